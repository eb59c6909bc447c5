import type { Kysely } from 'kysely';
import { nationalTable, withOwnDays } from '../../../../shared/domain/calendar/national-table.ts';
import {
  type CalendarException,
  type CalendarTable,
  createCalendar,
  type WorkingCalendar,
} from '../../../../shared/domain/calendar/working-calendar.ts';
import type { Schema } from '../../database/schema.ts';

// The state's table of these years is computed once; it changes with the program only.
const [firstYear, lastYear] = [2020, 2035];
let national: CalendarTable | undefined;

/** The state's holidays as the program knows them. */
export function nationalHolidays(): CalendarTable {
  national ??= nationalTable(firstYear, lastYear);
  return national;
}

/** The office's own days; null where the state's exception was taken back. */
export async function ownDays(db: Kysely<Schema>): Promise<Record<string, CalendarException | null>> {
  const rows = await db.selectFrom('calendar_day').selectAll().execute();
  return Object.fromEntries(
    rows.map((row) => [row.date, row.taken_back === 1 ? null : { work: row.work === 1, name: row.name }]),
  );
}

export async function ownYears(db: Kysely<Schema>): Promise<number[]> {
  return (await db.selectFrom('calendar_year').select('year').orderBy('year').execute()).map(
    ({ year }) => year,
  );
}

/** The working calendar that every deadline of the office counts by. */
export async function officeCalendar(db: Kysely<Schema>): Promise<WorkingCalendar> {
  return createCalendar(withOwnDays(nationalHolidays(), await ownDays(db), await ownYears(db)));
}

/** Keeps an own day; `exception` null takes the state's back. */
export async function putOwnDay(
  db: Kysely<Schema>,
  date: string,
  exception: CalendarException | null,
): Promise<void> {
  const row = {
    work: exception?.work === false ? 0 : 1,
    name: exception?.name ?? '',
    taken_back: exception ? 0 : 1,
  };
  await db
    .insertInto('calendar_day')
    .values({ date, ...row })
    .onConflict((conflict) => conflict.column('date').doUpdateSet(row))
    .execute();
}

export async function deleteOwnDay(db: Kysely<Schema>, date: string): Promise<void> {
  await db.deleteFrom('calendar_day').where('date', '=', date).execute();
}

export async function setYearComplete(db: Kysely<Schema>, year: number, complete: boolean): Promise<void> {
  if (complete) {
    await db
      .insertInto('calendar_year')
      .values({ year })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else await db.deleteFrom('calendar_year').where('year', '=', year).execute();
}
