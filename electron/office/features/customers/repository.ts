import { type Kysely, sql } from 'kysely';
import { searchKeys, searchQuery } from '../../../../shared/domain/search-keys.ts';
import { prepared } from '../../database/prepared.ts';
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
  'customer.import_id',
  'customer.created_at',
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

/** The customer with this id; a merged one leads to the one that was kept. */
export async function customerSeq(db: Kysely<Schema>, id: string): Promise<number | undefined> {
  const [row] = (await byId(db, { id })).rows;
  return row?.merged_into_seq ?? row?.seq;
}

const byId = prepared((db, customer: { id: string }) =>
  db.selectFrom('customer').select(['seq', 'merged_into_seq']).where('id', '=', customer.id),
);

/** The customer who has this normalised phone; the first registered where several have. */
export async function seqByPhone(db: Kysely<Schema>, phone: string): Promise<number | undefined> {
  return (await firstByPhone(db, { phone })).rows[0]?.customer_seq;
}

const firstByPhone = prepared((db, of: { phone: string }) =>
  db
    .selectFrom('customer_phone')
    .select('customer_seq')
    .where('phone', '=', of.phone)
    .orderBy('customer_seq')
    .limit(1),
);

/** A free text that fits more customers than this asks for more letters rather than for patience. */
export const customersLookedAt = 300;

/** Seqs of customers that fit what was typed, newest first. */
export async function searchSeqs(db: Kysely<Schema>, text: string, limit: number): Promise<number[]> {
  const query = searchQuery(text);
  if (query === null) return [];
  const { rows } = await matches(db, { query, limit });
  return rows.map((row) => row.rowid);
}

const matches = prepared((db, search: { query: string; limit: number }) =>
  db
    .selectFrom('customer_search')
    .select('rowid')
    .where(sql<boolean>`customer_search match ${search.query}`)
    .orderBy('rowid', 'desc')
    .limit(search.limit),
);

/** Phones by customer seq, each list in its order. */
export async function phonesOf(db: Kysely<Schema>, seqs: readonly number[]): Promise<Map<number, string[]>> {
  const phones = new Map<number, string[]>(seqs.map((seq) => [seq, []]));
  if (seqs.length === 0) return phones;
  const { rows } = await phonesOfMany(db, { seqs: JSON.stringify(seqs) });
  for (const row of rows) phones.get(row.customer_seq)?.push(row.phone);
  return phones;
}

const phonesOfMany = prepared((db, of: { seqs: string }) =>
  db
    .selectFrom('customer_phone')
    .select(['customer_seq', 'phone'])
    .where('customer_seq', 'in', sql<number>`(select value from json_each(${of.seqs}))`)
    .orderBy('customer_seq')
    .orderBy('position'),
);

/** Writes a new customer with phones and search keys; his first visit, where he came, is noted with him. */
export async function insertCustomer(
  db: Kysely<Schema>,
  customer: CustomerFields & {
    readonly id: string;
    readonly estateSeq: number;
    readonly phones: readonly string[];
    readonly at: string;
    readonly importId: string | null;
  },
  firstVisit: VisitNote | null,
): Promise<number> {
  const { on: lastVisitOn, intention, salespersonSeq: ownerSeq } = firstVisit ?? noVisit;
  const [row] = (await insertion(db, { ...customer, lastVisitOn, intention, ownerSeq })).rows;
  if (!row) throw new Error('the customer was not written');
  await insertPhones(db, row.seq, customer.phones);
  await insertKeys(db, { seq: row.seq, keys: searchKeys(customer.name, customer.phones) });
  return row.seq;
}

interface NewCustomer extends CustomerFields {
  readonly id: string;
  readonly estateSeq: number;
  readonly importId: string | null;
  readonly at: string;
  readonly lastVisitOn: string | null;
  readonly intention: string | null;
  readonly ownerSeq: number | null;
}

const noVisit = { on: null, intention: null, salespersonSeq: null } as const;

const insertion = prepared((db, customer: NewCustomer) =>
  db
    .insertInto('customer')
    .values({
      ...toRow(customer),
      id: customer.id,
      estate_seq: customer.estateSeq,
      import_id: customer.importId,
      last_visit_on: customer.lastVisitOn,
      intention: customer.intention,
      owner_seq: customer.ownerSeq,
      created_at: customer.at,
      updated_at: customer.at,
    })
    .returning('seq'),
);

const insertKeys = prepared((db, search: { seq: number; keys: string }) =>
  db.insertInto('customer_search').values({ rowid: search.seq, keys: search.keys }),
);

/** Writes the customer anew with phones and search keys; expects its one row. */
export async function updateCustomer(
  db: Kysely<Schema>,
  seq: number,
  customer: CustomerFields,
  phones: readonly string[],
  at: string,
): Promise<void> {
  const found = await findable(db, seq);
  const written = await rewrite(db, { ...customer, seq, at });
  if (written.numAffectedRows !== 1n) throw new Error('the customer was not written');
  // Search keys and phones change seldom, and cost more to write than all the rest.
  if (found.name === customer.name && found.phones.join() === phones.join()) return;
  await db.deleteFrom('customer_phone').where('customer_seq', '=', seq).execute();
  await insertPhones(db, seq, phones);
  await db.deleteFrom('customer_search').where('rowid', '=', seq).execute();
  await insertKeys(db, { seq, keys: searchKeys(customer.name, phones) });
}

const rewrite = prepared((db, customer: CustomerFields & { readonly seq: number; readonly at: string }) =>
  db
    .updateTable('customer')
    .set((eb) => ({ ...toRow(customer), updated_at: customer.at, version: eb('version', '+', 1) }))
    .where('seq', '=', customer.seq),
);

/** By what a customer is found now. */
async function findable(db: Kysely<Schema>, seq: number) {
  const { name } = await db
    .selectFrom('customer')
    .select('name')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return { name, phones: (await phonesOf(db, [seq])).get(seq) ?? [] };
}

/** What of a visit is kept with its customer. */
interface VisitNote {
  readonly on: string;
  readonly intention: string | null;
  readonly salespersonSeq: number | null;
}

/** After a visit: its day and intention, and the owner where there was none yet. */
export async function noteVisit(db: Kysely<Schema>, seq: number, visit: VisitNote): Promise<void> {
  const noted = await note(db, { ...visit, seq });
  if (noted.numAffectedRows !== 1n) throw new Error('the customer of the visit is not there');
}

const note = prepared((db, visit: VisitNote & { readonly seq: number }) =>
  db
    .updateTable('customer')
    .set((eb) => ({
      last_visit_on: eb.fn<string>('max', [eb.fn.coalesce('last_visit_on', eb.val('')), eb.val(visit.on)]),
      owner_seq: eb.fn.coalesce('owner_seq', eb.val(visit.salespersonSeq)),
      intention: latestWord(visit.on, visit.intention),
    }))
    .where('seq', '=', visit.seq),
);

/** The intention as of a record of that day: an earlier day (补登) does not speak over a later visit. */
export function latestWord(on: string, intention: string | null) {
  return sql<
    string | null
  >`case when coalesce(last_visit_on, '') <= ${on} then coalesce(${intention}, intention)
    else coalesce(intention, ${intention}) end`;
}

async function insertPhones(db: Kysely<Schema>, seq: number, phones: readonly string[]): Promise<void> {
  for (const [position, phone] of phones.entries()) await insertPhone(db, { seq, phone, position });
}

const insertPhone = prepared((db, of: { seq: number; phone: string; position: number }) =>
  db.insertInto('customer_phone').values({ customer_seq: of.seq, phone: of.phone, position: of.position }),
);

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
