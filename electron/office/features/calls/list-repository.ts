import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { CallFilter, CallOrder } from '../../../../shared/contract/calls.ts';
import { type KeysetPosition, keysetPage } from '../../database/keyset.ts';
import type { Schema } from '../../database/schema.ts';

/** A filter with ids resolved: what the list, the count and the figures share. */
export interface ResolvedCallFilter extends Omit<CallFilter, 'takenById' | 'text'> {
  readonly estateSeq: number;
  readonly takenBySeq: number | null;
  /** Customers that fit the free text, and the text itself for callers without customer; null where none narrows. */
  readonly text: { readonly customerSeqs: readonly number[]; readonly callerName: string } | null;
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
  return keysetPage(narrowed(db.selectFrom('phone_enquiry'), filter), columns, {
    descending: order.descending,
    after,
    limit,
  });
}

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

function narrowed<O>(
  start: SelectQueryBuilder<Schema, 'phone_enquiry', O>,
  filter: ResolvedCallFilter,
): SelectQueryBuilder<Schema, 'phone_enquiry', O> {
  let query = start
    .where('phone_enquiry.estate_seq', '=', filter.estateSeq)
    .where('phone_enquiry.voided', '=', filter.voided ? 1 : 0);
  if (filter.from) query = query.where('phone_enquiry.called_on', '>=', filter.from);
  if (filter.to) query = query.where('phone_enquiry.called_on', '<=', filter.to);
  if (filter.takenBySeq !== null) query = query.where('phone_enquiry.taken_by_seq', '=', filter.takenBySeq);
  if (filter.intention) query = query.where('phone_enquiry.intention', '=', filter.intention);
  if (filter.callKind) query = query.where('phone_enquiry.call_kind', '=', filter.callKind);
  if (filter.channel) query = query.where('phone_enquiry.channel', '=', filter.channel);
  if (filter.invited !== null) query = query.where('phone_enquiry.invited', '=', filter.invited ? 1 : 0);
  const { text, numberPrefix } = filter;
  if (text) {
    query = query.where((eb) =>
      eb.or([
        eb('phone_enquiry.customer_seq', 'in', text.customerSeqs),
        eb.and([
          eb('phone_enquiry.customer_seq', 'is', null),
          sql<boolean>`instr(phone_enquiry.caller_name, ${text.callerName}) > 0`,
        ]),
      ]),
    );
  }
  if (numberPrefix) {
    query = query
      .where('phone_enquiry.number', '>=', numberPrefix)
      .where('phone_enquiry.number', '<', `${numberPrefix}\u{10ffff}`);
  }
  return query;
}
