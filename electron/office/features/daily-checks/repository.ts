import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { EntryKind } from '../../../../shared/contract/daily-checks.ts';
import type { Schema } from '../../database/schema.ts';

/** What the check notes of an entry. */
export interface EntryNote {
  readonly kind: EntryKind;
  readonly seq: number;
  readonly version: number;
  readonly state: 'ticked' | 'sentBack';
  readonly note: string;
  readonly toSeq: number | null;
  readonly bySeq: number;
  readonly at: string;
}

/** Notes it in place of what was noted before; an earlier answer is settled with it. */
export async function putNote(db: Kysely<Schema>, note: EntryNote): Promise<void> {
  const column = note.kind === 'call' ? 'phone_enquiry_seq' : 'visit_seq';
  const columns = {
    state: note.state,
    entry_version: note.version,
    note: note.note,
    to_seq: note.toSeq,
    by_seq: note.bySeq,
    checked_at: note.at,
    answer: '',
    answered_at: null,
  };
  await db
    .insertInto('checked_entry')
    .values({
      id: newId(),
      phone_enquiry_seq: note.kind === 'call' ? note.seq : null,
      visit_seq: note.kind === 'visit' ? note.seq : null,
      ...columns,
    })
    .onConflict((conflict) => conflict.column(column).doUpdateSet(columns))
    .execute();
}

/** Takes away what was noted; false where there was nothing. */
export async function deleteNote(db: Kysely<Schema>, kind: EntryKind, seq: number): Promise<boolean> {
  const result = await db
    .deleteFrom('checked_entry')
    .where(kind === 'call' ? 'phone_enquiry_seq' : 'visit_seq', '=', seq)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Entries sent back that nobody ticked since, oldest first: to one person, or by all of an estate's. */
export async function sentBackRows(
  db: Kysely<Schema>,
  which: { readonly toSeq: number } | { readonly estateSeq: number } | { readonly checkId: string },
) {
  let query = db
    .selectFrom('checked_entry')
    .innerJoin('staff as checker', 'checker.seq', 'checked_entry.by_seq')
    .leftJoin('visit', 'visit.seq', 'checked_entry.visit_seq')
    .leftJoin('customer', 'customer.seq', 'visit.customer_seq')
    .leftJoin('phone_enquiry as call', 'call.seq', 'checked_entry.phone_enquiry_seq')
    .select([
      'checked_entry.id as check_id',
      'checked_entry.to_seq',
      'checked_entry.entry_version',
      'checked_entry.note',
      'checked_entry.checked_at',
      'checked_entry.answer',
      'checker.name as checker_name',
      'visit.id as visit_id',
      'visit.number as visit_number',
      'visit.version as visit_version',
      'visit.visited_on',
      'visit.voided as visit_voided',
      'customer.name as customer_name',
      'call.id as call_id',
      'call.number as call_number',
      'call.version as call_version',
      'call.called_on',
      'call.voided as call_voided',
      'call.caller_name',
    ])
    .where('checked_entry.state', '=', 'sentBack')
    .orderBy('checked_entry.checked_at');
  if ('toSeq' in which) query = query.where('checked_entry.to_seq', '=', which.toSeq);
  if ('checkId' in which) query = query.where('checked_entry.id', '=', which.checkId);
  if ('estateSeq' in which) {
    query = query.where((eb) =>
      eb.or([eb('visit.estate_seq', '=', which.estateSeq), eb('call.estate_seq', '=', which.estateSeq)]),
    );
  }
  return query.execute();
}
export type SentBackRow = Awaited<ReturnType<typeof sentBackRows>>[number];

/** Keeps the answer of who should correct; false where the entry is no longer sent back. */
export async function putAnswer(
  db: Kysely<Schema>,
  checkId: string,
  answer: { readonly text: string; readonly at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('checked_entry')
    .set({ answer: answer.text, answered_at: answer.at })
    .where('id', '=', checkId)
    .where('state', '=', 'sentBack')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function findCheck(db: Kysely<Schema>, estateSeq: number, day: string) {
  return db
    .selectFrom('daily_check')
    .innerJoin('staff', 'staff.seq', 'daily_check.signed_by_seq')
    .selectAll('daily_check')
    .select('staff.name as signer_name')
    .where('estate_seq', '=', estateSeq)
    .where('day', '=', day)
    .executeTakeFirst();
}

/** Days signed between two days, inclusive. */
export async function signedDays(
  db: Kysely<Schema>,
  range: { readonly estateSeq: number; readonly from: string; readonly to: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('daily_check')
    .select('day')
    .where('estate_seq', '=', range.estateSeq)
    .where('day', '>=', range.from)
    .where('day', '<=', range.to)
    .execute();
  return new Set(rows.map(({ day }) => day));
}

/** Signs the day, or signs it anew; false where the version is no longer the one read. */
export async function putSignature(
  db: Kysely<Schema>,
  signature: {
    readonly id: string;
    readonly estateSeq: number;
    readonly day: string;
    readonly version: number | null;
    readonly service: string;
    readonly sheet: string;
    readonly at: string;
    readonly bySeq: number;
  },
): Promise<boolean> {
  const columns = {
    service: signature.service,
    sheet: signature.sheet,
    signed_at: signature.at,
    signed_by_seq: signature.bySeq,
  };
  if (signature.version === null) {
    const result = await db
      .insertInto('daily_check')
      .values({ id: signature.id, estate_seq: signature.estateSeq, day: signature.day, ...columns })
      .onConflict((conflict) => conflict.columns(['estate_seq', 'day']).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await db
    .updateTable('daily_check')
    .set({ ...columns, version: signature.version + 1 })
    .where('estate_seq', '=', signature.estateSeq)
    .where('day', '=', signature.day)
    .where('version', '=', signature.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
