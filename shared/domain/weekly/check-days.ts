import { addDays } from '../business-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

/** A day whose check is owed, and by when. */
export interface OwedDay {
  readonly day: string;
  readonly dueOn: string;
}

/**
 * S-7.4.3: the days from `from` to `today` that must be checked and are not signed: every working day, and days off on
 * which somebody registered something; such a day is due on the next working day.
 */
export function unsignedDays(
  range: { readonly from: string; readonly today: string },
  isSigned: (day: string) => boolean,
  hasEntries: (day: string) => boolean,
  calendar: WorkingCalendar,
): OwedDay[] {
  const owed: OwedDay[] = [];
  for (let day = range.from; day <= range.today; day = addDays(day, 1)) {
    if (isSigned(day) || !(calendar.isWorkingDay(day) || hasEntries(day))) continue;
    owed.push({ day, dueOn: calendar.addWorkingDays(day, 0) });
  }
  return owed;
}
