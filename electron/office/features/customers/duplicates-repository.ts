import { type Kysely, sql } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import { sameReadingQuery } from '../../../../shared/domain/search-keys.ts';
import type { Schema } from '../../database/schema.ts';

/** Customers whose name reads the same from some character on, newest first. */
export async function seqsOfSameReading(db: Kysely<Schema>, name: string, limit: number): Promise<number[]> {
  const query = sameReadingQuery(name);
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

/** Customers who have one of these phones. */
export async function seqsOfPhones(db: Kysely<Schema>, phones: readonly string[]): Promise<number[]> {
  if (phones.length === 0) return [];
  const rows = await db
    .selectFrom('customer_phone')
    .select('customer_seq')
    .where('phone', 'in', phones)
    .execute();
  return rows.map((row) => row.customer_seq);
}

/** What is compared of many customers at once, phones joined by blanks; one statement however many they are. */
export async function traitRows(db: Kysely<Schema>, seqs: readonly number[]) {
  return (await traitsOfMany(db, { seqs: JSON.stringify(seqs) })).rows;
}

const traitsOfMany = prepared((db, of: { seqs: string }) =>
  db
    .selectFrom('customer')
    .select(['seq', 'name', 'gender', 'age_band', 'lives_in', 'works_in', 'occupation'])
    .select((eb) =>
      eb
        .selectFrom('customer_phone')
        .select(sql<string | null>`group_concat(phone, ' ')`.as('phones'))
        .whereRef('customer_phone.customer_seq', '=', 'customer.seq')
        .as('phones'),
    )
    .where('seq', 'in', sql<number>`(select value from json_each(${of.seqs}))`),
);

/** Customers who were found to be somebody else. */
export async function keptApartFrom(db: Kysely<Schema>, seq: number): Promise<number[]> {
  const rows = await db
    .selectFrom('kept_apart')
    .select((eb) =>
      eb.case().when('one_seq', '=', seq).then(eb.ref('other_seq')).else(eb.ref('one_seq')).end().as('seq'),
    )
    .where((eb) => eb.or([eb('one_seq', '=', seq), eb('other_seq', '=', seq)]))
    .execute();
  return rows.map((row) => row.seq);
}

export async function insertKeptApart(
  db: Kysely<Schema>,
  pair: { readonly one: number; readonly other: number; readonly bySeq: number; readonly at: string },
): Promise<void> {
  await db
    .insertInto('kept_apart')
    .values({
      one_seq: Math.min(pair.one, pair.other),
      other_seq: Math.max(pair.one, pair.other),
      by_seq: pair.bySeq,
      created_at: pair.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
