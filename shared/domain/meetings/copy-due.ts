import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { type MeetingKind, meetingRules } from './kinds.ts';

/** S-7.4.1a, S-7.4.2: the copy is passed on within two working days after the meeting. */
export const copyWorkingDays = 2;

/** none: nobody has to get one; due: in time so far; overdue: past the day; sent, sentLate: passed on. */
export type CopyState = 'none' | 'due' | 'overdue' | 'sent' | 'sentLate';

/** The last day for passing the copy on; null where the kind asks for none. */
export function copyDueOn(calendar: WorkingCalendar, kind: MeetingKind, heldOn: string): string | null {
  return meetingRules[kind].copyTo === null ? null : calendar.addWorkingDays(heldOn, copyWorkingDays);
}

/** How the duty stands on `today`; `sentOn` is the day the copy went to whom it is owed, null while it has not. */
export function copyState(dueOn: string | null, sentOn: string | null, today: string): CopyState {
  if (dueOn === null) return 'none';
  if (sentOn !== null) return sentOn <= dueOn ? 'sent' : 'sentLate';
  return today <= dueOn ? 'due' : 'overdue';
}
