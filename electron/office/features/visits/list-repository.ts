import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { VisitFilter, VisitOrder } from '../../../../shared/contract/visits.ts';
import type { Schema } from '../../database/schema.ts';

/** A filter with ids resolved: what the list and the count share. */
export interface ResolvedFilter extends Omit<VisitFilter, 'salespersonId' | 'text'> {
  readonly estateSeq: number;
  readonly salespersonSeq: number | null;
  /** Customers that fit the free text; null where no text narrows. */
  readonly customerSeqs: readonly number[] | null;
  /** A record number's beginning, such as LF-2026; null where the text is none. */
  readonly numberPrefix: string | null;
}

/** Where the last page ended: the sort key's value, day and seq of its last row. */
export interface ListPosition {
  readonly key: string | number | null;
  readonly visitedOn: string;
  readonly seq: number;
}

type VisitQuery<O> = SelectQueryBuilder<Schema, 'visit', O>;

const sortColumns = {
  visitedOn: null,
  number: 'visit.number',
  intention: 'visit.intention',
  salesperson: 'visit.salesperson_seq',
} as const;

/** Seqs and positions of a page of the register, in order; at most `limit`. Rows without the sort key come last. */
export async function listPositions(
  db: Kysely<Schema>,
  filter: ResolvedFilter,
  order: VisitOrder,
  after: ListPosition | null,
  limit: number,
): Promise<ListPosition[]> {
  const column = sortColumns[order.by];
  if (!column) return segment(db, filter, order, { column: null, after, limit });
  const inKeyed = after === null || after.key !== null;
  const keyed = inKeyed ? await segment(db, filter, order, { column, after, limit }) : [];
  if (keyed.length === limit || order.by === 'number') return keyed;
  const rest = {
    column: 'none' as const,
    absent: column,
    after: inKeyed ? null : after,
    limit: limit - keyed.length,
  };
  return [...keyed, ...(await segment(db, filter, order, rest))];
}

type SortColumn = Exclude<(typeof sortColumns)[keyof typeof sortColumns], null>;
interface SegmentOptions {
  /** The column to sort by; null: the day alone; 'none': the day alone, among rows where `absent` is missing. */
  readonly column: SortColumn | null | 'none';
  readonly absent?: SortColumn;
  readonly after: ListPosition | null;
  readonly limit: number;
}

/** One run of rows that an index gives in order: with the sort key, or those that have none. */
async function segment(
  db: Kysely<Schema>,
  filter: ResolvedFilter,
  order: VisitOrder,
  { column, absent, after, limit }: SegmentOptions,
): Promise<ListPosition[]> {
  const direction = order.descending ? 'desc' : 'asc';
  const key = column === 'none' ? null : column;
  let query = narrowed(db.selectFrom('visit'), filter).select([
    'visit.seq',
    'visit.visited_on as visitedOn',
    (key ? sql<string | number | null>`${sql.ref(key)}` : sql<string | number | null>`null`).as('key'),
  ]);
  if (key) query = query.where(key, 'is not', null).orderBy(key, direction);
  if (absent) query = query.where(absent, 'is', null);
  query = query.orderBy('visit.visited_on', direction).orderBy('visit.seq', direction).limit(limit);
  if (after) query = query.where(() => beyond(key, after, order.descending));
  return query.execute();
}

/** How many visits the filter lets through, by kind. */
export async function countByKind(db: Kysely<Schema>, filter: ResolvedFilter) {
  const rows = await narrowed(db.selectFrom('visit'), filter)
    .select(['visit.visit_kind', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy('visit.visit_kind')
    .execute();
  const of = (kind: string) => rows.find((row) => row.visit_kind === kind)?.n ?? 0;
  return { total: of('first') + of('return'), first: of('first'), return: of('return') };
}

/** The rows of a page with their names, in the order of `seqs`. */
export async function visitRows(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return [];
  const rows = await db
    .selectFrom('visit')
    .innerJoin('customer', 'customer.seq', 'visit.customer_seq')
    .leftJoin('staff as salesperson', 'salesperson.seq', 'visit.salesperson_seq')
    .selectAll('visit')
    .select([
      'customer.id as customer_id',
      'customer.name as customer_name',
      'customer.gender',
      'customer.owner_seq',
      'salesperson.name as salesperson_name',
    ])
    .where('visit.seq', 'in', seqs)
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}
export type ListedVisit = Awaited<ReturnType<typeof visitRows>>[number];

function narrowed<O>(start: VisitQuery<O>, filter: ResolvedFilter): VisitQuery<O> {
  let query = start
    .where('visit.estate_seq', '=', filter.estateSeq)
    .where('visit.voided', '=', filter.voided ? 1 : 0);
  if (filter.from) query = query.where('visit.visited_on', '>=', filter.from);
  if (filter.to) query = query.where('visit.visited_on', '<=', filter.to);
  if (filter.salespersonSeq !== null)
    query = query.where('visit.salesperson_seq', '=', filter.salespersonSeq);
  if (filter.intention) query = query.where('visit.intention', '=', filter.intention);
  if (filter.visitKind) query = query.where('visit.visit_kind', '=', filter.visitKind);
  if (filter.customerSeqs) query = query.where('visit.customer_seq', 'in', filter.customerSeqs);
  if (filter.numberPrefix) {
    const prefix = filter.numberPrefix;
    query = query.where('visit.number', '>=', prefix).where('visit.number', '<', `${prefix}\u{10ffff}`);
  }
  const { channel } = filter;
  if (channel) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('visit_channel')
          .select(sql`1`.as('one'))
          .where('visit_channel.channel', '=', channel)
          .whereRef('visit_channel.visited_on', '=', 'visit.visited_on')
          .whereRef('visit_channel.visit_seq', '=', 'visit.seq'),
      ),
    );
  }
  return query;
}

function beyond(column: SortColumn | null, after: ListPosition, descending: boolean) {
  const comparison = sql.raw(descending ? '<' : '>');
  return column
    ? sql<boolean>`(${sql.ref(column)}, visit.visited_on, visit.seq) ${comparison} (${after.key}, ${after.visitedOn}, ${after.seq})`
    : sql<boolean>`(visit.visited_on, visit.seq) ${comparison} (${after.visitedOn}, ${after.seq})`;
}
