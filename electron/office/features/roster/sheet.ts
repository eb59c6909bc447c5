import type { Kysely } from 'kysely';
import type { RosterSheet } from '../../../../shared/contract/roster.ts';
import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { dayLabel } from '../../../../shared/domain/calendar/working-calendar.ts';
import { noNames, weekAsPublished, weekInWork } from '../../../../shared/domain/roster/edition-names.ts';
import { type Assignment, longestRun, type RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { nameReadings } from '../../../../shared/domain/search-keys.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { rosterPeople } from './people-repository.ts';
import { editionsOf, findWeek, type StoredEdition, type StoredWeek } from './repository.ts';
import { readRosterSettings } from './settings-repository.ts';

/** The week from this Monday with everything its rules need; of those who left, whoever is named. */
async function rosterWeek(db: Kysely<Schema>, monday: string, named: readonly string[]): Promise<RosterWeek> {
  const calendar = await officeCalendar(db);
  const { posts, shifts } = await readRosterSettings(db);
  return {
    days: weekDates(monday).map((date) => ({ date, kind: calendar.day(date).kind })),
    posts,
    shifts,
    people: await rosterPeople(db, monday, calendar, named),
  };
}

/**
 * The sheet of a week as a window shows it; empty where nothing was made yet. A published week that is over stands as it
 * was published, with its posts and names of then.
 */
export async function rosterSheetOf(
  { db, clock }: Pick<OfficeDeps, 'db' | 'clock'>,
  monday: string,
): Promise<RosterSheet> {
  const { seq: estateSeq } = await currentEstate(db);
  const stored = await findWeek(db, { estateSeq, monday });
  const editions = stored ? await editionsOf(db, stored.seq) : [];
  const calendar = await officeCalendar(db);
  const newest = editions.at(-1);
  const names = newest?.names ?? noNames;
  const state = stateOf(stored, newest);
  const everything = [stored?.plan ?? [], ...editions.map(({ plan }) => plan)].flat();
  const planned = await rosterWeek(db, monday, [
    ...new Set(
      [...everything, ...names.people.map(({ id }) => ({ personId: id }))].map((one) => one.personId),
    ),
  ]);
  const current = { ...planned, people: await withDraftBefore(db, estateSeq, monday, planned.people) };
  const isOver = addDays(monday, 6) < businessDate(clock.now());
  const week =
    isOver && state === 'published'
      ? weekAsPublished(current, names)
      : weekInWork(current, stored?.plan ?? [], names);
  return {
    id: stored?.id ?? null,
    version: stored?.version ?? 0,
    state,
    week,
    readings: Object.fromEntries(week.people.map(({ id, name }) => [id, spellings(name)])),
    plan: (stored?.plan ?? []).filter((duty) => hasPlace(week, duty)),
    remarks: { ...stored?.remarks },
    explanation: stored?.explanation ?? '',
    preparedByName: stored?.preparedByName ?? null,
    preparedOn: stored?.preparedOn ?? null,
    editions: editions.map(({ number, publishedAt, publishedByName, reason, plan, names: kept }) => ({
      number,
      publishedAt,
      publishedByName,
      reason,
      plan,
      names: kept,
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

/** Six days in a row are counted over the border to the week before also while that is only a draft. */
async function withDraftBefore(
  db: Kysely<Schema>,
  estateSeq: number,
  monday: string,
  people: RosterWeek['people'],
): Promise<RosterWeek['people']> {
  const before = await findWeek(db, { estateSeq, monday: addDays(monday, -7) });
  if (!before || (await editionsOf(db, before.seq)).length > 0) return people;
  const lastDays = addDays(monday, -longestRun);
  return people.map((person) => {
    const drafted = before.plan.filter(({ personId, date }) => personId === person.id && date >= lastDays);
    return { ...person, recentDuties: [...new Set(drafted.map(({ date }) => date))] };
  });
}

/** A draft's duty at a post or shift that was taken away since has no place on the sheet any more. */
function hasPlace(week: RosterWeek, { postId, shiftId, personId }: Assignment): boolean {
  return (
    week.posts.some(({ id }) => id === postId) &&
    week.shifts.some(({ id }) => id === shiftId) &&
    week.people.some(({ id }) => id === personId)
  );
}

function spellings(name: string): string[] {
  return nameReadings(name).flatMap((syllables) => [
    syllables.join(''),
    syllables.map((syllable) => syllable.charAt(0)).join(''),
  ]);
}

const weekDates = (monday: string) => Array.from({ length: 7 }, (_, i) => addDays(monday, i));
