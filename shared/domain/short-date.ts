import { addDays } from './business-date.ts';

/** Which of two readings of a short date is meant: one that lies ahead, one that lies behind, or this month's and this year's. */
export type DateDirection = 'ahead' | 'back' | 'here';

/**
 * A date typed in short: 28 (of a month), 1128, 11-28, 11.28 or 11月28日 (of a year), +3 and -1 (days from today). Answers a local
 * business date; null for anything else, also for a day that does not exist. `today` is a local business date.
 */
export function readShortDate(text: string, today: string, direction: DateDirection = 'here'): string | null {
  const typed = text.trim().replace(/日$/, '');
  const days = /^[+-]\d{1,3}$/.exec(typed);
  if (days) return addDays(today, Number(typed));
  const day = /^\d{1,2}$/.exec(typed);
  if (day) return nearest(monthsAround(today), Number(typed), today, direction);
  const both = /^(\d{1,2})[-./月](\d{1,2})$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  if (!both) return null;
  const month = both[1]?.padStart(2, '0') ?? '';
  const year = Number(today.slice(0, 4));
  const months = [year - 1, year, year + 1].map((each) => `${each}-${month}`);
  return nearest(months, Number(both[2]), today, direction);
}

/** Last month, this one and the next, as 2026-11. */
function monthsAround(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return [-1, 0, 1].map((step) => new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7));
}

function nearest(
  [before = '', here = '', after = '']: readonly string[],
  day: number,
  today: string,
  direction: DateDirection,
): string | null {
  const meant = dayOf(here, day);
  if (direction === 'ahead' && (meant === null || meant < today)) return dayOf(after, day) ?? meant;
  if (direction === 'back' && (meant === null || meant > today)) return dayOf(before, day) ?? meant;
  return meant;
}

function dayOf(month: string, day: number): string | null {
  const date = new Date(`${month}-${String(day).padStart(2, '0')}T00:00:00Z`);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return text.startsWith(month) && text !== '' ? text : null;
}
