import { addDays, weekStart } from './business-date.ts';

/** S-7.2.12: the task appears on this day after the visit, is due on the second, and late after it. */
export const followUpOpensAfter = 7;
export const followUpDueAfter = 10;

/** A visit as the rule sees it; `wantsToBuy`: the customer had an intention to buy (认购意向). */
export interface FollowUpVisit {
  readonly on: string;
  readonly wantsToBuy: boolean;
}

/** The contact owed after one visit. All dates are local business dates YYYY-MM-DD. */
export interface FollowUpWindow {
  readonly visitedOn: string;
  readonly opensOn: string;
  readonly dueOn: string;
  /** The first contact that counts; null while there is none. */
  readonly contactedOn: string | null;
  /** The day of the new visit that closed this window; null where none did. */
  readonly closedOn: string | null;
}

export const followUpStates = ['waiting', 'open', 'overdue', 'inTime', 'late', 'closed'] as const;
/**
 * waiting: before day 7; open: day 7 to 10; overdue: later, still owed; inTime and late: contacted;
 * closed: a new visit came before it was overdue.
 */
export type FollowUpState = (typeof followUpStates)[number];

/**
 * S-7.2.12: the windows of one customer, one for each visit with an intention to buy, in the order of the visits.
 * `contacts` are days on which he was reached: before day 7 they do not count. A new visit starts a new window and
 * closes the old one if that was not yet overdue.
 */
export function followUpWindows<Visit extends FollowUpVisit>(
  visits: readonly Visit[],
  contacts: readonly string[],
): (FollowUpWindow & { readonly visit: Visit })[] {
  const inOrder = visits.toSorted((a, b) => compareText(a.on, b.on));
  const days = contacts.toSorted(compareText);
  return inOrder.flatMap((visit, i) => {
    if (!visit.wantsToBuy) return [];
    const opensOn = addDays(visit.on, followUpOpensAfter);
    const dueOn = addDays(visit.on, followUpDueAfter);
    const counted = days.find((day) => day >= opensOn) ?? null;
    const nextOn = inOrder[i + 1]?.on;
    const isClosed = nextOn !== undefined && nextOn <= dueOn && (counted === null || counted > nextOn);
    return [
      {
        visit,
        visitedOn: visit.on,
        opensOn,
        dueOn,
        contactedOn: isClosed ? null : counted,
        closedOn: isClosed ? nextOn : null,
      },
    ];
  });
}

/** S-7.2.12: how a window stands on a day. */
export function followUpState(window: FollowUpWindow, today: string): FollowUpState {
  if (window.closedOn !== null) return 'closed';
  if (window.contactedOn !== null) return window.contactedOn <= window.dueOn ? 'inTime' : 'late';
  if (today < window.opensOn) return 'waiting';
  return today <= window.dueOn ? 'open' : 'overdue';
}

/** How many contacts were made in time, made late, are still owed in time, or are overdue. */
export interface FollowUpFigures {
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  /** In time of all that had to be done by now, 0 to 1; null where none had. */
  readonly rate: number | null;
}

/** S-7.2.12: the figures of any set of windows; waiting ones are open, closed ones do not count. */
export function followUpFigures(counts: Readonly<Partial<Record<FollowUpState, number>>>): FollowUpFigures {
  const { inTime = 0, late = 0, overdue = 0, open = 0, waiting = 0 } = counts;
  const decided = inTime + late + overdue;
  return { inTime, late, overdue, open: open + waiting, rate: decided === 0 ? null : inTime / decided };
}

/** What the lists of tasks show; each is a set of windows that are still owed. */
export const followUpViews = ['today', 'overdue', 'week', 'survey', 'done'] as const;
export type FollowUpView = (typeof followUpViews)[number];

/** The last day (Sunday) of the week that holds the date. */
export function weekEnd(date: string): string {
  return addDays(weekStart(date), 6);
}

/** 有认购意向: the levels that owe a follow-up unless the office sets others. */
export const defaultFollowUpLevels = ['A', 'B', 'C'] as const;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
