import type { Engine } from '../../electron/office/features/roster/engine.ts';
import { solvePlan } from '../../electron/office/features/roster/plan-solver.ts';
import { findClashes } from '../../shared/domain/roster/clashes.ts';
import { type RosterWeek, staffingOf } from '../../shared/domain/roster/office.ts';
import { variedWeek } from './roster-office.ts';
import { rulesCanHold } from './rules-can-hold.ts';

/** What became of a generated office's week; `wrong` says what must never be, null where nothing is. */
export interface CheckedOffice {
  readonly seed: number;
  readonly kind: 'planned' | 'collision';
  readonly wrong: string | null;
}

/**
 * Plans the office of this number. A plan must break no hard rule, keep what was fixed and fill every cell to its
 * minimum; a collision must be one, and without any one of its rules none.
 */
export function checkOffice(engine: Engine, seed: number): CheckedOffice {
  const { week, fixed } = variedWeek(seed);
  const answer = solvePlan(engine, week, fixed, 10);
  if ('collision' in answer) {
    const rules = new Set(answer.collision);
    const isOne = !rulesCanHold(week, fixed, rules);
    const needsEach = answer.collision.every((rule) =>
      rulesCanHold(week, fixed, new Set([...rules].filter((other) => other !== rule))),
    );
    const wrong = !isOne ? 'these rules can hold' : !needsEach ? 'not every rule is needed' : null;
    return { seed, kind: 'collision', wrong };
  }
  const { plan } = answer;
  const clashes = findClashes(week, plan);
  const moved = fixed.find((duty) => !plan.some((other) => JSON.stringify(other) === JSON.stringify(duty)));
  const wrong =
    clashes[0]?.text ??
    (moved ? `a fixed duty was moved: ${JSON.stringify(moved)}` : null) ??
    (plan.length > wanted(week) + fixed.length ? 'more duties than are wanted' : null);
  return { seed, kind: 'planned', wrong };
}

function wanted({ days, posts, shifts }: RosterWeek): number {
  return days.reduce(
    (sum, { kind }) => sum + posts.reduce((all, post) => all + staffingOf(post, kind).min * shifts.length, 0),
    0,
  );
}
