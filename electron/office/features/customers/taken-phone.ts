import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { customersBySeq, seqByPhone } from './repository.ts';

/** The sentence that refuses a phone which another customer has; undefined where it is free or his own. */
export async function takenPhone(
  db: Kysely<Schema>,
  phone: string,
  customer: number | null,
): Promise<string | undefined> {
  const seq = await seqByPhone(db, phone);
  if (seq === undefined || seq === customer) return undefined;
  const [owner] = await customersBySeq(db, [seq]);
  const whose = owner?.owner_name ? `，归属 ${owner.owner_name}` : '';
  return `该电话已登记在客户“${owner?.name ?? ''}”名下${whose}。请在电话栏按 Enter 调出该客户`;
}
