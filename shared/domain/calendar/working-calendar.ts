import { addDays } from '../business-date.ts';

/** How a day counts: 假日 (public holiday, off), 调休上班 (a weekend day worked), 周末, 工作日. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp';

/** An exception to the plain week: off (放假) or on (上班), and the holiday it belongs to. */
export interface CalendarException {
  readonly work: boolean;
  readonly name: string;
}

/** Exceptions by date YYYY-MM-DD, and the years for which they are complete. */
export interface CalendarTable {
  readonly exceptions: Readonly<Record<string, CalendarException>>;
  readonly years: readonly number[];
}

export interface CalendarDay {
  readonly date: string;
  readonly kind: DayKind;
  /** The holiday's name, also on its make-up days; null on plain days. */
  readonly name: string | null;
}

/** The office's working calendar 工作日: public holidays off, 调休 make-up days on. Used by every deadline. */
export interface WorkingCalendar {
  day(date: string): CalendarDay;
  isWorkingDay(date: string): boolean;
  /**
   * The date so many working days after `date`, which itself never counts: two after a Saturday is the Tuesday.
   * 0: the date itself, or the next working day.
   */
  addWorkingDays(date: string, days: number): string;
  /** Whether the year's holidays are known; without them every weekday counts as a working day. */
  knowsYear(year: number): boolean;
}

export function createCalendar(table: CalendarTable): WorkingCalendar {
  const day = (date: string): CalendarDay => {
    const exception = table.exceptions[date];
    if (exception) return { date, kind: exception.work ? 'makeUp' : 'holiday', name: exception.name };
    return { date, kind: isWeekend(date) ? 'weekend' : 'workday', name: null };
  };
  const isWorkingDay = (date: string) => ['workday', 'makeUp'].includes(day(date).kind);
  return {
    day,
    isWorkingDay,
    addWorkingDays(date, days) {
      let at = date;
      while (days === 0 && !isWorkingDay(at)) at = addDays(at, 1);
      for (let left = days; left > 0; left--) {
        do at = addDays(at, 1);
        while (!isWorkingDay(at));
      }
      return at;
    },
    knowsYear: (year) => table.years.includes(year),
  };
}

/** What the sheet writes beside a day: 放假 or 上班, never the ambiguous 调休; '' on plain days. */
export function dayLabel(day: CalendarDay): string {
  if (day.kind === 'holiday') return `${day.name ?? ''}放假`;
  return day.kind === 'makeUp' ? '上班' : '';
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return ((new Date(`${date}T00:00:00.000Z`).getUTCDay() + 6) % 7) + 1;
}

function isWeekend(date: string): boolean {
  return weekday(date) >= 6;
}
