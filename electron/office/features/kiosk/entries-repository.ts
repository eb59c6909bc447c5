import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

const columns = [
  'seq',
  'id',
  'arrived_on',
  'arrived_at',
  'name',
  'gender',
  'phone',
  'visit_kind',
  'party_size',
  'channels',
  'consent_version',
  'state',
] as const;
export type StoredEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/** The entries that wait at the desk, in the order in which they came. */
export async function waitingEntries(db: Kysely<Schema>, estateSeq: number) {
  return db
    .selectFrom('self_registration')
    .select(columns)
    .where('estate_seq', '=', estateSeq)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .execute();
}

export async function findEntry(db: Kysely<Schema>, id: string) {
  return db.selectFrom('self_registration').select(columns).where('id', '=', id).executeTakeFirst();
}

/** When visitors entered themselves after the given instant (UTC ISO), in order. */
export async function entryTimesSince(
  db: Kysely<Schema>,
  estateSeq: number,
  since: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('self_registration')
    .select('agreed_at')
    .where('estate_seq', '=', estateSeq)
    .where('agreed_at', '>', since)
    .orderBy('agreed_at')
    .execute();
  return rows.map((row) => row.agreed_at);
}

export interface NewEntry {
  readonly id: string;
  readonly estateSeq: number;
  readonly arrivedOn: string;
  readonly arrivedAt: string;
  readonly name: string;
  readonly gender: string | null;
  readonly phone: string | null;
  readonly visitKind: string | null;
  readonly partySize: number;
  readonly channels: readonly string[];
  readonly consentVersion: number;
  readonly agreedAt: string;
}

export async function insertEntry(db: Kysely<Schema>, entry: NewEntry): Promise<void> {
  await db
    .insertInto('self_registration')
    .values({
      id: entry.id,
      estate_seq: entry.estateSeq,
      arrived_on: entry.arrivedOn,
      arrived_at: entry.arrivedAt,
      name: entry.name,
      gender: entry.gender,
      phone: entry.phone,
      visit_kind: entry.visitKind,
      party_size: entry.partySize,
      channels: JSON.stringify(entry.channels),
      consent_version: entry.consentVersion,
      agreed_at: entry.agreedAt,
    })
    .execute();
}

/** Ends an entry, whose name and phone then go; false where it no longer waits. */
export async function closeEntry(
  db: Kysely<Schema>,
  seq: number,
  end: {
    readonly state: 'taken' | 'dismissed';
    readonly visitSeq: number | null;
    readonly reason: string | null;
    readonly bySeq: number;
    readonly at: string;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('self_registration')
    .set({
      state: end.state,
      visit_seq: end.visitSeq,
      close_reason: end.reason,
      closed_by_seq: end.bySeq,
      closed_at: end.at,
      name: '',
      phone: null,
    })
    .where('seq', '=', seq)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How a visit was entered at the kiosk; undefined where it was not. */
export async function entryOfVisit(db: Kysely<Schema>, visitSeq: number) {
  return db
    .selectFrom('self_registration')
    .select(['agreed_at as at', 'consent_version as consentVersion'])
    .where('visit_seq', '=', visitSeq)
    .executeTakeFirst();
}
