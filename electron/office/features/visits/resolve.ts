import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { visitInput } from '../../../../shared/contract/visits.ts';
import type { Schema } from '../../database/schema.ts';
import { customerSeq, phonesOf } from '../customers/repository.ts';
import { takenPhone } from '../customers/taken-phone.ts';
import { resolveSalesperson } from '../staff/resolve-salesperson.ts';
import { visitProblems } from './check.ts';
import { readTypedPhones } from './typed-phones.ts';

/**
 * What a typed visit refers to, and everything that is wrong with it, field by field. `entered` is the phone of the
 * kiosk's entry, which who may not see it leaves masked.
 */
export async function resolveTyped(
  db: Kysely<Schema>,
  input: z.output<typeof visitInput>,
  today: string,
  entered: string | null = null,
) {
  const problems: Problem[] = visitProblems(input.visit, today);
  const known = input.customerId === null ? null : ((await customerSeq(db, input.customerId)) ?? null);
  if (input.customerId !== null && known === null) {
    problems.push({ field: 'customerId', message: '找不到这位客户，请按电话重新查找' });
  }
  const existing = known === null ? [] : ((await phonesOf(db, [known])).get(known) ?? []);
  const own = entered === null ? existing : [...existing, entered];
  const typed = readTypedPhones(input.customer.phones, own);
  problems.push(...typed.problems, ...(await takenPhones(db, typed.phones, known)));
  const salespersonSeq = await resolveSalesperson(
    db,
    input.visit.salespersonId,
    'visit.salespersonId',
    problems,
  );
  return { customerSeq: known, phones: typed.phones, salespersonSeq, problems };
}

/** The same phone is the same customer (spec/reception.md, identity): another's phone is not taken silently. */
async function takenPhones(db: Kysely<Schema>, phones: readonly string[], customer: number | null) {
  const problems: Problem[] = [];
  for (const [i, phone] of phones.entries()) {
    const message = await takenPhone(db, phone, customer);
    if (message) problems.push({ field: `customer.phones.${i}`, message });
  }
  return problems;
}
