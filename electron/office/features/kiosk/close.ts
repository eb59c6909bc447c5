import type { Kysely } from 'kysely';
import { kioskRefusals } from '../../../../shared/texts/kiosk.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { closeEntry, findEntry, type StoredEntry } from './entries-repository.ts';

/** The entry of which a visit is to be made; NOT_FOUND or REFUSED where there is none that waits. */
export async function entryToTake(db: Kysely<Schema>, id: string): Promise<StoredEntry> {
  const entry = await findEntry(db, id);
  if (!entry) throw failure('NOT_FOUND', kioskRefusals.noEntry);
  if (entry.state !== 'waiting') throw failure('REFUSED', kioskRefusals.entryDone);
  return entry;
}

/** The visit takes the entry's place. Inside the transaction of the visit. */
export async function takeEntry(
  trx: Kysely<Schema>,
  deps: OfficeDeps,
  actor: Actor,
  entry: StoredEntry,
  visit: { readonly seq: number; readonly id: string },
): Promise<void> {
  const at = deps.clock.now();
  const end = { state: 'taken', visitSeq: visit.seq, reason: null } as const;
  if (!(await closeEntry(trx, entry.seq, { ...end, bySeq: actor.seq, at: at.toISOString() }))) {
    throw failure('REFUSED', kioskRefusals.entryDone);
  }
  const by = { actor, at, key: deps.auditKey };
  await recordChange(trx, by, {
    action: 'selfRegistrations.take',
    entity: 'selfRegistration',
    entityId: entry.id,
    after: { visitId: visit.id },
  });
}

/** Puts an entry aside with a reason. */
export async function dismissEntry(
  deps: OfficeDeps,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const entry = await entryToTake(trx, id);
    const end = { state: 'dismissed', visitSeq: null, reason } as const;
    await closeEntry(trx, entry.seq, { ...end, bySeq: actor.seq, at: at.toISOString() });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'selfRegistrations.dismiss', entity: 'selfRegistration', entityId: id, after: { reason } },
    );
  });
}
