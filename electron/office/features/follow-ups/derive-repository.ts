import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';

/** Customers whose follow-ups must be derived anew, at most `limit`. */
export async function staleCustomers(db: Kysely<Schema>, limit: number): Promise<number[]> {
  const rows = await db.selectFrom('follow_up_stale').select('customer_seq').limit(limit).execute();
  return rows.map((row) => row.customer_seq);
}

/** The customer's follow-ups must be derived anew before they are shown. */
export async function markStale(db: Kysely<Schema>, customerSeq: number): Promise<void> {
  await stale(db, { customerSeq });
}

const stale = prepared((db, of: { customerSeq: number }) =>
  db
    .insertInto('follow_up_stale')
    .values({ customer_seq: of.customerSeq })
    .onConflict((conflict) => conflict.doNothing()),
);

/** After the levels changed: everybody who came since a day. */
export async function markVisitorsStale(db: Kysely<Schema>, since: string): Promise<void> {
  await db
    .insertInto('follow_up_stale')
    .columns(['customer_seq'])
    .expression((eb) =>
      eb
        .selectFrom('visit')
        .select('customer_seq')
        .distinct()
        .where('visited_on', '>=', since)
        .where('voided', '=', 0),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function clearStale(db: Kysely<Schema>, seqs: readonly number[]): Promise<void> {
  await db.deleteFrom('follow_up_stale').where('customer_seq', 'in', seqs).execute();
}

/** Visits that count, of these customers, in the order in which they came, with the customer's owner. */
export async function visitsToFollow(db: Kysely<Schema>, seqs: readonly number[]) {
  return db
    .selectFrom('visit')
    .innerJoin('customer', 'customer.seq', 'visit.customer_seq')
    .select([
      'visit.seq',
      'visit.estate_seq',
      'visit.customer_seq',
      'visit.visited_on',
      'visit.intention',
      'visit.salesperson_seq',
      'visit.import_id',
      'visit.created_at',
      'customer.owner_seq',
    ])
    .where('visit.customer_seq', 'in', seqs)
    .where('visit.voided', '=', 0)
    .orderBy('visit.customer_seq')
    .orderBy('visit.visited_on')
    .orderBy('visit.arrived_at')
    .orderBy('visit.seq')
    .execute();
}
export type FollowedVisit = Awaited<ReturnType<typeof visitsToFollow>>[number];

/** Days on which these customers were reached, and whether a survey was filled then. */
export async function reachedDays(db: Kysely<Schema>, seqs: readonly number[]) {
  return db
    .selectFrom('contact')
    .select(['customer_seq', 'contacted_on', (eb) => eb('survey', 'is not', null).as('surveyed')])
    .where('customer_seq', 'in', seqs)
    .where('reached', '=', 1)
    .where('voided', '=', 0)
    .execute();
}

/** A row of follow_up without its own id. */
export interface DerivedFollowUp {
  readonly estate_seq: number;
  readonly visit_seq: number;
  readonly customer_seq: number;
  readonly salesperson_seq: number | null;
  readonly visited_on: string;
  readonly opens_on: string;
  readonly due_on: string;
  readonly contacted_on: string | null;
  readonly closed_on: string | null;
  readonly survey_missing: number;
}

/** Puts the derived rows in place of what these customers had; a visit's row keeps its id. */
export async function replaceFollowUps(
  db: Kysely<Schema>,
  seqs: readonly number[],
  rows: readonly DerivedFollowUp[],
): Promise<void> {
  const visits = rows.map((row) => row.visit_seq);
  let gone = db.deleteFrom('follow_up').where('customer_seq', 'in', seqs);
  if (visits.length > 0) gone = gone.where('visit_seq', 'not in', visits);
  await gone.execute();
  for (const row of rows) await upsert(db, { ...row, id: newId() });
}

const upsert = prepared((db, row: DerivedFollowUp & { readonly id: string }) =>
  db
    .insertInto('follow_up')
    .values({
      id: row.id,
      estate_seq: row.estate_seq,
      visit_seq: row.visit_seq,
      customer_seq: row.customer_seq,
      salesperson_seq: row.salesperson_seq,
      visited_on: row.visited_on,
      opens_on: row.opens_on,
      due_on: row.due_on,
      contacted_on: row.contacted_on,
      closed_on: row.closed_on,
      survey_missing: row.survey_missing,
    })
    .onConflict((conflict) =>
      conflict.column('visit_seq').doUpdateSet((eb) => ({
        customer_seq: eb.ref('excluded.customer_seq'),
        salesperson_seq: eb.ref('excluded.salesperson_seq'),
        visited_on: eb.ref('excluded.visited_on'),
        opens_on: eb.ref('excluded.opens_on'),
        due_on: eb.ref('excluded.due_on'),
        contacted_on: eb.ref('excluded.contacted_on'),
        closed_on: eb.ref('excluded.closed_on'),
        survey_missing: eb.ref('excluded.survey_missing'),
      })),
    ),
);
