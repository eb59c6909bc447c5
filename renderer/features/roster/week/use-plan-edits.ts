import { useMemo } from 'react';
import type { Cell } from '../../../../shared/domain/roster/edits.ts';
import {
  addPerson,
  exchangeDuties,
  moveDuty,
  peopleAt,
  removeDuty,
  removeLast,
  setFixed,
} from '../../../../shared/domain/roster/edits.ts';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import type { SheetStore } from '../sheet-store.ts';
import { cellNamed } from './grid-columns.ts';
import type { Dragged, DropTarget } from './use-chip-drag.ts';

/** The changes of a plan that the grid's keys and the pointer make; each is one step of undo. */
export function usePlanEdits(store: SheetStore, week: RosterWeek) {
  return useMemo(() => {
    const plan = () => store.content().plan;
    const put = (next: readonly Assignment[]): void => store.change({ plan: next });
    const dutyOf = ({ personId, cell }: Dragged): Assignment | undefined => {
      const place = cellNamed(week, cell ?? undefined);
      return place ? peopleAt(plan(), place).find((duty) => duty.personId === personId) : undefined;
    };
    return {
      dutyOf,
      add: (cell: Cell, personId: string) => put(addPerson(plan(), cell, personId)),
      removeLast: (cell: Cell) => put(removeLast(plan(), cell)),
      remove: (duty: Assignment) => put(removeDuty(plan(), duty)),
      fix: (duty: Assignment) => put(setFixed(plan(), duty, !duty.fixed)),
      fixLast(cell: Cell) {
        const last = peopleAt(plan(), cell).at(-1);
        if (last) put(setFixed(plan(), last, !last.fixed));
      },
      /** A name let go on a name changes places with it, on a cell moves there, among the resting goes home. */
      drop(dragged: Dragged, target: DropTarget) {
        const duty = dutyOf(dragged);
        if (target.cell === null) {
          if (duty) put(removeDuty(plan(), duty));
          return;
        }
        const to = cellNamed(week, target.cell);
        if (!to) return;
        if (!duty) return put(addPerson(plan(), to, dragged.personId));
        const other = target.personId === null ? undefined : dutyOf(target);
        put(
          other && target.cell !== dragged.cell
            ? exchangeDuties(plan(), duty, other)
            : moveDuty(plan(), duty, to),
        );
        return undefined;
      },
    };
  }, [store, week]);
}
