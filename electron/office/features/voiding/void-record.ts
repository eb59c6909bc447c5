import type { Kysely } from 'kysely';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import type { AuditEntity } from '../../../../shared/texts/audit.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { restate } from '../customers/contact-repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { findVoidable, setVoided, type VoidableTable } from './repository.ts';

/** A register's records: their table, their name in the audit trail, and in Chinese. */
export interface VoidableRecords {
  readonly table: VoidableTable;
  readonly feature: 'visits' | 'calls';
  readonly entity: AuditEntity;
  readonly noun: string;
  /** What else hangs on the record, in the same transaction. */
  readonly settle?: (
    trx: Kysely<Schema>,
    deps: OfficeDeps,
    actor: Actor,
    change: VoidChange,
  ) => Promise<void>;
}

/** A record that was just voided with a reason, or restored (reason null). */
export interface VoidChange {
  readonly seq: number;
  readonly id: string;
  readonly reason: string | null;
}

/** Voids a record with a reason, or restores it (reason null); answers its new version. */
export async function voidRecord(
  deps: OfficeDeps,
  actor: Actor,
  { table, feature, entity, noun, settle }: VoidableRecords,
  target: { readonly id: string; readonly version: number; readonly reason: string | null },
): Promise<number> {
  const stored = await findVoidable(deps.db, table, target.id);
  if (!stored) throw failure('NOT_FOUND');
  const { reason, version } = target;
  if ((stored.voided === 1) === (reason !== null)) {
    throw failure('REFUSED', reason === null ? `这条${noun}没有作废，无需恢复` : `这条${noun}已经作废`);
  }
  const at = deps.clock.now();
  const voided = reason === null ? null : { at: at.toISOString(), bySeq: actor.seq, reason };
  await deps.db.transaction().execute(async (trx) => {
    if (!(await setVoided(trx, table, { seq: stored.seq, version }, voided))) throw failure('CHANGED');
    // A call may be of nobody known.
    const customerSeq: number | null = stored.customer_seq;
    if (customerSeq !== null) {
      await restate(trx, customerSeq);
      await refreshOwner(trx, customerSeq, businessDate(at));
    }
    await settle?.(trx, deps, actor, { seq: stored.seq, id: target.id, reason });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: reason === null ? `${feature}.restore` : `${feature}.void`,
        entity,
        entityId: target.id,
        before: { voided: stored.voided === 1 },
        after: { voided: reason !== null, reason },
      },
    );
  });
  return version + 1;
}
