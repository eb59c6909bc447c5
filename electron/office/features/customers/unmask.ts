import type { Kysely } from 'kysely';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { mayReadPhones, seesPhones } from '../../../../shared/domain/phone-view.ts';
import { customerTexts } from '../../../../shared/texts/customers.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { readValue, writeValue } from '../settings/values-repository.ts';
import { customerSeq, customersBySeq, phonesOf } from './repository.ts';
import { hasViewed, noteView, viewsOfDay } from './unmask-repository.ts';

const settingKey = 'unmaskPerDay';
const defaultPerDay = 20;

/** R-privacy: how many customers' masked phones one person may have shown in full a day. */
export async function readPerDay(db: Kysely<Schema>): Promise<number> {
  const stored = await readValue(db, settingKey);
  return typeof stored === 'number' ? stored : defaultPerDay;
}

/**
 * R-privacy: a customer's phones in full. Written into the audit trail each time; a customer already shown today
 * costs nothing of the day's limit, beyond which it is REFUSED.
 */
export async function unmask(deps: OfficeDeps, actor: Actor, id: string) {
  const seq = await customerSeq(deps.db, id);
  const [customer] = seq === undefined ? [] : await customersBySeq(deps.db, [seq]);
  if (!customer) throw failure('NOT_FOUND');
  const phones = (await phonesOf(deps.db, [customer.seq])).get(customer.seq) ?? [];
  const perDay = await readPerDay(deps.db);
  if (seesPhones(actor, customer.owner_seq)) return { phones, left: perDay };
  if (phones.length === 0) throw failure('REFUSED', customerTexts.noPhones);
  const at = deps.clock.now();
  const day = businessDate(at);
  return deps.db.transaction().execute(async (trx) => {
    const isNew = !(await hasViewed(trx, actor.seq, day, customer.seq));
    const used = await viewsOfDay(trx, actor.seq, day);
    if (isNew && used >= perDay) throw failure('REFUSED', customerTexts.unmaskSpent(perDay));
    if (isNew)
      await noteView(trx, { staffSeq: actor.seq, day, customerSeq: customer.seq, at: at.toISOString() });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'customers.unmask', entity: 'customer', entityId: customer.id },
    );
    return { phones, left: Math.max(0, perDay - used - (isNew ? 1 : 0)) };
  });
}

/** What is left of the day for the reader; null where he sees every phone anyway. */
export async function unmaskLeft(deps: OfficeDeps, reader: Actor) {
  if (mayReadPhones(reader)) return null;
  const perDay = await readPerDay(deps.db);
  const used = await viewsOfDay(deps.db, reader.seq, businessDate(deps.clock.now()));
  return { left: Math.max(0, perDay - used), perDay };
}

export async function setPerDay(deps: OfficeDeps, actor: Actor, perDay: number): Promise<void> {
  const before = await readPerDay(deps.db);
  await deps.db.transaction().execute(async (trx) => {
    await writeValue(trx, settingKey, perDay);
    await recordChange(
      trx,
      { actor, at: deps.clock.now(), key: deps.auditKey },
      { action: 'customers.setPrivacy', entity: 'setting', entityId: settingKey, before, after: perDay },
    );
  });
}
