import { type Assignment, type RosterWeek, staffingOf } from '../../shared/domain/roster/office.ts';
import { findClashes } from '../../shared/domain/roster/clashes.ts';
import { compareAims, type PlanAims, planAims } from '../../shared/domain/roster/aims.ts';

/** The best that any plan of a very small week comes to, found by trying each; null where none keeps the rules. */
export function bestByTrying(week: RosterWeek): PlanAims | null {
  const cells = week.days.flatMap(({ date, kind }) =>
    week.posts.flatMap((post) =>
      week.shifts.flatMap((shift) =>
        Array.from({ length: staffingOf(post, kind).min }, () => ({
          date,
          postId: post.id,
          shiftId: shift.id,
        })),
      ),
    ),
  );
  let best: PlanAims | null = null;
  const go = (plan: readonly Assignment[]): void => {
    const cell = cells[plan.length];
    if (!cell) {
      const aims = planAims(week, plan);
      if (best === null || compareAims(aims, best) < 0) best = aims;
      return;
    }
    for (const { id } of week.people) {
      const more = [...plan, { ...cell, personId: id, fixed: false }];
      const isWrong = findClashes(week, more).some(({ personId }) => personId === id);
      if (!isWrong) go(more);
    }
  };
  go([]);
  return best;
}
