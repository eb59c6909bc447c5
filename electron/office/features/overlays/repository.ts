import type { Insertable, Kysely } from 'kysely';
import type { OverlayTable } from '../../database/document-tables.ts';
import type { Schema } from '../../database/schema.ts';

/** All overlays by name, without their pictures. */
export async function overlayRows(db: Kysely<Schema>) {
  return db
    .selectFrom('overlay')
    .select(['id', 'name', 'form_id', 'landscape', 'fields', 'rows', 'version'])
    .orderBy('name')
    .execute();
}
export type OverlayRow = Awaited<ReturnType<typeof overlayRows>>[number];

export async function overlayRow(db: Kysely<Schema>, id: string) {
  return db.selectFrom('overlay').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertOverlay(trx: Kysely<Schema>, row: Insertable<OverlayTable>): Promise<void> {
  await trx.insertInto('overlay').values(row).execute();
}

/** Whether the overlay still had this version and now has the next. */
export async function updateOverlay(
  trx: Kysely<Schema>,
  id: string,
  version: number,
  change: { readonly name: string; readonly fields: string; readonly rows: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('overlay')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteOverlay(trx: Kysely<Schema>, id: string, version: number): Promise<boolean> {
  const result = await trx
    .deleteFrom('overlay')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Offsets of a machine's printers, by name. */
export async function offsetRows(db: Kysely<Schema>, machine: string) {
  return db
    .selectFrom('printer_offset')
    .select(['printer', 'x', 'y'])
    .where('machine', '=', machine)
    .orderBy('printer')
    .execute();
}

export async function putOffset(
  trx: Kysely<Schema>,
  row: { machine: string; printer: string; x: number; y: number },
): Promise<void> {
  await trx
    .insertInto('printer_offset')
    .values(row)
    .onConflict((conflict) => conflict.columns(['machine', 'printer']).doUpdateSet({ x: row.x, y: row.y }))
    .execute();
}
