import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** A setting kept under a key of its own, as JSON; undefined where nobody set it. */
export async function readValue(db: Kysely<Schema>, key: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row && (JSON.parse(row.value) as unknown);
}

export async function writeValue(db: Kysely<Schema>, key: string, content: unknown): Promise<void> {
  const value = JSON.stringify(content);
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
