import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Seqs of visits whose number begins like this, newest first. */
export async function visitsByNumber(db: Kysely<Schema>, prefix: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('visit')
    .select('seq')
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.seq);
}
