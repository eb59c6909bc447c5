import { addDays, weekStart } from '../business-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dayToMakeIt } from '../roster/reminder.ts';

export const reportStates = ['submitted', 'returned', 'collected'] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * S-7.4.4: the day on which the week's papers are collected and handed over: its Friday, or the last working day of the
 * week before a Friday that is off. The 销售人员周报 is due on it, too.
 */
export function handoverDay(monday: string, calendar: WorkingCalendar): string {
  return dayToMakeIt(addDays(monday, 7), calendar);
}

/**
 * Days that a bundle of the week from `monday` holds, when it is made on `today`: until today or Sunday, from the day
 * after the last bundle of the week before ended, so that a weekend after a Friday comes with the next bundle and
 * nothing is handed over twice. Undefined before the week begins.
 */
export function handoverRange(
  monday: string,
  today: string,
  endedBefore: string | null,
): { readonly from: string; readonly to: string } | undefined {
  if (today < monday) return undefined;
  const sunday = addDays(monday, 6);
  const isOfWeekBefore = endedBefore !== null && weekStart(endedBefore) === addDays(monday, -7);
  return {
    from: isOfWeekBefore ? addDays(endedBefore, 1) : monday,
    to: today < sunday ? today : sunday,
  };
}
