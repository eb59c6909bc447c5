import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { VisitFilter } from '../../../../shared/contract/visits.ts';
import type { Schema } from '../../database/schema.ts';

/** A filter with ids resolved: what the list and the count share. */
export interface ResolvedFilter extends Omit<VisitFilter, 'salespersonId' | 'text'> {
  readonly estateSeq: number;
  readonly salespersonSeq: number | null;
  /** Customers that fit the free text; null where no text narrows. */
  readonly customerSeqs: readonly number[] | null;
  /** The only visits in question: those of a typed number, or of a rare channel; null where all are. */
  readonly visitSeqs: readonly number[] | null;
}

/** Whether few rows are in question: they are then read one by one, instead of walking an index in order. */
export const fewInQuestion = (filter: ResolvedFilter) =>
  filter.customerSeqs !== null || filter.visitSeqs !== null;

/**
 * The visits that the filter lets through, without columns or order. `byIndex` false: the filter's columns choose no
 * index, since the caller knows a better one.
 */
export function narrowed(
  db: Kysely<Schema>,
  filter: ResolvedFilter,
  byIndex = !fewInQuestion(filter),
): SelectQueryBuilder<Schema, 'visit', object> {
  // A plus keeps SQLite from choosing an index by that column.
  const condition = (plus: boolean, column: string, operator: '=' | '>=' | '<=', value: string | number) =>
    sql<boolean>`${sql.raw(plus ? '+' : '')}${sql.ref(`visit.${column}`)} ${sql.raw(operator)} ${value}`;
  const is = (column: string, operator: '=' | '>=' | '<=', value: string | number) =>
    condition(!byIndex, column, operator, value);
  const few = fewInQuestion(filter);
  let query = db
    .selectFrom('visit')
    .where(condition(few, 'estate_seq', '=', filter.estateSeq))
    .where(condition(few, 'voided', '=', filter.voided ? 1 : 0));
  if (filter.from) query = query.where(is('visited_on', '>=', filter.from));
  if (filter.to) query = query.where(is('visited_on', '<=', filter.to));
  if (filter.salespersonSeq !== null) query = query.where(is('salesperson_seq', '=', filter.salespersonSeq));
  if (filter.intention) query = query.where(is('intention', '=', filter.intention));
  if (filter.visitKind) query = query.where(is('visit_kind', '=', filter.visitKind));
  if (filter.customerSeqs) query = query.where('visit.customer_seq', 'in', filter.customerSeqs);
  if (filter.visitSeqs) query = query.where('visit.seq', 'in', filter.visitSeqs);
  if (filter.channel) {
    const listed = JSON.stringify(filter.channel);
    query = query.where(sql<boolean>`instr(${sql.ref('visit.channels')}, ${listed}) > 0`);
  }
  return query;
}

/** Seqs of the visits whose number begins like this, the newest numbers first. */
export async function seqsByNumber(db: Kysely<Schema>, prefix: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('visit')
    .select('seq')
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.seq);
}

/** Seqs of the visits of a channel that has at most `most` of them; null where it has more. */
export async function seqsOfRareChannel(
  db: Kysely<Schema>,
  channel: string,
  most: number,
): Promise<number[] | null> {
  const rows = await db
    .selectFrom('visit_channel')
    .select('visit_seq')
    .where('channel', '=', channel)
    .limit(most + 1)
    .execute();
  return rows.length > most ? null : rows.map((row) => row.visit_seq);
}
