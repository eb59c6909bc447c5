import type { Kysely } from 'kysely';
import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { type OwedDay, unsignedDays } from '../../../../shared/domain/weekly/check-days.ts';
import type { Schema } from '../../database/schema.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { estateSince } from '../settings/repository.ts';
import { entryDays } from './entries-repository.ts';
import { signedDays } from './repository.ts';

// An older day that nobody signed is no longer asked for.
const daysBack = 30;

export interface UnsignedDay extends OwedDay {
  readonly entries: number;
  /** Signed, but entries came later that nobody looked at. */
  readonly signedBefore: boolean;
}

/** S-7.4.3: days that are to be checked since the office uses the program, oldest first. */
export async function owedDays(db: Kysely<Schema>, estateSeq: number, today: string): Promise<UnsignedDay[]> {
  const since = businessDate(new Date(await estateSince(db, estateSeq)));
  const earliest = addDays(today, -daysBack);
  const range = { estateSeq, from: since > earliest ? since : earliest, to: today };
  const counted = new Map((await entryDays(db, range)).map((row) => [row.day, row]));
  const signed = await signedDays(db, range);
  const isSigned = (day: string) => signed.has(day) && (counted.get(day)?.added ?? 0) === 0;
  const owed = unsignedDays(
    { from: range.from, today },
    isSigned,
    (day) => counted.has(day),
    await officeCalendar(db),
  );
  return owed.map((one) => ({
    ...one,
    entries: signed.has(one.day) ? (counted.get(one.day)?.added ?? 0) : (counted.get(one.day)?.entries ?? 0),
    signedBefore: signed.has(one.day),
  }));
}
