import type { Kysely } from 'kysely';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { customerTexts } from '../../../../shared/texts/customers.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { markStale } from '../follow-ups/derive-repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { type CustomerColumns, writeColumns, writePhones } from './edit-repository.ts';
import { relativesOf } from './household-repository.ts';
import { opposite } from './merge.ts';
import { type MergeMemory, movedTables } from './merge-memory.ts';
import {
  findMerge,
  laterMerge,
  markUndone,
  moveRowsBack,
  replaceLinks,
  unmarkMerged,
  writeStanding,
} from './merge-repository.ts';
import { type CustomerRow, customersBySeq, phonesOf } from './repository.ts';

/**
 * Undoes a merge wholly: rows, phones, fields and household go back to whose they were. What came to the kept customer
 * after the merge stays with him. REFUSED where a later merge stands on this one.
 */
export async function undoMerge(deps: OfficeDeps, actor: Actor, mergeId: string) {
  const merge = await findMerge(deps.db, mergeId);
  if (!merge) throw failure('NOT_FOUND');
  if (merge.undone_at !== null) throw failure('REFUSED', customerTexts.mergeUndone);
  if (await laterMerge(deps.db, merge.kept_seq, merge.seq))
    throw failure('REFUSED', customerTexts.mergeCovered);
  const memory = JSON.parse(merge.memory) as MergeMemory;
  const at = deps.clock.now();
  const [kept, dropped] = await customersBySeq(deps.db, [merge.kept_seq, merge.dropped_seq]);
  if (!kept || !dropped) throw failure('NOT_FOUND');
  await deps.db.transaction().execute(async (trx) => {
    for (const table of movedTables) {
      await moveRowsBack(trx, table, memory.moved[table] ?? [], kept.seq, dropped.seq);
    }
    await unmarkMerged(trx, dropped.seq, memory.followers);
    await restoreSides(trx, { kept, dropped }, memory, at.toISOString());
    for (const seq of [kept.seq, dropped.seq]) {
      await writeStanding(trx, seq, seq === kept.seq ? memory.kept.ownerSeq : memory.dropped.ownerSeq);
      await refreshOwner(trx, seq, businessDate(at));
      await markStale(trx, seq);
    }
    await markUndone(trx, merge.seq, at.toISOString());
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'customers.undoMerge',
        entity: 'customer',
        entityId: kept.id,
        after: { droppedId: dropped.id },
      },
    );
  });
  return { keptId: kept.id, droppedId: dropped.id };
}

async function restoreSides(
  trx: Kysely<Schema>,
  { kept, dropped }: { readonly kept: CustomerRow; readonly dropped: CustomerRow },
  memory: MergeMemory,
  at: string,
): Promise<void> {
  const columns = keptColumns(kept, memory);
  const gained = memory.dropped.phones.filter((phone) => !memory.kept.phones.includes(phone));
  const phones = ((await phonesOf(trx, [kept.seq])).get(kept.seq) ?? []).filter(
    (phone) => !gained.includes(phone),
  );
  const links = await relativesOf(trx, kept.seq);
  const known = new Set([...memory.kept.links, ...memory.dropped.links].map((link) => link.relativeSeq));
  const since = links
    .filter((link) => !known.has(link.relative_seq))
    .map((link) => ({ relativeSeq: link.relative_seq, relation: link.relation, at: link.created_at }));
  if (!(await writeColumns(trx, kept.seq, kept.version, { ...columns, updated_at: at })))
    throw failure('CHANGED');
  const own = { ...memory.dropped.columns, updated_at: at };
  if (!(await writeColumns(trx, dropped.seq, dropped.version, own))) throw failure('CHANGED');
  await writePhones(trx, kept.seq, { name: columns.name ?? kept.name, phones, findable: true });
  await writePhones(trx, dropped.seq, {
    name: memory.dropped.columns.name ?? dropped.name,
    phones: memory.dropped.phones,
    findable: true,
  });
  await replaceLinks(trx, kept.seq, [...memory.kept.links, ...since], opposite);
  await replaceLinks(trx, dropped.seq, memory.dropped.links, opposite);
}

/** The kept customer's own fields again, but what somebody corrected since the merge. */
function keptColumns(kept: CustomerRow, memory: MergeMemory): CustomerColumns {
  const names = Object.keys(memory.merged) as (keyof CustomerColumns)[];
  return Object.fromEntries(
    names.map((name) => [name, kept[name] === memory.merged[name] ? memory.kept.columns[name] : kept[name]]),
  );
}
