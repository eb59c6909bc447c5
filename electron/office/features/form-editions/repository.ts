import type { Insertable, Kysely } from 'kysely';
import type { FormEditionTable } from '../../database/document-tables.ts';
import type { Schema } from '../../database/schema.ts';

/** All editions of a form, newest first, with who made them. */
export async function editionRows(db: Kysely<Schema>, formId: string) {
  return db
    .selectFrom('form_edition')
    .innerJoin('staff', 'staff.seq', 'form_edition.by_seq')
    .selectAll('form_edition')
    .select('staff.name as by_name')
    .where('form_id', '=', formId)
    .orderBy('number', 'desc')
    .execute();
}
export type EditionRow = Awaited<ReturnType<typeof editionRows>>[number];

/** Of every form the edition in force on a day: the one with the latest day, of one day the newest. */
export async function editionsInForce(db: Kysely<Schema>, on: string) {
  const rows = await db
    .selectFrom('form_edition')
    .select(['form_id', 'number', 'changes'])
    .where('valid_from', '<=', on)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.form_id, row]));
}

export async function insertEdition(
  trx: Kysely<Schema>,
  row: Omit<Insertable<FormEditionTable>, 'number'>,
): Promise<number> {
  const { last } = await trx
    .selectFrom('form_edition')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('form_id', '=', row.form_id)
    .executeTakeFirstOrThrow();
  const number = Number(last) + 1;
  await trx
    .insertInto('form_edition')
    .values({ ...row, number })
    .execute();
  return number;
}

export async function editionRow(db: Kysely<Schema>, id: string) {
  return db.selectFrom('form_edition').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function markWithdrawn(trx: Kysely<Schema>, id: string, at: string): Promise<void> {
  await trx.updateTable('form_edition').set({ withdrawn_at: at }).where('id', '=', id).execute();
}
