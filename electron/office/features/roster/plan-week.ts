import type { PlanningResult } from '../../../../shared/contract/roster.ts';
import { explainCollision } from '../../../../shared/domain/roster/collision.ts';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import type { PlanAnswer } from '../../../../shared/domain/roster/plan-answer.ts';

/** Fills weeks, wherever that is done. */
export interface RosterPlanner {
  /** Somebody looks at a week and may plan it soon. */
  readonly prepare: () => void;
  /** Ends early, by throwing, where `signal` says so. */
  readonly plan: (week: RosterWeek, fixed: readonly Assignment[], signal: AbortSignal) => Promise<PlanAnswer>;
}

/**
 * Fills a week's open cells optimally around what was fixed by hand (自动排班); answers the whole plan, or in words which
 * rules cannot all hold.
 */
export async function planWeek(
  week: RosterWeek,
  fixed: readonly Assignment[],
  planner: RosterPlanner,
  signal: AbortSignal,
): Promise<PlanningResult> {
  const answer = await planner.plan(week, fixed, signal);
  if ('collision' in answer) return { collision: explainCollision(week, answer.collision) };
  return { plan: answer.plan, unproven: answer.unproven };
}
