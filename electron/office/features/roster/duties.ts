import type { Kysely } from 'kysely';
import { noNames } from '../../../../shared/domain/roster/edition-names.ts';
import type { Schema } from '../../database/schema.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { namesOfRosters, publishedDuties } from './repository.ts';
import { readRosterSettings } from './settings-repository.ts';

/** Published duties with each day's kind, by the names of the edition that counts; a day's in the order of its sheet. */
export async function listDuties(db: Kysely<Schema>, from: string, to: string, staffId: string | null) {
  const { posts, shifts } = await readRosterSettings(db);
  const calendar = await officeCalendar(db);
  const rows = await publishedDuties(db, from, to, staffId);
  const names = await namesOfRosters(db, [...new Set(rows.map((duty) => duty.roster_seq))]);
  const duties = rows.map((duty) => {
    const kept = names.get(duty.roster_seq) ?? noNames;
    const named = {
      date: duty.date,
      kind: calendar.day(duty.date).kind,
      postName: nameIn([...kept.posts, ...posts], duty.post_id) ?? duty.post_id,
      shiftName: nameIn([...kept.shifts, ...shifts], duty.shift_id) ?? '',
      staffId: duty.staff_id,
      staffName: nameIn(kept.people, duty.staff_id) ?? duty.staff_name,
    };
    return { named, column: kept.posts.findIndex(({ id }) => id === duty.post_id) };
  });
  return duties
    .toSorted((a, b) =>
      a.named.date === b.named.date ? a.column - b.column : a.named.date < b.named.date ? -1 : 1,
    )
    .map(({ named }) => named);
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string) {
  return list.find((item) => item.id === id)?.name;
}
