import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { toCallColumns } from './row.ts';

type CallColumns = ReturnType<typeof toCallColumns>;

/** Calls with the names they refer to, in no order. */
export async function callsWhere(
  db: Kysely<Schema>,
  by: { readonly id: string } | { readonly seqs: readonly number[] },
) {
  const query = db
    .selectFrom('phone_enquiry')
    .leftJoin('staff as taker', 'taker.seq', 'phone_enquiry.taken_by_seq')
    .leftJoin('customer', 'customer.seq', 'phone_enquiry.customer_seq')
    .leftJoin('staff as voider', 'voider.seq', 'phone_enquiry.voided_by_seq')
    .selectAll('phone_enquiry')
    .select([
      'taker.id as taken_by_id',
      'taker.name as taken_by_name',
      'customer.id as customer_id',
      'customer.name as customer_name',
      'customer.owner_seq',
      'voider.name as voided_by_name',
    ]);
  return 'id' in by
    ? query.where('phone_enquiry.id', '=', by.id).execute()
    : query.where('phone_enquiry.seq', 'in', by.seqs).execute();
}
export type StoredCall = Awaited<ReturnType<typeof callsWhere>>[number];

/** The latest appointment that each of these calls made, by call seq. */
export async function appointmentsOfCalls(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return new Map<number, { id: string; state: string }>();
  const rows = await db
    .selectFrom('appointment')
    .select(['phone_enquiry_seq', 'id', 'state'])
    .where('phone_enquiry_seq', 'in', seqs)
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ phone_enquiry_seq, id, state }) => [phone_enquiry_seq ?? 0, { id, state }]));
}

export async function callSeq(db: Kysely<Schema>, id: string): Promise<number | undefined> {
  return (await db.selectFrom('phone_enquiry').select('seq').where('id', '=', id).executeTakeFirst())?.seq;
}

export async function insertCall(
  db: Kysely<Schema>,
  call: CallColumns & {
    readonly id: string;
    readonly number: string;
    readonly estate_seq: number;
    readonly at: string;
  },
): Promise<number> {
  const { at, ...columns } = call;
  const row = await db
    .insertInto('phone_enquiry')
    .values({
      ...columns,
      import_id: null,
      created_at: at,
      updated_at: at,
      voided_at: null,
      voided_by_seq: null,
      void_reason: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** Writes the form anew; false where the version is no longer the one read. */
export async function updateCall(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: CallColumns,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('phone_enquiry')
    .set({ ...columns, updated_at: at, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
