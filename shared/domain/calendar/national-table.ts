// The library is CommonJS without named exports to Node's own loader, which tests of the window use.
import chineseDays from 'chinese-days';
import { addDays } from '../business-date.ts';
import type { CalendarException, CalendarTable } from './working-calendar.ts';

/**
 * The state's holidays and make-up days of the given years as the library knows them. A year it knows nothing of has
 * no exception at all and is left out of `years`: the library itself gives no sign of that.
 */
export function nationalTable(fromYear: number, toYear: number): CalendarTable {
  const exceptions: Record<string, CalendarException> = {};
  const years: number[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    const found = exceptionsOf(year);
    if (found.length === 0) continue;
    years.push(year);
    for (const [date, exception] of found) exceptions[date] = exception;
  }
  return { exceptions, years };
}

/** An office's own exceptions laid over the state's; null takes an exception back. */
export function withOwnDays(
  table: CalendarTable,
  own: Readonly<Record<string, CalendarException | null>>,
  ownYears: readonly number[],
): CalendarTable {
  const exceptions = { ...table.exceptions };
  for (const [date, exception] of Object.entries(own)) {
    if (exception) exceptions[date] = exception;
    else delete exceptions[date];
  }
  return { exceptions, years: [...new Set([...table.years, ...ownYears])].toSorted((a, b) => a - b) };
}

function exceptionsOf(year: number): [string, CalendarException][] {
  const found: [string, CalendarException][] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const detail = chineseDays.getDayDetail(date);
    // Exceptions are named "Spring Festival,春节,4"; plain days by their English weekday.
    const name = detail.name.split(',')[1];
    if (name) found.push([date, { work: detail.work, name }]);
  }
  return found;
}
