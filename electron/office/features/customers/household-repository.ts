import type { Kysely } from 'kysely';
import type { HouseholdRelation } from '../../../../shared/domain/contact-choices.ts';
import type { Schema } from '../../database/schema.ts';

/** The customer's relatives: their seqs and what each is to him, in the order in which they were linked. */
export async function relativesOf(db: Kysely<Schema>, customerSeq: number) {
  return db
    .selectFrom('household')
    .select(['relative_seq', 'relation', 'created_at'])
    .where('customer_seq', '=', customerSeq)
    .orderBy('created_at')
    .orderBy('relative_seq')
    .execute();
}

/** One direction of a link; the other stands beside it. */
export async function insertLink(
  db: Kysely<Schema>,
  link: {
    readonly customerSeq: number;
    readonly relativeSeq: number;
    readonly relation: HouseholdRelation;
    readonly at: string;
  },
): Promise<void> {
  await db
    .insertInto('household')
    .values({
      customer_seq: link.customerSeq,
      relative_seq: link.relativeSeq,
      relation: link.relation,
      created_at: link.at,
    })
    .execute();
}

/** Removes a link in both directions. */
export async function deleteLink(db: Kysely<Schema>, one: number, other: number): Promise<void> {
  await db
    .deleteFrom('household')
    .where((eb) =>
      eb.or([
        eb.and([eb('customer_seq', '=', one), eb('relative_seq', '=', other)]),
        eb.and([eb('customer_seq', '=', other), eb('relative_seq', '=', one)]),
      ]),
    )
    .execute();
}
