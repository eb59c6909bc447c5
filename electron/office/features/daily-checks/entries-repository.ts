import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Which entries: of a day, or one by its kind and id. What an import moved in was checked on paper. */
export type WhichEntries =
  | { readonly estateSeq: number; readonly day: string }
  | { readonly kind: 'call' | 'visit'; readonly id: string };

/** Calls that count, with what the check looks at and noted, in the order of the day. */
export async function callEntries(db: Kysely<Schema>, which: WhichEntries) {
  if ('kind' in which && which.kind !== 'call') return [];
  const query = db
    .selectFrom('phone_enquiry as entry')
    .leftJoin('staff as taker', 'taker.seq', 'entry.taken_by_seq')
    .leftJoin('checked_entry as noted', 'noted.phone_enquiry_seq', 'entry.seq')
    .leftJoin('staff as checker', 'checker.seq', 'noted.by_seq')
    .leftJoin('staff as corrector', 'corrector.seq', 'noted.to_seq')
    .select([
      'entry.seq',
      'entry.id',
      'entry.number',
      'entry.version',
      'entry.called_on',
      'entry.called_at',
      'entry.created_at',
      'entry.caller_name',
      'entry.phone',
      'entry.channel',
      'entry.invited',
      'entry.proposed_on',
      'entry.late_reason',
      'entry.taken_by_seq',
      'taker.name as taker_name',
      'noted.state',
      'noted.entry_version',
      'noted.note',
      'noted.checked_at',
      'noted.answer',
      'checker.name as checker_name',
      'corrector.name as corrector_name',
    ])
    .where('entry.voided', '=', 0)
    .where('entry.import_id', 'is', null)
    .orderBy('entry.called_at')
    .orderBy('entry.seq');
  return 'kind' in which
    ? query.where('entry.id', '=', which.id).execute()
    : query
        .where('entry.estate_seq', '=', which.estateSeq)
        .where('entry.called_on', '=', which.day)
        .execute();
}
export type CallEntryRow = Awaited<ReturnType<typeof callEntries>>[number];

/** Visits that count, with what the check looks at and noted, in the order of the day. */
export async function visitEntries(db: Kysely<Schema>, which: WhichEntries) {
  if ('kind' in which && which.kind !== 'visit') return [];
  const query = db
    .selectFrom('visit as entry')
    .innerJoin('customer', 'customer.seq', 'entry.customer_seq')
    .leftJoin('staff as salesperson', 'salesperson.seq', 'entry.salesperson_seq')
    .leftJoin('staff as owner', 'owner.seq', 'customer.owner_seq')
    .leftJoin('checked_entry as noted', 'noted.visit_seq', 'entry.seq')
    .leftJoin('staff as checker', 'checker.seq', 'noted.by_seq')
    .leftJoin('staff as corrector', 'corrector.seq', 'noted.to_seq')
    .select([
      'entry.seq',
      'entry.id',
      'entry.number',
      'entry.version',
      'entry.visited_on',
      'entry.arrived_at',
      'entry.served_at',
      'entry.left_at',
      'entry.created_at',
      'entry.filled_by',
      'entry.intention',
      'entry.details',
      'entry.late_reason',
      'entry.salesperson_seq',
      'entry.received_by_seq',
      'customer.name as customer_name',
      'salesperson.name as salesperson_name',
      'owner.name as owner_name',
      'noted.state',
      'noted.entry_version',
      'noted.note',
      'noted.checked_at',
      'noted.answer',
      'checker.name as checker_name',
      'corrector.name as corrector_name',
    ])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('customer_phone')
            .select('customer_phone.phone')
            .whereRef('customer_phone.customer_seq', '=', 'entry.customer_seq'),
        )
        .as('has_phone'),
      eb
        .exists(
          eb
            .selectFrom('visit as twin')
            .select('twin.seq')
            .whereRef('twin.customer_seq', '=', 'entry.customer_seq')
            .whereRef('twin.visited_on', '=', 'entry.visited_on')
            .whereRef('twin.seq', '<>', 'entry.seq')
            .where('twin.voided', '=', 0),
        )
        .as('is_twice'),
    ])
    .where('entry.voided', '=', 0)
    .where('entry.import_id', 'is', null)
    .orderBy('entry.arrived_at')
    .orderBy('entry.seq');
  return 'kind' in which
    ? query.where('entry.id', '=', which.id).execute()
    : query
        .where('entry.estate_seq', '=', which.estateSeq)
        .where('entry.visited_on', '=', which.day)
        .execute();
}
export type VisitEntryRow = Awaited<ReturnType<typeof visitEntries>>[number];

/** Days with entries, how many, and how many of them came after the day was signed and were not looked at. */
export async function entryDays(
  db: Kysely<Schema>,
  range: { readonly estateSeq: number; readonly from: string; readonly to: string },
) {
  const { estateSeq, from, to } = range;
  const { rows } = await sql<{ day: string; entries: number; added: number }>`
    SELECT day, count(*) AS entries, sum(added) AS added FROM (
      SELECT e.called_on AS day,
        d.signed_at IS NOT NULL AND e.created_at > d.signed_at AND n.seq IS NULL AS added
      FROM phone_enquiry e
      LEFT JOIN daily_check d ON d.estate_seq = e.estate_seq AND d.day = e.called_on
      LEFT JOIN checked_entry n ON n.phone_enquiry_seq = e.seq
      WHERE e.estate_seq = ${estateSeq} AND e.voided = 0 AND e.called_on BETWEEN ${from} AND ${to}
        AND e.import_id IS NULL
      UNION ALL
      SELECT e.visited_on AS day,
        d.signed_at IS NOT NULL AND e.created_at > d.signed_at AND n.seq IS NULL AS added
      FROM visit e
      LEFT JOIN daily_check d ON d.estate_seq = e.estate_seq AND d.day = e.visited_on
      LEFT JOIN checked_entry n ON n.visit_seq = e.seq
      WHERE e.estate_seq = ${estateSeq} AND e.voided = 0 AND e.visited_on BETWEEN ${from} AND ${to}
        AND e.import_id IS NULL
    ) GROUP BY day ORDER BY day`.execute(db);
  return rows;
}
