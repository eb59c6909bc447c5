import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Where a page of a customer's line ended; entries are ordered by day, time, kind and seq, the newest first. */
export interface LinePosition {
  readonly on: string;
  readonly at: string;
  readonly kind: string;
  readonly seq: number;
}

interface LineColumns {
  readonly on: string;
  readonly at: string;
  readonly kind: string;
  readonly seq: string;
}

const visitColumns = { on: 'visited_on', at: 'arrived_at', kind: 'visit', seq: 'visit.seq' };
const contactColumns = { on: 'contacted_on', at: 'contacted_at', kind: 'contact', seq: 'contact.seq' };
const callColumns = { on: 'called_on', at: 'called_at', kind: 'call', seq: 'phone_enquiry.seq' };
const appointmentColumns = { on: 'due_on', at: 'due_at', kind: 'appointment', seq: 'appointment.seq' };

export async function visitsInLine(
  db: Kysely<Schema>,
  customerSeq: number,
  after: LinePosition | null,
  limit: number,
) {
  let query = db
    .selectFrom('visit')
    .leftJoin('staff', 'staff.seq', 'visit.salesperson_seq')
    .select(['visit.seq', 'visit.id', 'number', 'visited_on', 'arrived_at', 'visit_kind', 'intention'])
    .select(['details', 'late_reason', 'voided', 'staff.name as staff_name'])
    .where('customer_seq', '=', customerSeq);
  if (after) query = query.where(older(visitColumns, after));
  return query
    .orderBy('visited_on', 'desc')
    .orderBy('arrived_at', 'desc')
    .orderBy('visit.seq', 'desc')
    .limit(limit)
    .execute();
}

export async function contactsInLine(
  db: Kysely<Schema>,
  customerSeq: number,
  after: LinePosition | null,
  limit: number,
) {
  let query = db
    .selectFrom('contact')
    .innerJoin('staff', 'staff.seq', 'contact.staff_seq')
    .select(['contact.seq', 'contact.id', 'contacted_on', 'contacted_at', 'way', 'reached', 'remarks'])
    .select(['late_reason', 'voided', 'staff.name as staff_name'])
    .select((eb) => eb('survey', 'is not', null).as('surveyed'))
    .where('customer_seq', '=', customerSeq);
  if (after) query = query.where(older(contactColumns, after));
  return query
    .orderBy('contacted_on', 'desc')
    .orderBy('contacted_at', 'desc')
    .orderBy('contact.seq', 'desc')
    .limit(limit)
    .execute();
}

export async function callsInLine(
  db: Kysely<Schema>,
  customerSeq: number,
  after: LinePosition | null,
  limit: number,
) {
  let query = db
    .selectFrom('phone_enquiry')
    .leftJoin('staff', 'staff.seq', 'phone_enquiry.taken_by_seq')
    .select(['phone_enquiry.seq', 'phone_enquiry.id', 'number', 'called_on', 'called_at', 'invited'])
    .select([
      'intention',
      'voided',
      'import_id',
      'late_reason',
      'phone_enquiry.created_at',
      'staff.name as staff_name',
    ])
    .where('customer_seq', '=', customerSeq);
  if (after) query = query.where(older(callColumns, after));
  return query
    .orderBy('called_on', 'desc')
    .orderBy('called_at', 'desc')
    .orderBy('phone_enquiry.seq', 'desc')
    .limit(limit)
    .execute();
}

export async function appointmentsInLine(
  db: Kysely<Schema>,
  customerSeq: number,
  after: LinePosition | null,
  limit: number,
) {
  let query = db
    .selectFrom('appointment')
    .leftJoin('staff', 'staff.seq', 'appointment.salesperson_seq')
    .select(['appointment.seq', 'appointment.id', 'number', 'due_on', 'due_at', 'state', 'state_reason'])
    .select(['party_size', 'staff.name as staff_name'])
    .where('customer_seq', '=', customerSeq);
  if (after) query = query.where(older(appointmentColumns, after));
  return query
    .orderBy('due_on', 'desc')
    .orderBy('due_at', 'desc')
    .orderBy('appointment.seq', 'desc')
    .limit(limit)
    .execute();
}

/** Enquiries that the customer left (E-3.1.1); there are few of them in an office. */
export async function leftEnquiriesInLine(db: Kysely<Schema>, customerSeq: number) {
  return db
    .selectFrom('left_enquiry')
    .leftJoin('staff', 'staff.seq', 'left_enquiry.answered_by_seq')
    .select(['left_enquiry.seq', 'left_enquiry.id', 'number', 'kind', 'received_at', 'due_at', 'answered_at'])
    .select(['content', 'answer', 'staff.name as staff_name'])
    .where('customer_seq', '=', customerSeq)
    .execute();
}

/** Documents that speak of the customer: his surveys, and the sheets and checklists of his visits; `ids` as of idsOf. */
export async function documentsInLine(db: Kysely<Schema>, ids: readonly string[]) {
  return db
    .selectFrom('issued_subject')
    .innerJoin('issued_document', 'issued_document.seq', 'issued_subject.document_seq')
    .innerJoin('staff', 'staff.seq', 'issued_document.by_seq')
    .select(['issued_document.seq', 'issued_document.id', 'number', 'way', 'form_title', 'issued_at'])
    .select('staff.name as staff_name')
    .distinct()
    .where('issued_subject.kind', '=', 'customer')
    .where('record_id', 'in', ids)
    .where('state', '=', 'issued')
    .execute();
}

/** Forms of the customer that left before there was a ledger, from the audit trail; `ids` as of idsOf. */
export async function formsBeforeLedger(db: Kysely<Schema>, ids: readonly string[]) {
  return (
    db
      .selectFrom('audit')
      .select(['seq', 'at', 'actor_name', 'action', 'entity_id'])
      // A literal, so that the index of forms is used.
      .where(sql<boolean>`entity = 'form'`)
      .where(sql<string>`json_extract(after, '$.source.customerId')`, 'in', ids)
      .where(sql<boolean>`json_extract(after, '$.document') is null`)
      .execute()
  );
}

/** Merges into the customer that stand. */
export async function mergesInLine(db: Kysely<Schema>, customerSeq: number) {
  return db
    .selectFrom('customer_merge')
    .innerJoin('customer', 'customer.seq', 'customer_merge.dropped_seq')
    .innerJoin('staff', 'staff.seq', 'customer_merge.by_seq')
    .select(['customer_merge.seq', 'customer_merge.id', 'customer_merge.created_at'])
    .select(['customer.name as dropped_name', 'staff.name as staff_name'])
    .where('kept_seq', '=', customerSeq)
    .where('undone_at', 'is', null)
    .orderBy('customer_merge.seq', 'desc')
    .execute();
}

/** Ids of the customer and of everybody merged into him. */
export async function idsOf(db: Kysely<Schema>, customerSeq: number): Promise<string[]> {
  const rows = await db
    .selectFrom('customer')
    .select('id')
    .where((eb) => eb.or([eb('seq', '=', customerSeq), eb('merged_into_seq', '=', customerSeq)]))
    .execute();
  return rows.map((row) => row.id);
}

function older(columns: LineColumns, after: LinePosition) {
  const [on, at, seq] = [sql.ref(columns.on), sql.ref(columns.at), sql.ref(columns.seq)];
  const position = [after.on, after.at, after.kind, after.seq];
  return sql<boolean>`(${on}, ${at}, ${columns.kind}, ${seq}) < (${sql.join(position)})`;
}
