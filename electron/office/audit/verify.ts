import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { AuditKey } from './key.ts';
import { signedText } from './signed-entry.ts';
import { chainStart, wholeEntriesAfter } from './repository.ts';

const batch = 2000;

/** Recomputes the chain; `brokenAt` is the seq of the first entry that was changed, moved or lost its predecessor. */
export async function verifyChain(
  db: Kysely<Schema>,
  key: AuditKey,
): Promise<{ entries: number; brokenAt: number | null }> {
  let previousHash = chainStart;
  let entries = 0;
  let seq = 0;
  for (;;) {
    const rows = await wholeEntriesAfter(db, seq, batch);
    for (const row of rows) {
      const expected = key.sign(
        signedText({
          at: row.at,
          actorId: row.actor_id,
          actorName: row.actor_name,
          action: row.action,
          entity: row.entity,
          entityId: row.entity_id,
          before: row.before,
          after: row.after,
          previousHash,
        }),
      );
      if (row.previous_hash !== previousHash || row.hash !== expected) return { entries, brokenAt: row.seq };
      previousHash = row.hash;
      seq = row.seq;
      entries++;
    }
    if (rows.length < batch) return { entries, brokenAt: null };
  }
}
