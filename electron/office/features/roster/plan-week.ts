import type { PlanningResult } from '../../../../shared/contract/roster.ts';
import { explainCollision } from '../../../../shared/domain/roster/collision.ts';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { planningModel, ruleKey } from '../../../../shared/domain/roster/planning-model.ts';
import type { Solution } from './solver.ts';

/** Solves a model, wherever that is done; ends early where `signal` says so. */
export type Solver = (
  model: ReturnType<typeof planningModel>['model'],
  signal: AbortSignal,
) => Promise<Solution>;

/**
 * Fills a week's open cells optimally around what was fixed by hand (自动排班); answers the whole plan, or in words which
 * rules cannot all hold.
 */
export async function planWeek(
  week: RosterWeek,
  fixed: readonly Assignment[],
  solver: Solver,
  signal: AbortSignal,
): Promise<PlanningResult> {
  const { model, meanings } = planningModel(week, fixed);
  const solution = await solver(model, signal);
  if (!solution.feasible) {
    const rules = solution.rows.map((row) => model.rows[row]?.rule ?? '');
    const held = solution.variables.flatMap((variable) => {
      const duty = meanings.get(variable);
      return duty?.fixed ? [ruleKey.fixed(duty.personId, duty.date)] : [];
    });
    return { collision: explainCollision(week, [...rules, ...held]) };
  }
  const plan = [...meanings].flatMap(([variable, duty]) =>
    (solution.values[variable] ?? 0) > 0.5 ? [duty] : [],
  );
  return { plan, provenBest: solution.reached.every(({ gap }) => gap < 1) };
}
