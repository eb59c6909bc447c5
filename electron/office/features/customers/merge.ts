import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { type MergeField, mergeFields } from '../../../../shared/contract/customers.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { householdRelations, oppositeRelation } from '../../../../shared/domain/contact-choices.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { markStale } from '../follow-ups/derive-repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { type CustomerColumns, writeColumns, writePhones } from './edit-repository.ts';
import { pairOf } from './household.ts';
import { relativesOf } from './household-repository.ts';
import { mergeColumns, type MergeMemory, type SideMemory } from './merge-memory.ts';
import { insertMerge, markMerged, moveRows, replaceLinks, writeStanding } from './merge-repository.ts';
import { oneOf } from './present.ts';
import { type CustomerRow, customersBySeq, phonesOf } from './repository.ts';

export interface MergeOrder {
  readonly id: string;
  readonly version: number;
  readonly otherId: string;
  readonly otherVersion: number;
  readonly fields: Readonly<Record<MergeField, 'kept' | 'dropped'>>;
}

/**
 * Merges one customer into another (identity and claims): fields as chosen, phones, visits, contacts, disputes and
 * household united, the owner judged anew from the joint line. What was is remembered whole. Answers the merge's id.
 */
export async function mergeCustomers(deps: OfficeDeps, actor: Actor, order: MergeOrder): Promise<string> {
  const { one: keptSeq, other: droppedSeq } = await pairOf(deps.db, order);
  const [kept, dropped] = await customersBySeq(deps.db, [keptSeq, droppedSeq]);
  if (!kept || !dropped) throw failure('NOT_FOUND');
  const before = { kept: await sideOf(deps.db, kept), dropped: await sideOf(deps.db, dropped) };
  const merged = chosenColumns(before.kept.columns, before.dropped.columns, order.fields);
  const phones = [...new Set([...before.kept.phones, ...before.dropped.phones])];
  const at = deps.clock.now();
  const stamp = at.toISOString();
  const id = newId();
  await deps.db.transaction().execute(async (trx) => {
    const columns = { ...merged, updated_at: stamp };
    const same = { ...before.dropped.columns, updated_at: stamp };
    if (!(await writeColumns(trx, keptSeq, order.version, columns))) throw failure('CHANGED');
    if (!(await writeColumns(trx, droppedSeq, order.otherVersion, same))) throw failure('CHANGED');
    await writePhones(trx, droppedSeq, { name: dropped.name, phones: [], findable: false });
    await writePhones(trx, keptSeq, { name: merged.name ?? kept.name, phones, findable: true });
    const moved = await moveRows(trx, droppedSeq, keptSeq);
    await replaceLinks(trx, droppedSeq, [], opposite);
    await replaceLinks(trx, keptSeq, unitedLinks(before, keptSeq, droppedSeq), opposite);
    const followers = await markMerged(trx, droppedSeq, keptSeq);
    await writeStanding(trx, keptSeq, before.kept.ownerSeq ?? before.dropped.ownerSeq);
    await refreshOwner(trx, keptSeq, businessDate(at));
    await markStale(trx, keptSeq);
    const memory: MergeMemory = { ...before, merged, moved, followers };
    await insertMerge(trx, {
      id,
      kept_seq: keptSeq,
      dropped_seq: droppedSeq,
      by_seq: actor.seq,
      memory: JSON.stringify(memory),
      created_at: stamp,
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'customers.merge',
        entity: 'customer',
        entityId: kept.id,
        before,
        after: { droppedId: dropped.id, merged, phones, moved },
      },
    );
  });
  return id;
}

/** The opposite of a stored relation. */
export function opposite(relation: string): string {
  const known = oneOf(householdRelations, relation);
  return known === null ? relation : oppositeRelation[known];
}

async function sideOf(db: Kysely<Schema>, row: CustomerRow): Promise<SideMemory> {
  const links = await relativesOf(db, row.seq);
  return {
    columns: {
      name: row.name,
      gender: row.gender,
      age_band: row.age_band,
      lives_in: row.lives_in,
      works_in: row.works_in,
      occupation: row.occupation,
      intention: row.intention,
    },
    phones: (await phonesOf(db, [row.seq])).get(row.seq) ?? [],
    ownerSeq: row.owner_seq,
    lastVisitOn: row.last_visit_on,
    links: links.map((link) => ({
      relativeSeq: link.relative_seq,
      relation: link.relation,
      at: link.created_at,
    })),
  };
}

function chosenColumns(
  kept: Required<CustomerColumns>,
  dropped: Required<CustomerColumns>,
  fields: MergeOrder['fields'],
): Required<CustomerColumns> {
  const entries = mergeFields.map((field) => {
    const column = mergeColumns[field];
    return [column, (fields[field] === 'kept' ? kept : dropped)[column]];
  });
  return { ...kept, ...Object.fromEntries(entries) };
}

/** Both sides' relatives, each once, without the two themselves. */
function unitedLinks(
  before: { readonly kept: SideMemory; readonly dropped: SideMemory },
  keptSeq: number,
  droppedSeq: number,
): SideMemory['links'] {
  const own = before.kept.links.filter((link) => link.relativeSeq !== droppedSeq);
  const known = new Set(own.map((link) => link.relativeSeq));
  const gained = before.dropped.links.filter(
    (link) => link.relativeSeq !== keptSeq && !known.has(link.relativeSeq),
  );
  return [...own, ...gained];
}
