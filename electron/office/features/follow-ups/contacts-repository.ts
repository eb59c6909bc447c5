import type { Insertable, Kysely } from 'kysely';
import type { ContactTable } from '../../database/customer-tables.ts';
import type { Schema } from '../../database/schema.ts';

export async function insertContact(db: Kysely<Schema>, row: Insertable<ContactTable>): Promise<void> {
  await db.insertInto('contact').values(row).execute();
}

/** A contact with the names it refers to; undefined where there is none. */
export async function findContact(db: Kysely<Schema>, id: string) {
  return db
    .selectFrom('contact')
    .innerJoin('customer', 'customer.seq', 'contact.customer_seq')
    .innerJoin('staff', 'staff.seq', 'contact.staff_seq')
    .selectAll('contact')
    .select([
      'customer.id as customer_id',
      'customer.name as customer_name',
      'customer.gender as customer_gender',
      'staff.name as staff_name',
    ])
    .where('contact.id', '=', id)
    .executeTakeFirst();
}

/** Changes a contact; false where the version is no longer the one read. */
export async function updateContact(
  db: Kysely<Schema>,
  seq: number,
  version: number,
  change: { readonly survey: string } | { readonly voided: 1; readonly void_reason: string },
): Promise<boolean> {
  const result = await db
    .updateTable('contact')
    .set({ ...change, version: version + 1 })
    .where('seq', '=', seq)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The latest tries of these customers, newest first. */
export async function triesOf(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return [];
  return db
    .selectFrom('contact')
    .select(['id', 'customer_seq', 'contacted_on', 'reached'])
    .where('customer_seq', 'in', seqs)
    .where('voided', '=', 0)
    .orderBy('contacted_on', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}
