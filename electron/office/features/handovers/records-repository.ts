import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** The days of a bundle, inclusive, and when the one before was made: what was entered late since comes with this one. */
export interface BundleDays {
  readonly estateSeq: number;
  readonly from: string;
  readonly to: string;
  /** UTC ISO text; null where there was none. */
  readonly madeBefore: string | null;
}

/** Seqs of the calls of the days, and of earlier ones entered since the last bundle, in order. */
export async function callsOfBundle(db: Kysely<Schema>, days: BundleDays) {
  return db
    .selectFrom('phone_enquiry')
    .select(['seq', 'number', (eb) => eb('called_on', '<', days.from).as('late')])
    .where('estate_seq', '=', days.estateSeq)
    .where('voided', '=', 0)
    .where((eb) =>
      eb.or([
        eb.and([eb('called_on', '>=', days.from), eb('called_on', '<=', days.to)]),
        lateSince(days, 'called_on'),
      ]),
    )
    .orderBy('called_on')
    .orderBy('seq')
    .execute();
}

export async function visitsOfBundle(db: Kysely<Schema>, days: BundleDays) {
  return db
    .selectFrom('visit')
    .select(['seq', 'number', (eb) => eb('visited_on', '<', days.from).as('late')])
    .where('estate_seq', '=', days.estateSeq)
    .where('voided', '=', 0)
    .where((eb) =>
      eb.or([
        eb.and([eb('visited_on', '>=', days.from), eb('visited_on', '<=', days.to)]),
        lateSince(days, 'visited_on'),
      ]),
    )
    .orderBy('visited_on')
    .orderBy('seq')
    .execute();
}

/** 补登: of an earlier day, entered after the last bundle was made; nothing that an import moved in. */
function lateSince({ from, madeBefore }: BundleDays, day: 'called_on' | 'visited_on') {
  return sql<boolean>`(${sql.ref(day)} < ${from} AND created_at > ${madeBefore ?? '9999'} AND import_id IS NULL)`;
}

/** Surveys filled on the days, in order. */
export async function surveysOfBundle(db: Kysely<Schema>, { estateSeq, from, to }: BundleDays) {
  return db
    .selectFrom('contact')
    .innerJoin('customer', 'customer.seq', 'contact.customer_seq')
    .innerJoin('staff', 'staff.seq', 'contact.staff_seq')
    .select([
      'contact.contacted_on',
      'contact.way',
      'contact.survey',
      'customer.id as customer_id',
      'customer.name as customer_name',
      'staff.name as staff_name',
    ])
    .where('contact.estate_seq', '=', estateSeq)
    .where('contact.voided', '=', 0)
    .where('contact.survey', 'is not', null)
    .where('contact.contacted_on', '>=', from)
    .where('contact.contacted_on', '<=', to)
    .orderBy('contact.contacted_on')
    .orderBy('contact.seq')
    .execute();
}
export type BundleSurvey = Awaited<ReturnType<typeof surveysOfBundle>>[number];

/** Customers reached on the days whose survey nobody filled (S-7.2.12). */
export async function surveysMissing(db: Kysely<Schema>, { estateSeq, from, to }: BundleDays) {
  return db
    .selectFrom('follow_up')
    .innerJoin('customer', 'customer.seq', 'follow_up.customer_seq')
    .select('customer.name')
    .where('follow_up.estate_seq', '=', estateSeq)
    .where(sql<boolean>`survey_missing = 1`)
    .where('follow_up.contacted_on', '>=', from)
    .where('follow_up.contacted_on', '<=', to)
    .orderBy('follow_up.contacted_on')
    .execute();
}
