import type { Kysely } from 'kysely';
import type { VisitDetails } from '../../../../shared/contract/visits.ts';
import type { Schema } from '../../database/schema.ts';
import { toColumns } from './row.ts';

/** A visit with the names it refers to; undefined where there is none. */
export async function findVisit(db: Kysely<Schema>, id: string) {
  return db
    .selectFrom('visit')
    .leftJoin('staff as salesperson', 'salesperson.seq', 'visit.salesperson_seq')
    .leftJoin('staff as clerk', 'clerk.seq', 'visit.received_by_seq')
    .leftJoin('staff as voider', 'voider.seq', 'visit.voided_by_seq')
    .selectAll('visit')
    .select([
      'salesperson.id as salesperson_id',
      'salesperson.name as salesperson_name',
      'clerk.name as received_by_name',
      'voider.name as voided_by_name',
    ])
    .where('visit.id', '=', id)
    .executeTakeFirst();
}
export type StoredVisit = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

/** How many visits that count a customer has, and the latest. */
export async function visitsOfCustomer(db: Kysely<Schema>, customerSeq: number) {
  const counted = db.selectFrom('visit').where('customer_seq', '=', customerSeq).where('voided', '=', 0);
  const { count } = await counted
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const last = await counted
    .leftJoin('staff as salesperson', 'salesperson.seq', 'visit.salesperson_seq')
    .selectAll('visit')
    .select('salesperson.id as salesperson_id')
    .orderBy('visited_on', 'desc')
    .orderBy('visit.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { count, last };
}

/** The next number of the day for a prefix, e.g. 3; called inside the transaction that uses it. */
export async function nextNumber(db: Kysely<Schema>, prefix: string, day: string): Promise<number> {
  const row = await db
    .insertInto('number_sequence')
    .values({ prefix, day, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['prefix', 'day']).doUpdateSet((eb) => ({ last: eb('number_sequence.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function insertVisit(
  db: Kysely<Schema>,
  visit: {
    readonly id: string;
    readonly number: string;
    readonly estateSeq: number;
    readonly customerSeq: number;
    readonly receivedBySeq: number | null;
    readonly salespersonSeq: number | null;
    readonly details: VisitDetails;
    readonly at: string;
  },
): Promise<void> {
  const row = await db
    .insertInto('visit')
    .values({
      ...toColumns(visit.details, visit.salespersonSeq),
      id: visit.id,
      number: visit.number,
      estate_seq: visit.estateSeq,
      customer_seq: visit.customerSeq,
      received_by_seq: visit.receivedBySeq,
      import_id: null,
      created_at: visit.at,
      updated_at: visit.at,
      voided_at: null,
      voided_by_seq: null,
      void_reason: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  await insertChannels(db, row.seq, visit.details);
}

/** Writes the form anew; false where the version is no longer the one read. */
export async function updateVisit(
  db: Kysely<Schema>,
  seq: number,
  version: number,
  visit: { readonly details: VisitDetails; readonly salespersonSeq: number | null; readonly at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('visit')
    .set({ ...toColumns(visit.details, visit.salespersonSeq), updated_at: visit.at, version: version + 1 })
    .where('seq', '=', seq)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await db.deleteFrom('visit_channel').where('visit_seq', '=', seq).execute();
  await insertChannels(db, seq, visit.details);
  return true;
}

/** Voids or restores; false where the version is no longer the one read. */
export async function setVoided(
  db: Kysely<Schema>,
  seq: number,
  version: number,
  voided: { readonly at: string; readonly bySeq: number; readonly reason: string } | null,
): Promise<boolean> {
  const result = await db
    .updateTable('visit')
    .set({
      voided: voided ? 1 : 0,
      voided_at: voided?.at ?? null,
      voided_by_seq: voided?.bySeq ?? null,
      void_reason: voided?.reason ?? null,
      version: version + 1,
    })
    .where('seq', '=', seq)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

async function insertChannels(db: Kysely<Schema>, visitSeq: number, visit: VisitDetails): Promise<void> {
  const channels = [...new Set(visit.channels)];
  if (channels.length === 0) return;
  await db
    .insertInto('visit_channel')
    .values(channels.map((channel) => ({ channel, visited_on: visit.visitedOn, visit_seq: visitSeq })))
    .execute();
}
