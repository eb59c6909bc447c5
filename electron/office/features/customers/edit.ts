import type { z } from 'zod';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { visitCustomerInput } from '../../../../shared/contract/visits.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { readTypedPhones } from '../visits/typed-phones.ts';
import { writeColumns, writePhones } from './edit-repository.ts';
import { customerSeq, customersBySeq, phonesOf } from './repository.ts';
import { takenPhone } from './taken-phone.ts';

/** Corrects a customer's own data; answers the new version, CHANGED where somebody else was faster. */
export async function editCustomer(
  deps: OfficeDeps,
  actor: Actor,
  input: {
    readonly id: string;
    readonly version: number;
    readonly customer: z.output<typeof visitCustomerInput>;
  },
): Promise<number> {
  const seq = await customerSeq(deps.db, input.id);
  const [stored] = seq === undefined ? [] : await customersBySeq(deps.db, [seq]);
  if (!stored) throw failure('NOT_FOUND');
  const before = { ...stored, phones: (await phonesOf(deps.db, [stored.seq])).get(stored.seq) ?? [] };
  const phones = await checkedPhones(deps, input.customer.phones, before);
  const { name, gender, ageBand, livesIn, worksIn, occupation } = input.customer;
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const columns = {
      name,
      gender,
      age_band: ageBand,
      lives_in: livesIn,
      works_in: worksIn,
      occupation,
      updated_at: at.toISOString(),
    };
    if (!(await writeColumns(trx, stored.seq, input.version, columns))) throw failure('CHANGED');
    await writePhones(trx, stored.seq, { name, phones, findable: true });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'customers.edit',
        entity: 'customer',
        entityId: stored.id,
        before,
        after: { ...input.customer, phones },
      },
    );
  });
  return input.version + 1;
}

/** The typed phones, normalised; the same phone is the same customer, so another's is refused (identity). */
async function checkedPhones(
  deps: OfficeDeps,
  typed: readonly string[],
  stored: { readonly seq: number; readonly phones: readonly string[] },
): Promise<string[]> {
  const read = readTypedPhones(typed, stored.phones);
  const problems: Problem[] = [...read.problems];
  for (const [i, phone] of read.phones.entries()) {
    if (stored.phones.includes(phone)) continue;
    const message = await takenPhone(deps.db, phone, stored.seq);
    if (message) problems.push({ field: `customer.phones.${i}`, message });
  }
  if (problems.length > 0) throw invalid(problems);
  return read.phones;
}
