import type { Kysely } from 'kysely';
import type { VisitDetails } from '../../../../shared/contract/visits.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { markStale } from '../follow-ups/derive-repository.ts';
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
  const [row] = (await increment(db, { prefix, day })).rows;
  if (!row) throw new Error(`no number for ${prefix} of ${day}`);
  return row.last;
}

const increment = prepared((db, sequence: { prefix: string; day: string }) =>
  db
    .insertInto('number_sequence')
    .values({ prefix: sequence.prefix, day: sequence.day, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['prefix', 'day']).doUpdateSet((eb) => ({ last: eb('number_sequence.last', '+', 1) })),
    )
    .returning('last'),
);

/** Writes a new visit with its channels, marks the customer's follow-ups (S-7.2.12) and answers its seq. */
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
    /** 补登: null where entered on the day itself. */
    readonly lateReason: string | null;
    readonly at: string;
  },
): Promise<number> {
  const { details, ...columns } = visit;
  const [row] = (await insertion(db, { ...columns, ...toColumns(details, visit.salespersonSeq) })).rows;
  if (!row) throw new Error('the visit was not written');
  await insertChannels(db, row.seq, details);
  await markStale(db, visit.customerSeq);
  return row.seq;
}

interface NewVisit extends ReturnType<typeof toColumns> {
  readonly id: string;
  readonly number: string;
  readonly estateSeq: number;
  readonly customerSeq: number;
  readonly receivedBySeq: number | null;
  readonly lateReason: string | null;
  readonly at: string;
}

const insertion = prepared((db, visit: NewVisit) =>
  db
    .insertInto('visit')
    .values({
      id: visit.id,
      number: visit.number,
      estate_seq: visit.estateSeq,
      customer_seq: visit.customerSeq,
      visited_on: visit.visited_on,
      arrived_at: visit.arrived_at,
      served_at: visit.served_at,
      left_at: visit.left_at,
      party_size: visit.party_size,
      visit_kind: visit.visit_kind,
      filled_by: visit.filled_by,
      received_by_seq: visit.receivedBySeq,
      salesperson_seq: visit.salesperson_seq,
      intention: visit.intention,
      details: visit.details,
      promised_contact_on: visit.promised_contact_on,
      late_reason: visit.lateReason,
      created_at: visit.at,
      updated_at: visit.at,
    })
    .returning('seq'),
);

/** Writes the form anew; false where the version is no longer the one read. */
export async function updateVisit(
  db: Kysely<Schema>,
  seq: number,
  version: number,
  visit: {
    readonly details: VisitDetails;
    readonly salespersonSeq: number | null;
    readonly lateReason: string | null;
    readonly at: string;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('visit')
    .set({
      ...toColumns(visit.details, visit.salespersonSeq),
      late_reason: visit.lateReason,
      updated_at: visit.at,
      version: version + 1,
    })
    .where('seq', '=', seq)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await db.deleteFrom('visit_channel').where('visit_seq', '=', seq).execute();
  await insertChannels(db, seq, visit.details);
  return true;
}

async function insertChannels(db: Kysely<Schema>, visitSeq: number, visit: VisitDetails): Promise<void> {
  for (const channel of new Set(visit.channels)) {
    await insertChannel(db, { channel, visitedOn: visit.visitedOn, visitSeq });
  }
}

const insertChannel = prepared((db, of: { channel: string; visitedOn: string; visitSeq: number }) =>
  db
    .insertInto('visit_channel')
    .values({ channel: of.channel, visited_on: of.visitedOn, visit_seq: of.visitSeq }),
);
