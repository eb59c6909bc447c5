import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { publishedDuties } from './repository.ts';
import { readRosterSettings } from './settings-repository.ts';

/** Published duties by names, with each day's kind. A post that was removed since keeps its id as its name. */
export async function listDuties(db: Kysely<Schema>, from: string, to: string, staffId: string | null) {
  const { posts, shifts } = await readRosterSettings(db);
  const calendar = await officeCalendar(db);
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((item) => item.id === id)?.name ?? id;
  return (await publishedDuties(db, from, to, staffId)).map((duty) => ({
    date: duty.date,
    kind: calendar.day(duty.date).kind,
    postName: nameOf(posts, duty.post_id),
    shiftName: nameOf(shifts, duty.shift_id),
    staffId: duty.staff_id,
    staffName: duty.staff_name,
  }));
}
