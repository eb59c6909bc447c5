import type { Insertable, Kysely } from 'kysely';
import type { NoticeEventTable, NoticeTable } from '../../database/meeting-tables.ts';
import type { Schema } from '../../database/schema.ts';

function named(db: Kysely<Schema>) {
  return db
    .selectFrom('notice')
    .innerJoin('staff as poster', 'poster.seq', 'posted_by_seq')
    .selectAll('notice')
    .select('poster.name as posted_by_name');
}
export type StoredNotice = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

export async function findNotice(db: Kysely<Schema>, id: string) {
  return named(db).where('notice.id', '=', id).executeTakeFirst();
}

/** R-notices: what hangs on the day, the latest posted first. */
export async function noticesHanging(db: Kysely<Schema>, estateSeq: number, day: string) {
  return named(db)
    .where('estate_seq', '=', estateSeq)
    .where('posted_on', '<=', day)
    .where('valid_to', '>=', day)
    .where('taken_down_on', 'is', null)
    .orderBy('posted_on', 'desc')
    .orderBy('notice.seq', 'desc')
    .execute();
}

/** Postings from day to day, inclusive, and earlier ones that hung into these days; the latest first. */
export async function noticesPosted(db: Kysely<Schema>, estateSeq: number, from: string, to: string) {
  return named(db)
    .where('estate_seq', '=', estateSeq)
    .where('posted_on', '<=', to)
    .where((eb) => eb(eb.fn.coalesce('taken_down_on', 'valid_to'), '>=', from))
    .orderBy('posted_on', 'desc')
    .orderBy('notice.seq', 'desc')
    .execute();
}

export async function noticeEvents(db: Kysely<Schema>, noticeSeqs: readonly number[]) {
  if (noticeSeqs.length === 0) return [];
  return db
    .selectFrom('notice_event')
    .innerJoin('staff', 'staff.seq', 'by_seq')
    .select(['notice_seq', 'at', 'kind', 'note', 'valid_to', 'staff.name as by_name'])
    .where('notice_seq', 'in', noticeSeqs)
    .orderBy('notice_event.seq')
    .execute();
}

export async function insertNotice(
  db: Kysely<Schema>,
  notice: Omit<Insertable<NoticeTable>, 'seq' | 'version' | 'taken_down_on'>,
): Promise<number> {
  const row = await db
    .insertInto('notice')
    .values({ ...notice, taken_down_on: null })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** Changes columns of one notice; false where the version is no longer the one read. */
export async function updateNotice(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: Partial<Pick<NoticeTable, 'valid_to' | 'taken_down_on'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('notice')
    .set({ ...columns, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertNoticeEvent(
  db: Kysely<Schema>,
  event: Insertable<NoticeEventTable>,
): Promise<void> {
  await db.insertInto('notice_event').values(event).execute();
}
