import type { Kysely } from 'kysely';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import type { Schema } from '../../database/schema.ts';
import { writePhones } from '../customers/edit-repository.ts';
import { markMerged } from '../customers/merge-repository.ts';
import { customersBySeq, phonesOf, seqByPhone } from '../customers/repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import type { StoredCall } from './repository.ts';
import { isKnownOtherwise, moveAppointmentsOfCall } from './wrong-number-repository.ts';

/**
 * Whom a corrected call speaks of (identity: the same phone is the same customer): where the number was corrected to one that
 * another customer has, that one; else whom the form names.
 */
export async function callerOfNumber(
  db: Kysely<Schema>,
  stored: StoredCall,
  typed: { readonly customerId: string | null; readonly phone: string },
): Promise<string | null> {
  const normal = normalisePhone(typed.phone);
  const isOther = typed.customerId !== null && typed.customerId !== stored.customer_id;
  if (isOther || !normal.ok || normal.phone === stored.phone) return typed.customerId;
  const holder = await seqByPhone(db, normal.phone);
  if (holder === undefined || holder === stored.customer_seq) return typed.customerId;
  const [customer] = await customersBySeq(db, [holder]);
  return customer?.id ?? typed.customerId;
}

/**
 * After a call's number was corrected: its appointment follows, and a number that only this call had brought is forgotten, with
 * the customer who was nothing but that number. Inside the transaction of the correction.
 */
export async function forgetWrongNumber(
  trx: Kysely<Schema>,
  stored: StoredCall,
  now: { readonly customerSeq: number | null; readonly phone: string | null },
  { at, today }: { readonly at: string; readonly today: string },
): Promise<void> {
  const { customer_seq: formerSeq, phone: wrong } = stored;
  if (formerSeq === null || wrong === null || wrong === now.phone) return;
  await moveAppointmentsOfCall(trx, stored.seq, { ...now, at });
  if (!(await isKnownOtherwise(trx, formerSeq, stored.seq))) {
    const [former] = await customersBySeq(trx, [formerSeq]);
    const phones = ((await phonesOf(trx, [formerSeq])).get(formerSeq) ?? []).filter((one) => one !== wrong);
    const stays = now.customerSeq === formerSeq || now.customerSeq === null;
    await writePhones(trx, formerSeq, {
      name: former?.name ?? '',
      phones: stays ? phones : [],
      findable: stays,
    });
    if (!stays && now.customerSeq !== null) await markMerged(trx, formerSeq, now.customerSeq);
  }
  if (now.customerSeq !== formerSeq) await refreshOwner(trx, formerSeq, today);
}
