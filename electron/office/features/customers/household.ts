import type { Kysely } from 'kysely';
import type { Relative } from '../../../../shared/contract/customers.ts';
import {
  type HouseholdRelation,
  householdRelations,
  oppositeRelation,
} from '../../../../shared/domain/contact-choices.ts';
import { customerTexts } from '../../../../shared/texts/customers.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { deleteLink, insertLink, relativesOf } from './household-repository.ts';
import { customerLines, oneOf } from './present.ts';
import { customerSeq } from './repository.ts';

/** The customer's relatives as the reader may see them. */
export async function householdOf(db: Kysely<Schema>, reader: Actor, seq: number): Promise<Relative[]> {
  const links = await relativesOf(db, seq);
  const lines = await customerLines(
    db,
    reader,
    links.map((link) => link.relative_seq),
  );
  return lines.map((customer, i) => ({
    customer,
    relation: oneOf(householdRelations, links[i]?.relation ?? null) ?? '配偶',
  }));
}

/** Links two customers as relatives, in both directions; `relation`: what the other is to the first. */
export async function linkRelative(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly otherId: string; readonly relation: HouseholdRelation },
): Promise<Relative[]> {
  const { one, other } = await pairOf(deps.db, input);
  const links = await relativesOf(deps.db, one);
  if (links.some((link) => link.relative_seq === other))
    throw failure('REFUSED', customerTexts.alreadyLinked);
  const now = deps.clock.now();
  const at = now.toISOString();
  const { relation } = input;
  await deps.db.transaction().execute(async (trx) => {
    await insertLink(trx, { customerSeq: one, relativeSeq: other, relation, at });
    await insertLink(trx, { customerSeq: other, relativeSeq: one, relation: oppositeRelation[relation], at });
    await recordChange(
      trx,
      { actor, at: now, key: deps.auditKey },
      { action: 'customers.linkRelative', entity: 'customer', entityId: input.id, after: input },
    );
  });
  return householdOf(deps.db, actor, one);
}

export async function unlinkRelative(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly otherId: string },
): Promise<Relative[]> {
  const { one, other } = await pairOf(deps.db, input);
  const link = (await relativesOf(deps.db, one)).find((known) => known.relative_seq === other);
  if (!link) throw failure('REFUSED', customerTexts.notLinked);
  await deps.db.transaction().execute(async (trx) => {
    await deleteLink(trx, one, other);
    await recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      {
        action: 'customers.unlinkRelative',
        entity: 'customer',
        entityId: input.id,
        before: { ...input, relation: link.relation },
      },
    );
  });
  return householdOf(deps.db, actor, one);
}

/** Both customers; REFUSED where they have become one by a merge. */
export async function pairOf(db: Kysely<Schema>, ids: { readonly id: string; readonly otherId: string }) {
  const one = await customerSeq(db, ids.id);
  const other = await customerSeq(db, ids.otherId);
  if (one === undefined || other === undefined) throw failure('NOT_FOUND');
  if (one === other) throw failure('REFUSED', customerTexts.sameCustomer);
  return { one, other };
}
