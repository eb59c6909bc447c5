import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { judgeCustomer } from './judge.ts';
import { setOwner } from './repository.ts';

/**
 * Writes the owner that the rules give today into the customer, nobody where nothing that counts speaks for anyone (all of it
 * voided, or 补登 that the rule leaves out). Call it in the transaction of whatever changed the customer's visits, calls, contacts
 * or decisions: masking and the rotation go by it.
 */
export async function refreshOwner(trx: Kysely<Schema>, customerSeq: number, today: string): Promise<void> {
  const { ownerId } = await judgeCustomer(trx, customerSeq, today);
  await setOwner(trx, customerSeq, ownerId);
}
