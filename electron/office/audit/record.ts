import type { Kysely } from 'kysely';
import type { AuditAction, AuditEntity } from '../../../shared/texts/audit.ts';
import type { Schema } from '../database/schema.ts';
import type { Actor } from '../session/actor.ts';
import type { AuditKey } from './key.ts';
import { appendEntry, lastHash } from './repository.ts';
import { type SignedEntry, signedText } from './signed-entry.ts';

/** One change of one record: `before` is absent for a new record, `after` for a removed one. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly entity: AuditEntity;
  readonly entityId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Appends the entry of a change to the hash chain. Call it inside the transaction of the change itself,
 * so that neither exists without the other.
 */
export async function recordChange(
  trx: Kysely<Schema>,
  by: { readonly actor: Actor; readonly at: Date; readonly key: AuditKey },
  entry: AuditEntry,
): Promise<void> {
  const signed: SignedEntry = {
    at: by.at.toISOString(),
    actorId: by.actor.id,
    actorName: by.actor.name,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    previousHash: await lastHash(trx),
  };
  await appendEntry(trx, signed, by.key.sign(signedText(signed)));
}
