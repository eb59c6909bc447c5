import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** The registers whose records are struck out rather than deleted. */
export type VoidableTable = 'visit' | 'phone_enquiry';

export async function findVoidable(db: Kysely<Schema>, table: VoidableTable, id: string) {
  // The two tables have these columns alike; one name stands for both types.
  return db
    .selectFrom(table as 'visit')
    .select(['seq', 'voided', 'customer_seq'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Voids or restores one row; false where the version is no longer the one read. */
export async function setVoided(
  db: Kysely<Schema>,
  table: VoidableTable,
  row: { readonly seq: number; readonly version: number },
  voided: { readonly at: string; readonly bySeq: number; readonly reason: string } | null,
): Promise<boolean> {
  const result = await db
    .updateTable(table as 'visit')
    .set({
      voided: voided ? 1 : 0,
      voided_at: voided?.at ?? null,
      voided_by_seq: voided?.bySeq ?? null,
      void_reason: voided?.reason ?? null,
      version: row.version + 1,
    })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
