import type { Kysely } from 'kysely';
import { prepared } from '../database/prepared.ts';
import type { Schema } from '../database/schema.ts';
import type { SignedEntry } from './signed-entry.ts';

/** What the first entry of a chain names as its predecessor. */
export const chainStart = '0'.repeat(64);

export async function lastHash(db: Kysely<Schema>): Promise<string> {
  const { rows } = await newestHash(db, {});
  return rows[0]?.hash ?? chainStart;
}

const newestHash = prepared((db) => db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1));

export async function appendEntry(db: Kysely<Schema>, entry: SignedEntry, hash: string): Promise<void> {
  await insertion(db, { ...entry, hash });
}

const insertion = prepared((db, entry: SignedEntry & { readonly hash: string }) =>
  db.insertInto('audit').values({
    at: entry.at,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    action: entry.action,
    entity: entry.entity,
    entity_id: entry.entityId,
    before: entry.before,
    after: entry.after,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  }),
);

/** Entries older than the one with seq `before` (or the newest), newest first. */
export async function entriesBefore(db: Kysely<Schema>, before: number | null, limit: number) {
  let query = db
    .selectFrom('audit')
    .select(['seq', 'at', 'actor_name', 'action', 'entity', 'entity_id'])
    .orderBy('seq', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('seq', '<', before);
  return query.execute();
}

/** Entries after seq, oldest first, whole, for verifying. */
export async function wholeEntriesAfter(db: Kysely<Schema>, seq: number, limit: number) {
  return db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute();
}
