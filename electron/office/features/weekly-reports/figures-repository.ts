import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** One person's days in one estate's logs, inclusive. */
export interface PersonDays {
  readonly estateSeq: number;
  readonly staffSeq: number;
  readonly from: string;
  readonly to: string;
}

/** His calls that count, by kind and whether he invited. */
export async function callShapes(db: Kysely<Schema>, days: PersonDays) {
  return db
    .selectFrom('phone_enquiry')
    .select(['call_kind', 'invited', (eb) => eb.fn.countAll<number>().as('n')])
    .where('estate_seq', '=', days.estateSeq)
    .where('voided', '=', 0)
    .where('taken_by_seq', '=', days.staffSeq)
    .where('called_on', '>=', days.from)
    .where('called_on', '<=', days.to)
    .groupBy(['call_kind', 'invited'])
    .execute();
}

/** His visits that count, each with its customer and the intention known before it; in the order of the days. */
export async function visitsOfDays(db: Kysely<Schema>, days: PersonDays) {
  return db
    .selectFrom('visit')
    .innerJoin('customer', 'customer.seq', 'visit.customer_seq')
    .select([
      'visit.number',
      'visit.visited_on',
      'visit.visit_kind',
      'visit.intention',
      'customer.name as customer_name',
      sql<string>`coalesce(json_extract(visit.details, '$.opinions'), '')`.as('opinions'),
      sql<string>`coalesce(json_extract(visit.details, '$.competitors'), '')`.as('competitors'),
    ])
    .select((eb) =>
      eb
        .selectFrom('visit as earlier')
        .select('earlier.intention')
        .whereRef('earlier.customer_seq', '=', 'visit.customer_seq')
        .where('earlier.voided', '=', 0)
        .where('earlier.intention', 'is not', null)
        .where(sql<boolean>`(earlier.visited_on, earlier.seq) < (visit.visited_on, visit.seq)`)
        .orderBy('earlier.visited_on', 'desc')
        .orderBy('earlier.seq', 'desc')
        .limit(1)
        .as('intention_before'),
    )
    .where('visit.estate_seq', '=', days.estateSeq)
    .where('visit.voided', '=', 0)
    .where('visit.salesperson_seq', '=', days.staffSeq)
    .where('visit.visited_on', '>=', days.from)
    .where('visit.visited_on', '<=', days.to)
    .orderBy('visit.visited_on')
    .orderBy('visit.seq')
    .execute();
}
export type VisitOfDays = Awaited<ReturnType<typeof visitsOfDays>>[number];

/** Arrivals without a form that he noted, by kind. */
export async function arrivalShapes(db: Kysely<Schema>, days: PersonDays) {
  return db
    .selectFrom('unregistered_arrival')
    .select(['visit_kind', (eb) => eb.fn.countAll<number>().as('n')])
    .where('estate_seq', '=', days.estateSeq)
    .where('noted_by_seq', '=', days.staffSeq)
    .where('arrived_on', '>=', days.from)
    .where('arrived_on', '<=', days.to)
    .groupBy('visit_kind')
    .execute();
}

/** Appointments with him, by state. */
export async function appointmentShapes(db: Kysely<Schema>, days: PersonDays) {
  return db
    .selectFrom('appointment')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('estate_seq', '=', days.estateSeq)
    .where('salesperson_seq', '=', days.staffSeq)
    .where('due_on', '>=', days.from)
    .where('due_on', '<=', days.to)
    .where('state', '<>', 'cancelled')
    .groupBy('state')
    .execute();
}

/** The customers he owns now, by intention. */
export async function ownedByLevel(db: Kysely<Schema>, estateSeq: number, staffSeq: number) {
  return db
    .selectFrom('customer')
    .select(['intention', (eb) => eb.fn.countAll<number>().as('n')])
    .where('estate_seq', '=', estateSeq)
    .where('owner_seq', '=', staffSeq)
    .where('merged_into_seq', 'is', null)
    .groupBy('intention')
    .execute();
}

/** Surveys that he filled when following customers up. */
export async function surveysOfDays(db: Kysely<Schema>, days: PersonDays) {
  return db
    .selectFrom('contact')
    .innerJoin('customer', 'customer.seq', 'contact.customer_seq')
    .select(['contact.contacted_on', 'contact.survey', 'customer.name as customer_name'])
    .where('contact.estate_seq', '=', days.estateSeq)
    .where('contact.staff_seq', '=', days.staffSeq)
    .where('contact.voided', '=', 0)
    .where('contact.survey', 'is not', null)
    .where('contact.contacted_on', '>=', days.from)
    .where('contact.contacted_on', '<=', days.to)
    .orderBy('contact.contacted_on')
    .orderBy('contact.seq')
    .execute();
}
