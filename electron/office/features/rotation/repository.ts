import { type Kysely, sql } from 'kysely';
import type { RotationEvent } from '../../../../shared/domain/rotation/event.ts';
import type { StartCandidate } from '../../../../shared/domain/rotation/fair-order.ts';
import type { Schema } from '../../database/schema.ts';

/** A day's events in order, with who entered each. */
export async function eventsOfDay(db: Kysely<Schema>, estateSeq: number, day: string) {
  const rows = await db
    .selectFrom('rotation_event')
    .innerJoin('staff', 'staff.seq', 'rotation_event.by_seq')
    .select(['rotation_event.event', 'staff.name as byName'])
    .where('rotation_event.estate_seq', '=', estateSeq)
    .where('rotation_event.day', '=', day)
    .orderBy('rotation_event.seq')
    .execute();
  return rows.map((row) => ({ event: JSON.parse(row.event) as RotationEvent, byName: row.byName }));
}

export async function insertEvent(
  db: Kysely<Schema>,
  entry: {
    readonly estateSeq: number;
    readonly day: string;
    readonly event: RotationEvent;
    readonly bySeq: number;
  },
): Promise<void> {
  await db
    .insertInto('rotation_event')
    .values({
      estate_seq: entry.estateSeq,
      day: entry.day,
      event: JSON.stringify(entry.event),
      by_seq: entry.bySeq,
    })
    .execute();
}

/** First visits by salesperson from day to day (inclusive), and the day of the latest; people without any too. */
export async function firstVisitsOf(
  db: Kysely<Schema>,
  estateSeq: number,
  range: { readonly from: string; readonly to: string },
  staffIds: readonly string[],
): Promise<StartCandidate[]> {
  if (staffIds.length === 0) return [];
  const rows = await db
    .selectFrom('staff')
    .leftJoin('visit', (join) =>
      join
        .onRef('visit.salesperson_seq', '=', 'staff.seq')
        .on('visit.estate_seq', '=', estateSeq)
        .on('visit.voided', '=', 0)
        .on('visit.visit_kind', '=', 'first')
        .on('visit.visited_on', '>=', range.from)
        .on('visit.visited_on', '<=', range.to),
    )
    .select([
      'staff.id as staffId',
      sql<number>`count(visit.seq)`.as('firstVisits'),
      sql<string>`coalesce(max(visit.visited_on), '')`.as('lastFirstVisitOn'),
    ])
    .where('staff.id', 'in', staffIds)
    .where('staff.active', '=', 1)
    .groupBy('staff.seq')
    .orderBy('staff.seq')
    .execute();
  return rows;
}

/** The customers' names of visits, by visit id. */
export async function visitorNames(
  db: Kysely<Schema>,
  visitIds: readonly string[],
): Promise<Map<string, string>> {
  if (visitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('visit')
    .innerJoin('customer', 'customer.seq', 'visit.customer_seq')
    .select(['visit.id', 'customer.name'])
    .where('visit.id', 'in', visitIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * Gives a visit to another salesperson, and the customer with it where the first one had become the owner. Answers the
 * customer's seq.
 */
export async function moveVisit(
  db: Kysely<Schema>,
  visitId: string,
  from: number,
  to: number,
): Promise<number> {
  const visit = await db
    .updateTable('visit')
    .set((eb) => ({ salesperson_seq: to, version: eb('version', '+', 1) }))
    .where('id', '=', visitId)
    .returning('customer_seq')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('customer')
    .set({ owner_seq: to })
    .where('seq', '=', visit.customer_seq)
    .where('owner_seq', '=', from)
    .execute();
  return visit.customer_seq;
}
