import { shortDate } from './clashes.ts';
import type { Assignment, RosterWeek } from './office.ts';

/** What changed at one cell between two versions, by names. */
export interface CellChange {
  readonly date: string;
  readonly postId: string;
  readonly shiftId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly text: string;
}

/** The cells in which two versions of a week differ, in the order of the sheet. */
export function rosterDifference(
  week: RosterWeek,
  before: readonly Assignment[],
  after: readonly Assignment[],
): CellChange[] {
  const nameOf = new Map(week.people.map(({ id, name }) => [id, name]));
  const changes: CellChange[] = [];
  for (const { date } of week.days) {
    for (const post of week.posts) {
      for (const shift of week.shifts) {
        const at = (plan: readonly Assignment[]) =>
          plan
            .filter((duty) => duty.date === date && duty.postId === post.id && duty.shiftId === shift.id)
            .map((duty) => nameOf.get(duty.personId) ?? duty.personId);
        const [old, now] = [at(before), at(after)];
        const added = now.filter((name) => !old.includes(name));
        const removed = old.filter((name) => !now.includes(name));
        if (added.length + removed.length === 0) continue;
        const where = `${shortDate(date)}${post.name}${week.shifts.length > 1 ? shift.name : ''}`;
        const text = `${where}：${[...removed.map((name) => `去掉 ${name}`), ...added.map((name) => `加上 ${name}`)].join('，')}`;
        changes.push({ date, postId: post.id, shiftId: shift.id, added, removed, text });
      }
    }
  }
  return changes;
}
