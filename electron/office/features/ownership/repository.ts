import { type Insertable, type Kysely, sql } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { OwnershipDisputeTable, OwnershipRuleTable } from '../../database/customer-tables.ts';
import type { Schema } from '../../database/schema.ts';

/** An estate's versions of the rules, newest first, with who made them. */
export async function ruleRows(db: Kysely<Schema>, estateSeq: number) {
  return (await ruleRowsOf(db, { estateSeq })).rows;
}

const ruleRowsOf = prepared((db, of: { estateSeq: number }) =>
  db
    .selectFrom('ownership_rule')
    .innerJoin('staff', 'staff.seq', 'ownership_rule.by_seq')
    .selectAll('ownership_rule')
    .select('staff.name as by_name')
    .where('estate_seq', '=', of.estateSeq)
    .orderBy('valid_from', 'desc'),
);
export type RuleRow = Awaited<ReturnType<typeof ruleRows>>[number];

/** Adds a version, or puts it in place of the one that begins on the same day. */
export async function putRule(db: Kysely<Schema>, row: Insertable<OwnershipRuleTable>): Promise<void> {
  const { id: _, estate_seq: __, valid_from: ___, ...change } = row;
  await db
    .insertInto('ownership_rule')
    .values(row)
    .onConflict((conflict) => conflict.columns(['estate_seq', 'valid_from']).doUpdateSet(change))
    .execute();
}

/** The customer's visits that count, oldest first, with who served. */
export async function visitEvents(db: Kysely<Schema>, customerSeq: number) {
  return (await visitEventsOf(db, { customerSeq })).rows;
}

const visitEventsOf = prepared((db, of: { customerSeq: number }) =>
  db
    .selectFrom('visit')
    .leftJoin('staff', 'staff.seq', 'visit.salesperson_seq')
    .select([
      'visit.visited_on',
      'visit.arrived_at',
      'visit.late_reason',
      'staff.id as staff_id',
      'staff.name as staff_name',
    ])
    .where('visit.customer_seq', '=', of.customerSeq)
    .where('visit.voided', '=', 0)
    .orderBy('visit.visited_on')
    .orderBy('visit.seq'),
);

export async function contactEvents(db: Kysely<Schema>, customerSeq: number) {
  return (await contactEventsOf(db, { customerSeq })).rows;
}

const contactEventsOf = prepared((db, of: { customerSeq: number }) =>
  db
    .selectFrom('contact')
    .innerJoin('staff', 'staff.seq', 'contact.staff_seq')
    .select([
      'contacted_on',
      'contacted_at',
      'reached',
      'late_reason',
      'staff.id as staff_id',
      'staff.name as staff_name',
    ])
    .where('contact.customer_seq', '=', of.customerSeq)
    .where('contact.voided', '=', 0)
    .orderBy('contacted_on')
    .orderBy('contact.seq'),
);

/** The customer's calls that count, oldest first, with who took them. */
export async function callEvents(db: Kysely<Schema>, customerSeq: number) {
  return (await callEventsOf(db, { customerSeq })).rows;
}

const callEventsOf = prepared((db, of: { customerSeq: number }) =>
  db
    .selectFrom('phone_enquiry')
    .leftJoin('staff', 'staff.seq', 'phone_enquiry.taken_by_seq')
    .select(['called_on', 'called_at', 'import_id', 'late_reason', 'phone_enquiry.created_at'])
    .select(['staff.id as staff_id', 'staff.name as staff_name', 'staff.roles'])
    .where('phone_enquiry.customer_seq', '=', of.customerSeq)
    .where('phone_enquiry.voided', '=', sql<number>`0`)
    .orderBy('called_on')
    .orderBy('phone_enquiry.seq'),
);

/** Decisions of disputes about the customer. */
export async function decisionEvents(db: Kysely<Schema>, customerSeq: number) {
  return (await decisionEventsOf(db, { customerSeq })).rows;
}

const decisionEventsOf = prepared((db, of: { customerSeq: number }) =>
  db
    .selectFrom('ownership_dispute')
    .innerJoin('staff', 'staff.seq', 'ownership_dispute.owner_seq')
    .leftJoin('staff as decider', 'decider.seq', 'ownership_dispute.decided_by_seq')
    .select(['ownership_dispute.seq', 'ownership_dispute.id', 'decided_on', 'decided_at', 'decision'])
    .select(['staff.id as staff_id', 'staff.name as staff_name', 'decider.name as decider_name'])
    .where('ownership_dispute.customer_seq', '=', of.customerSeq)
    .where('decided_on', 'is not', null)
    .orderBy('decided_at'),
);

/** Makes the customer this person's, or nobody's. */
export async function setOwner(
  db: Kysely<Schema>,
  customerSeq: number,
  ownerId: string | null,
): Promise<void> {
  await db
    .updateTable('customer')
    .set((eb) => ({
      owner_seq: ownerId === null ? null : eb.selectFrom('staff').select('seq').where('id', '=', ownerId),
    }))
    .where('seq', '=', customerSeq)
    .executeTakeFirstOrThrow();
}

/** The estate that a customer belongs to. */
export async function estateOf(db: Kysely<Schema>, customerSeq: number): Promise<number> {
  const row = await db
    .selectFrom('customer')
    .select('estate_seq')
    .where('seq', '=', customerSeq)
    .executeTakeFirstOrThrow();
  return row.estate_seq;
}

export async function insertDispute(
  db: Kysely<Schema>,
  row: Insertable<OwnershipDisputeTable>,
): Promise<void> {
  await db.insertInto('ownership_dispute').values(row).execute();
}

export async function hasOpenDispute(db: Kysely<Schema>, customerSeq: number): Promise<boolean> {
  const row = await db
    .selectFrom('ownership_dispute')
    .select('seq')
    .where('customer_seq', '=', customerSeq)
    .where('decided_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Decides an open dispute; false where somebody had decided it before. */
export async function decideDispute(
  db: Kysely<Schema>,
  id: string,
  decided: {
    readonly decided_on: string;
    readonly decided_at: string;
    readonly decided_by_seq: number;
    readonly owner_seq: number;
    readonly decision: string;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('ownership_dispute')
    .set(decided)
    .where('id', '=', id)
    .where('decided_on', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Disputes with their names, newest first: one, a customer's, or every open one of the estate. */
export async function disputeRows(
  db: Kysely<Schema>,
  which: { readonly id: string } | { readonly customerSeq: number } | { readonly openOf: number },
  limit: number,
) {
  const query = db
    .selectFrom('ownership_dispute')
    .innerJoin('customer', 'customer.seq', 'ownership_dispute.customer_seq')
    .innerJoin('staff as claimant', 'claimant.seq', 'ownership_dispute.claimant_seq')
    .innerJoin('staff as raiser', 'raiser.seq', 'ownership_dispute.raised_by_seq')
    .leftJoin('staff as decider', 'decider.seq', 'ownership_dispute.decided_by_seq')
    .leftJoin('staff as owner', 'owner.seq', 'ownership_dispute.owner_seq')
    .selectAll('ownership_dispute')
    .select([
      'customer.id as customer_id',
      'customer.name as customer_name',
      'claimant.id as claimant_id',
      'claimant.name as claimant_name',
      'raiser.name as raiser_name',
      'decider.name as decider_name',
      'owner.name as owner_name',
    ])
    .orderBy('ownership_dispute.seq', 'desc')
    .limit(limit);
  if ('id' in which) return query.where('ownership_dispute.id', '=', which.id).execute();
  if ('customerSeq' in which)
    return query.where('ownership_dispute.customer_seq', '=', which.customerSeq).execute();
  return query
    .where('ownership_dispute.estate_seq', '=', which.openOf)
    .where('decided_on', 'is', null)
    .execute();
}
export type DisputeRow = Awaited<ReturnType<typeof disputeRows>>[number];
