import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** How many documents have their bytes, and what all bytes take on the disk. */
export async function keptFigures(db: Kysely<Schema>): Promise<{ documents: number; bytes: number }> {
  const { documents } = await db
    .selectFrom('issued_document')
    .select((eb) => eb.fn.countAll<number>().as('documents'))
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow();
  const { bytes } = await db
    .selectFrom('issued_file')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('stored'), eb.lit(0)).as('bytes'))
    .executeTakeFirstOrThrow();
  return { documents, bytes };
}

/** How many kept documents were issued before a local date. */
export async function countDue(db: Kysely<Schema>, before: string): Promise<number> {
  const { due } = await db
    .selectFrom('issued_document')
    .select((eb) => eb.fn.countAll<number>().as('due'))
    .where('erased_at', 'is', null)
    .where('issued_on', '<', before)
    .executeTakeFirstOrThrow();
  return due;
}

/** Marks what was issued before a date as erased; its line keeps the form's name in place of its own. */
export async function markErased(
  trx: Kysely<Schema>,
  before: string,
  by: { readonly at: string; readonly staffSeq: number },
): Promise<void> {
  const due = trx
    .selectFrom('issued_document')
    .select('seq')
    .where('erased_at', 'is', null)
    .where('issued_on', '<', before);
  await trx.deleteFrom('issued_subject').where('document_seq', 'in', due).execute();
  await trx.deleteFrom('issued_phone').where('document_seq', 'in', due).execute();
  await trx
    .updateTable('issued_document')
    .set((eb) => ({
      title: eb.ref('form_title'),
      file_name: null,
      erased_at: by.at,
      erased_by_seq: by.staffSeq,
    }))
    .where('erased_at', 'is', null)
    .where('issued_on', '<', before)
    .execute();
}
