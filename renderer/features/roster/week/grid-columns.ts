import type { Cell } from '../../../../shared/domain/roster/edits.ts';
import type { RosterWeek } from '../../../../shared/domain/roster/office.ts';

/** A column of the grid: a post in a shift. */
export interface GridColumn {
  readonly postId: string;
  readonly shiftId: string;
  readonly title: string;
}

/** The columns, posts in order and their shifts within. */
export function gridColumns(week: RosterWeek): GridColumn[] {
  return week.posts.flatMap((post) =>
    week.shifts.map((shift) => ({
      postId: post.id,
      shiftId: shift.id,
      title: week.shifts.length > 1 ? `${post.name}${shift.name}` : post.name,
    })),
  );
}

/** The address of a cell among the page's elements. */
export const cellName = (row: number, column: number) => `${row}-${column}`;

/** The cell of an address; null where there is none. */
export function cellNamed(week: RosterWeek, name: string | undefined): Cell | null {
  const [row, column] = (name ?? '').split('-').map(Number);
  const day = week.days[row ?? -1];
  const at = gridColumns(week)[column ?? -1];
  return day && at ? { date: day.date, postId: at.postId, shiftId: at.shiftId } : null;
}
