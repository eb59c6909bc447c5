import type { Insertable, Kysely } from 'kysely';
import type { IssuedDocumentTable } from '../../database/document-tables.ts';
import type { Schema } from '../../database/schema.ts';

/** Enters a document; answers its seq. */
export async function insertDocument(
  trx: Kysely<Schema>,
  row: Insertable<IssuedDocumentTable>,
): Promise<number> {
  const { seq } = await trx
    .insertInto('issued_document')
    .values(row)
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

const rowsAtOnce = 500;

export async function insertSubjects(
  trx: Kysely<Schema>,
  seq: number,
  subjects: readonly { readonly kind: string; readonly id: string }[],
): Promise<void> {
  const rows = subjects.map(({ kind, id }) => ({ kind, record_id: id, document_seq: seq }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce);
    await trx
      .insertInto('issued_subject')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function insertPhones(
  trx: Kysely<Schema>,
  seq: number,
  customerIds: readonly string[],
): Promise<void> {
  const rows = customerIds.map((id) => ({ document_seq: seq, customer_id: id }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await trx
      .insertInto('issued_phone')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
  }
}

/** A pending document has left. Expects one row. */
export async function markIssued(trx: Kysely<Schema>, id: string): Promise<void> {
  await trx.updateTable('issued_document').set({ state: 'issued' }).where('id', '=', id).executeTakeFirst();
}

/** Takes back a document that did not leave after all; answers its hash. */
export async function removePending(trx: Kysely<Schema>, id: string): Promise<string | undefined> {
  const row = await trx
    .deleteFrom('issued_document')
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .returning('hash')
    .executeTakeFirst();
  return row?.hash;
}

export async function insertAgain(
  trx: Kysely<Schema>,
  row: { document_seq: number; way: string; at: string; by_seq: number },
): Promise<void> {
  await trx.insertInto('issued_again').values(row).execute();
}

/** Every time a document was issued again, oldest first. */
export async function againOf(db: Kysely<Schema>, documentSeq: number) {
  return db
    .selectFrom('issued_again')
    .innerJoin('staff', 'staff.seq', 'issued_again.by_seq')
    .select(['way', 'at', 'staff.name as by_name'])
    .where('document_seq', '=', documentSeq)
    .orderBy('issued_again.seq')
    .execute();
}

/** Customers by the phones among these that are theirs; phones of nobody are absent. */
export async function customersByPhone(
  db: Kysely<Schema>,
  phones: readonly string[],
): Promise<{ readonly phone: string; readonly id: string }[]> {
  const found: { phone: string; id: string }[] = [];
  for (let at = 0; at < phones.length; at += rowsAtOnce) {
    const rows = await db
      .selectFrom('customer_phone')
      .innerJoin('customer', 'customer.seq', 'customer_phone.customer_seq')
      .select(['phone', 'id'])
      .where('phone', 'in', phones.slice(at, at + rowsAtOnce))
      .execute();
    found.push(...rows);
  }
  return found;
}

/** For each document, the owner now of every customer whose phone stands in it; null where there is none. */
export async function phoneOwners(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return [];
  return db
    .selectFrom('issued_phone')
    .leftJoin('customer', 'customer.id', 'issued_phone.customer_id')
    .leftJoin('customer as kept', 'kept.seq', 'customer.merged_into_seq')
    .select((eb) => ['document_seq', eb.fn.coalesce('kept.owner_seq', 'customer.owner_seq').as('owner_seq')])
    .distinct()
    .where('document_seq', 'in', seqs)
    .execute();
}
