import type { Insertable, Kysely } from 'kysely';
import type { MeetingTable } from '../../database/meeting-tables.ts';
import type { Schema } from '../../database/schema.ts';

/** Meetings with the name of who signed. */
function named(db: Kysely<Schema>) {
  return db
    .selectFrom('meeting')
    .leftJoin('staff as signer', 'signer.seq', 'meeting.signed_by_seq')
    .selectAll('meeting')
    .select('signer.name as signed_by_name');
}
export type StoredMeeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

export async function findMeeting(db: Kysely<Schema>, id: string) {
  return named(db).where('meeting.id', '=', id).executeTakeFirst();
}

/** Meetings held from day to day, inclusive, the latest first. */
export async function meetingsBetween(db: Kysely<Schema>, estateSeq: number, from: string, to: string) {
  return named(db)
    .where('meeting.estate_seq', '=', estateSeq)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .orderBy('held_on', 'desc')
    .orderBy('meeting.seq', 'desc')
    .execute();
}

/** The minutes of the latest meeting of a kind; undefined where there was none. */
export async function latestMinutes(db: Kysely<Schema>, estateSeq: number, kind: string) {
  return db
    .selectFrom('meeting')
    .select('minutes')
    .where('estate_seq', '=', estateSeq)
    .where('kind', '=', kind)
    .where('discarded_at', 'is', null)
    .orderBy('held_on', 'desc')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
}

export async function insertMeeting(
  db: Kysely<Schema>,
  meeting: Pick<
    Insertable<MeetingTable>,
    'id' | 'number' | 'estate_seq' | 'kind' | 'held_on' | 'minutes' | 'written_by_seq'
  > & { readonly at: string },
): Promise<void> {
  const { at, ...columns } = meeting;
  await db
    .insertInto('meeting')
    .values({ ...columns, created_at: at, updated_at: at })
    .execute();
}

/** Changes columns of one draft; false where the version is no longer the one read, or it is signed. */
export async function updateMeeting(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: Partial<Insertable<MeetingTable>> & { readonly updated_at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('meeting')
    .set({ ...columns, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .where('signed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertAmendment(
  db: Kysely<Schema>,
  amendment: {
    readonly meeting_seq: number;
    readonly at: string;
    readonly by_seq: number;
    readonly text: string;
  },
): Promise<void> {
  await db.insertInto('meeting_amendment').values(amendment).execute();
}

export async function amendmentsOf(db: Kysely<Schema>, meetingSeq: number) {
  return db
    .selectFrom('meeting_amendment')
    .innerJoin('staff', 'staff.seq', 'by_seq')
    .select(['at', 'text', 'staff.name as byName'])
    .where('meeting_seq', '=', meetingSeq)
    .orderBy('meeting_amendment.seq')
    .execute();
}

/** The day the estate was set up: what should have been done before is nobody's business. */
export async function estateSince(db: Kysely<Schema>, estateSeq: number): Promise<string> {
  const row = await db
    .selectFrom('estate')
    .select('created_at')
    .where('seq', '=', estateSeq)
    .executeTakeFirstOrThrow();
  return row.created_at;
}
