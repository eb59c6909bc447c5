import { type Kysely, sql } from 'kysely';
import { searchKeys, searchQuery } from '../../../../shared/domain/search-keys.ts';
import type { Schema } from '../../database/schema.ts';

/** What is stored of a customer besides phones. */
export interface CustomerFields {
  readonly name: string;
  readonly gender: string | null;
  readonly ageBand: string | null;
  readonly livesIn: string;
  readonly worksIn: string;
  readonly occupation: string;
}

const columns = [
  'customer.seq',
  'customer.id',
  'customer.name',
  'customer.gender',
  'customer.age_band',
  'customer.lives_in',
  'customer.works_in',
  'customer.occupation',
  'customer.owner_seq',
  'customer.intention',
  'customer.last_visit_on',
  'customer.version',
] as const;

export type CustomerRow = Awaited<ReturnType<typeof customersBySeq>>[number];

/** The customers with these seqs and their owners, in the order asked for. */
export async function customersBySeq(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return [];
  const rows = await db
    .selectFrom('customer')
    .leftJoin('staff as owner', 'owner.seq', 'customer.owner_seq')
    .select([...columns, 'owner.id as owner_id', 'owner.name as owner_name'])
    .where('customer.seq', 'in', seqs)
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

export async function customerSeq(db: Kysely<Schema>, id: string): Promise<number | undefined> {
  return (await db.selectFrom('customer').select('seq').where('id', '=', id).executeTakeFirst())?.seq;
}

/** The customer who has this normalised phone; the first registered where several have. */
export async function seqByPhone(db: Kysely<Schema>, phone: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('customer_phone')
    .select('customer_seq')
    .where('phone', '=', phone)
    .orderBy('customer_seq')
    .limit(1)
    .executeTakeFirst();
  return row?.customer_seq;
}

/** Seqs of customers that fit what was typed, newest first. */
export async function searchSeqs(db: Kysely<Schema>, text: string, limit: number): Promise<number[]> {
  const query = searchQuery(text);
  if (query === null) return [];
  const rows = await db
    .selectFrom('customer_search')
    .select('rowid')
    .where(sql<boolean>`customer_search match ${query}`)
    .orderBy('rowid', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.rowid);
}

/** Phones by customer seq, each list in its order. */
export async function phonesOf(db: Kysely<Schema>, seqs: readonly number[]): Promise<Map<number, string[]>> {
  const phones = new Map<number, string[]>(seqs.map((seq) => [seq, []]));
  if (seqs.length === 0) return phones;
  const rows = await db
    .selectFrom('customer_phone')
    .select(['customer_seq', 'phone'])
    .where('customer_seq', 'in', seqs)
    .orderBy('customer_seq')
    .orderBy('position')
    .execute();
  for (const row of rows) phones.get(row.customer_seq)?.push(row.phone);
  return phones;
}

export async function insertCustomer(
  db: Kysely<Schema>,
  customer: CustomerFields & {
    readonly id: string;
    readonly estateSeq: number;
    readonly phones: readonly string[];
    readonly at: string;
    readonly importId: string | null;
  },
): Promise<number> {
  const row = await db
    .insertInto('customer')
    .values({
      ...toRow(customer),
      id: customer.id,
      estate_seq: customer.estateSeq,
      owner_seq: null,
      intention: null,
      last_visit_on: null,
      import_id: customer.importId,
      created_at: customer.at,
      updated_at: customer.at,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  await insertPhones(db, row.seq, customer.phones);
  await db
    .insertInto('customer_search')
    .values({ rowid: row.seq, keys: searchKeys(customer.name, customer.phones) })
    .execute();
  return row.seq;
}

/** Writes the customer anew with phones and search keys; expects its one row. */
export async function updateCustomer(
  db: Kysely<Schema>,
  seq: number,
  customer: CustomerFields,
  phones: readonly string[],
  at: string,
): Promise<void> {
  await db
    .updateTable('customer')
    .set((eb) => ({ ...toRow(customer), updated_at: at, version: eb('version', '+', 1) }))
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('customer_phone').where('customer_seq', '=', seq).execute();
  await insertPhones(db, seq, phones);
  await db.deleteFrom('customer_search').where('rowid', '=', seq).execute();
  await db
    .insertInto('customer_search')
    .values({ rowid: seq, keys: searchKeys(customer.name, phones) })
    .execute();
}

/** After a visit: its day and intention, and the owner where there was none yet. */
export async function noteVisit(
  db: Kysely<Schema>,
  seq: number,
  visit: { readonly on: string; readonly intention: string | null; readonly salespersonSeq: number | null },
): Promise<void> {
  await db
    .updateTable('customer')
    .set((eb) => ({
      last_visit_on: eb.fn<string>('max', [eb.fn.coalesce('last_visit_on', eb.val('')), eb.val(visit.on)]),
      owner_seq: eb.fn.coalesce('owner_seq', eb.val(visit.salespersonSeq)),
      intention: visit.intention === null ? eb.ref('intention') : visit.intention,
    }))
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

async function insertPhones(db: Kysely<Schema>, seq: number, phones: readonly string[]): Promise<void> {
  if (phones.length === 0) return;
  await db
    .insertInto('customer_phone')
    .values(phones.map((phone, position) => ({ customer_seq: seq, phone, position })))
    .execute();
}

function toRow(customer: CustomerFields) {
  return {
    name: customer.name,
    gender: customer.gender,
    age_band: customer.ageBand,
    lives_in: customer.livesIn,
    works_in: customer.worksIn,
    occupation: customer.occupation,
  };
}
