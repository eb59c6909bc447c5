import type { Kysely, Updateable } from 'kysely';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import type { CustomerTable, Schema } from '../../database/schema.ts';

/** The columns of a customer that a person sets. */
export type CustomerColumns = Pick<
  Updateable<CustomerTable>,
  'name' | 'gender' | 'age_band' | 'lives_in' | 'works_in' | 'occupation' | 'intention'
>;

/** Writes columns of a customer; false where the version is no longer the one read. */
export async function writeColumns(
  db: Kysely<Schema>,
  seq: number,
  version: number,
  columns: CustomerColumns & { readonly updated_at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('customer')
    .set({ ...columns, version: version + 1 })
    .where('seq', '=', seq)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Gives a customer these phones in this order, and the keys by which he is found; none for one that was merged away. */
export async function writePhones(
  db: Kysely<Schema>,
  seq: number,
  customer: { readonly name: string; readonly phones: readonly string[]; readonly findable: boolean },
): Promise<void> {
  const { phones } = customer;
  await db.deleteFrom('customer_phone').where('customer_seq', '=', seq).execute();
  if (phones.length > 0) {
    const rows = phones.map((phone, position) => ({ customer_seq: seq, phone, position }));
    await db.insertInto('customer_phone').values(rows).execute();
  }
  await db.deleteFrom('customer_search').where('rowid', '=', seq).execute();
  if (!customer.findable) return;
  await db
    .insertInto('customer_search')
    .values({ rowid: seq, keys: searchKeys(customer.name, phones) })
    .execute();
}
