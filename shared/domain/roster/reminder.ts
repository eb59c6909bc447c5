import { addDays, businessDate, weekStart } from '../business-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

/** due: the roster of `monday` is asked for since `since`; missing: that week has begun without one (red). */
export interface RosterReminder {
  readonly state: 'due' | 'missing';
  readonly monday: string;
  readonly since: string;
}

/**
 * S-7.4.1c: every Friday next week's roster is made. It is asked for from that Friday on (where the Friday is off, from
 * the last working day before it), and a week that starts without a published roster is red.
 */
export function rosterReminders(
  now: Date,
  isPublished: (monday: string) => boolean,
  calendar: WorkingCalendar,
): RosterReminder[] {
  const today = businessDate(now);
  const thisMonday = weekStart(today);
  const nextMonday = addDays(thisMonday, 7);
  const reminders: RosterReminder[] = [];
  if (!isPublished(thisMonday)) reminders.push({ state: 'missing', monday: thisMonday, since: thisMonday });
  const since = dayToMakeIt(nextMonday, calendar);
  if (today >= since && !isPublished(nextMonday)) reminders.push({ state: 'due', monday: nextMonday, since });
  return reminders;
}

/** The Friday before the week, or the last working day before that Friday in the same week; else the Friday itself. */
export function dayToMakeIt(monday: string, calendar: WorkingCalendar): string {
  const friday = addDays(monday, -3);
  for (let back = 0; back < 5; back++) {
    const day = addDays(friday, -back);
    if (calendar.isWorkingDay(day)) return day;
  }
  return friday;
}
