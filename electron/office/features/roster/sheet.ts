import type { Kysely } from 'kysely';
import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { addDays } from '../../../../shared/domain/business-date.ts';
import { dayLabel } from '../../../../shared/domain/calendar/working-calendar.ts';
import type { RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { nameReadings } from '../../../../shared/domain/search-keys.ts';
import type { Schema } from '../../database/schema.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { rosterPeople } from './people-repository.ts';
import { editionsOf, findWeek, type StoredEdition, type StoredWeek } from './repository.ts';
import { readRosterSettings } from './settings-repository.ts';

/** The week from this Monday with everything its rules need. */
export async function rosterWeek(db: Kysely<Schema>, monday: string): Promise<RosterWeek> {
  const calendar = await officeCalendar(db);
  const { posts, shifts } = await readRosterSettings(db);
  return {
    days: weekDates(monday).map((date) => ({ date, kind: calendar.day(date).kind })),
    posts,
    shifts,
    people: await rosterPeople(db, monday, calendar),
  };
}

/** The sheet of a week as a window shows it; empty where nothing was made yet. */
export async function rosterSheetOf(db: Kysely<Schema>, monday: string): Promise<RosterSheet> {
  const { seq: estateSeq } = await currentEstate(db);
  const stored = await findWeek(db, { estateSeq, monday });
  const editions = stored ? await editionsOf(db, stored.seq) : [];
  const calendar = await officeCalendar(db);
  const week = await rosterWeek(db, monday);
  return {
    id: stored?.id ?? null,
    version: stored?.version ?? 0,
    state: stateOf(stored, editions.at(-1)),
    week,
    readings: Object.fromEntries(week.people.map(({ id, name }) => [id, spellings(name)])),
    plan: stored?.plan ?? [],
    remarks: { ...stored?.remarks },
    explanation: stored?.explanation ?? '',
    preparedByName: stored?.preparedByName ?? null,
    preparedOn: stored?.preparedOn ?? null,
    editions: editions.map(({ number, publishedAt, publishedByName, reason, plan }) => ({
      number,
      publishedAt,
      publishedByName,
      reason,
      plan,
    })),
    dayLabels: Object.fromEntries(weekDates(monday).map((date) => [date, dayLabel(calendar.day(date))])),
    yearKnown: calendar.knowsYear(Number(addDays(monday, 6).slice(0, 4))),
  };
}

function stateOf(stored: StoredWeek | undefined, newest: StoredEdition | undefined): RosterSheet['state'] {
  if (!stored || !newest) return 'draft';
  const content = ({ plan, remarks, explanation }: StoredWeek | StoredEdition) =>
    JSON.stringify([plan, remarks, explanation]);
  return content(stored) === content(newest) ? 'published' : 'revised';
}

function spellings(name: string): string[] {
  return nameReadings(name).flatMap((syllables) => [
    syllables.join(''),
    syllables.map((syllable) => syllable.charAt(0)).join(''),
  ]);
}

const weekDates = (monday: string) => Array.from({ length: 7 }, (_, i) => addDays(monday, i));
