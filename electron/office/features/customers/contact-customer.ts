import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Problem } from '../../../../shared/contract/errors.ts';
import { unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import type { Schema } from '../../database/schema.ts';
import { readTypedPhones } from '../visits/typed-phones.ts';
import { addPhone, nameUnnamed } from './contact-repository.ts';
import { customerSeq, insertCustomer, phonesOf, seqByPhone } from './repository.ts';
import { takenPhone } from './taken-phone.ts';

/** Someone who called or wrote, as far as he is known. */
export interface Contact {
  /** The customer recognised or chosen; null where the phone alone decides. */
  readonly knownSeq: number | null;
  /** Normalised; null where there is none. */
  readonly phone: string | null;
}

/**
 * Whom a form speaks of: the customer it names, and its phone normalised. The same phone is the same customer
 * (spec/reception.md, identity): a phone of another customer than the one named is refused.
 */
export async function resolveContact(
  db: Kysely<Schema>,
  typed: { readonly customerId: string | null; readonly phone: string },
  fields: { readonly customerId: string; readonly phone: string },
  problems: Problem[],
): Promise<Contact> {
  const known = typed.customerId === null ? null : ((await customerSeq(db, typed.customerId)) ?? null);
  if (typed.customerId !== null && known === null) {
    problems.push({ field: fields.customerId, message: '找不到这位客户，请按电话重新查找' });
  }
  const existing = known === null ? [] : ((await phonesOf(db, [known])).get(known) ?? []);
  const read = readTypedPhones([typed.phone], existing);
  for (const { message } of read.problems) problems.push({ field: fields.phone, message });
  const phone = read.phones[0] ?? null;
  if (phone !== null && known !== null) {
    const taken = await takenPhone(db, phone, known);
    if (taken) problems.push({ field: fields.phone, message: taken });
  }
  return { knownSeq: known, phone };
}

/**
 * The customer of a contact, made where its phone is new; null without phone and customer. Inside the transaction
 * of the record that speaks of him. A customer of whom only the phone was known gets his name.
 */
export async function customerOfContact(
  trx: Kysely<Schema>,
  contact: Contact,
  person: { readonly name: string; readonly gender: string | null },
  made: { readonly estateSeq: number; readonly at: string },
): Promise<number | null> {
  const { phone } = contact;
  const seq = contact.knownSeq ?? (phone === null ? null : ((await seqByPhone(trx, phone)) ?? null));
  if (seq !== null) {
    if (phone !== null) await addPhone(trx, seq, phone);
    if (person.name !== '') await nameUnnamed(trx, seq, { ...person, unnamed: unnamedCaller });
    return seq;
  }
  if (phone === null) return null;
  const { gender } = person;
  const name = person.name || unnamedCaller;
  const unknown = { ageBand: null, livesIn: '', worksIn: '', occupation: '', importId: null };
  const added = { ...unknown, ...made, id: newId(), name, gender, phones: [phone] };
  return insertCustomer(trx, added, null);
}
