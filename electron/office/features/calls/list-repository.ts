import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { CallFilter, CallOrder } from '../../../../shared/contract/calls.ts';
import { type KeysetPosition, keysetPage } from '../../database/keyset.ts';
import type { Schema } from '../../database/schema.ts';

/** A filter with ids resolved: what the list, the count and the figures share. */
export interface ResolvedCallFilter extends Omit<CallFilter, 'takenById' | 'text'> {
  readonly estateSeq: number;
  readonly takenBySeq: number | null;
  /** Calls that fit the free text; null where none narrows. */
  readonly callSeqs: readonly number[] | null;
  /** A record number's beginning, such as DH-2026; null where the text is none. */
  readonly numberPrefix: string | null;
}

const sortColumns: Readonly<Record<CallOrder['by'], string | null>> = {
  calledOn: null,
  number: 'phone_enquiry.number',
  intention: 'phone_enquiry.intention',
  takenBy: 'phone_enquiry.taken_by_seq',
};

/** Positions of a page of the register, in order; at most `limit`. */
export async function callPositions(
  db: Kysely<Schema>,
  filter: ResolvedCallFilter,
  order: CallOrder,
  after: KeysetPosition | null,
  limit: number,
): Promise<KeysetPosition[]> {
  const columns = {
    key: sortColumns[order.by],
    keyMayLack: order.by === 'intention',
    day: 'phone_enquiry.called_on',
    seq: 'phone_enquiry.seq',
  };
  const calls = narrowed(db.selectFrom('phone_enquiry'), filter, order.by === 'number');
  return keysetPage(calls, columns, {
    descending: order.descending,
    after,
    limit,
  });
}

/** Calls of these customers, and calls without customer whose caller's name holds the text; the latest of each. */
export async function callsOfText(
  db: Kysely<Schema>,
  estateSeq: number,
  text: { readonly customerSeqs: readonly number[]; readonly callerName: string },
): Promise<number[]> {
  const calls = db.selectFrom('phone_enquiry').select('seq').orderBy('seq', 'desc').limit(mostOfText);
  const known =
    text.customerSeqs.length === 0
      ? []
      : await calls.where('customer_seq', 'in', text.customerSeqs).execute();
  const unknown = await calls
    .where('estate_seq', '=', estateSeq)
    .where('customer_seq', 'is', null)
    .where(sql<boolean>`instr(caller_name, ${text.callerName}) > 0`)
    .execute();
  return [...known, ...unknown].map((row) => row.seq);
}
const mostOfText = 2000;

/** S-7.1.2: calls that the filter lets through, and those with an invitation. */
export async function countCalls(db: Kysely<Schema>, filter: ResolvedCallFilter) {
  return narrowed(db.selectFrom('phone_enquiry'), filter).select(counts).executeTakeFirstOrThrow();
}

/** The same by who took the call, in the order of the staff list. */
export async function countByTaker(db: Kysely<Schema>, filter: ResolvedCallFilter) {
  return narrowed(db.selectFrom('phone_enquiry'), filter)
    .innerJoin('staff', 'staff.seq', 'phone_enquiry.taken_by_seq')
    .select(['staff.id as staffId', 'staff.name', ...counts])
    .groupBy('phone_enquiry.taken_by_seq')
    .orderBy('phone_enquiry.taken_by_seq')
    .execute();
}

const counts = [
  sql<number>`count(*)`.as('calls'),
  sql<number>`coalesce(sum(phone_enquiry.invited), 0)`.as('invited'),
] as const;

const plainColumns = [sql<number>`phone_enquiry.estate_seq`, sql<number>`phone_enquiry.voided`] as const;
const plusColumns = [sql<number>`+phone_enquiry.estate_seq`, sql<number>`+phone_enquiry.voided`] as const;

function narrowed<O>(
  start: SelectQueryBuilder<Schema, 'phone_enquiry', O>,
  filter: ResolvedCallFilter,
  byNumber = false,
): SelectQueryBuilder<Schema, 'phone_enquiry', O> {
  // By number, the index of numbers is walked; a plus keeps the others from being chosen.
  const [estate, voided] = byNumber || filter.numberPrefix ? plusColumns : plainColumns;
  let query = start.where(estate, '=', filter.estateSeq).where(voided, '=', filter.voided ? 1 : 0);
  if (filter.from) query = query.where('phone_enquiry.called_on', '>=', filter.from);
  if (filter.to) query = query.where('phone_enquiry.called_on', '<=', filter.to);
  if (filter.takenBySeq !== null) query = query.where('phone_enquiry.taken_by_seq', '=', filter.takenBySeq);
  if (filter.intention) query = query.where('phone_enquiry.intention', '=', filter.intention);
  if (filter.callKind) query = query.where('phone_enquiry.call_kind', '=', filter.callKind);
  if (filter.channel) query = query.where('phone_enquiry.channel', '=', filter.channel);
  if (filter.invited !== null) query = query.where('phone_enquiry.invited', '=', filter.invited ? 1 : 0);
  const { callSeqs, numberPrefix } = filter;
  if (callSeqs) query = query.where('phone_enquiry.seq', 'in', callSeqs);
  if (numberPrefix) {
    query = query
      .where('phone_enquiry.number', '>=', numberPrefix)
      .where('phone_enquiry.number', '<', `${numberPrefix}\u{10ffff}`);
  }
  return query;
}
