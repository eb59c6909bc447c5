import { addDays } from '../business-date.ts';
import type { Assignment, RosterWeek } from './office.ts';

/** A place on the sheet: a post in a shift of a day. */
export type Cell = Pick<Assignment, 'date' | 'postId' | 'shiftId'>;
type Plan = readonly Assignment[];

/** Who stands there, in the order in which they were put. */
export function peopleAt(plan: Plan, cell: Cell): Assignment[] {
  return plan.filter((duty) => isAt(duty, cell));
}

/** Puts a person into a cell by hand, which fixes him; the same plan where he is there already. */
export function addPerson(plan: Plan, cell: Cell, personId: string): Plan {
  if (peopleAt(plan, cell).some((duty) => duty.personId === personId)) return plan;
  return [...plan, dutyAt(cell, personId)];
}

/** Takes one duty away. */
export function removeDuty(plan: Plan, duty: Assignment): Plan {
  return plan.filter((other) => !isSame(other, duty));
}

/** Takes the person away who was put into the cell last. */
export function removeLast(plan: Plan, cell: Cell): Plan {
  const last = peopleAt(plan, cell).at(-1);
  return last ? removeDuty(plan, last) : plan;
}

/** Moves a duty to another cell and fixes it; the same plan where its person is there already. */
export function moveDuty(plan: Plan, duty: Assignment, to: Cell): Plan {
  if (peopleAt(plan, to).some((other) => other.personId === duty.personId)) return plan;
  return [...removeDuty(plan, duty), dutyAt(to, duty.personId)];
}

/** The holders of two duties change places; both are fixed then. */
export function exchangeDuties(plan: Plan, one: Assignment, other: Assignment): Plan {
  if (one.personId === other.personId) return plan;
  const meets =
    peopleAt(plan, one).some((duty) => duty.personId === other.personId) ||
    peopleAt(plan, other).some((duty) => duty.personId === one.personId);
  if (meets) return plan;
  return plan.map((duty) => {
    if (isSame(duty, one)) return dutyAt(one, other.personId);
    return isSame(duty, other) ? dutyAt(other, one.personId) : duty;
  });
}

/** Two people change all their duties of the given days; what changed is fixed. */
export function swapPeople(plan: Plan, one: string, other: string, dates: readonly string[]): Plan {
  return plan.map((duty) => {
    if (!dates.includes(duty.date)) return duty;
    if (duty.personId === one) return dutyAt(duty, other);
    return duty.personId === other ? dutyAt(duty, one) : duty;
  });
}

/** Fixes a duty, so that 自动排班 leaves it, or frees it. */
export function setFixed(plan: Plan, duty: Assignment, fixed: boolean): Plan {
  return plan.map((other) => (isSame(other, duty) ? { ...other, fixed } : other));
}

/** An earlier week's plan seven days on; without people, posts and shifts that are no more. None of it is fixed. */
export function copyWeek(earlier: Plan, week: RosterWeek): Assignment[] {
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((item) => item.id === id);
  return earlier
    .filter(
      (duty) =>
        has(week.people, duty.personId) && has(week.posts, duty.postId) && has(week.shifts, duty.shiftId),
    )
    .map((duty) => ({ ...duty, date: addDays(duty.date, 7), fixed: false }));
}

/** 休息人员: trained people without duty on the day. */
export function restingPeople(week: RosterWeek, plan: Plan, date: string): RosterWeek['people'] {
  const busy = new Set(plan.filter((duty) => duty.date === date).map((duty) => duty.personId));
  return week.people.filter(
    (person) => !person.gone && person.trainedOn !== null && person.trainedOn <= date && !busy.has(person.id),
  );
}

export function isSame(one: Assignment, other: Assignment): boolean {
  return isAt(one, other) && one.personId === other.personId;
}

function isAt(duty: Assignment, cell: Cell): boolean {
  return duty.date === cell.date && duty.postId === cell.postId && duty.shiftId === cell.shiftId;
}

function dutyAt({ date, postId, shiftId }: Cell, personId: string): Assignment {
  return { date, postId, shiftId, personId, fixed: true };
}
