import { type Kysely, sql } from 'kysely';
import type { VisitOrder } from '../../../../shared/contract/visits.ts';
import { intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { fewInQuestion, narrowed, type ResolvedFilter } from './list-filter-repository.ts';
import { type ListPosition, pageOf } from './list-position.ts';

type KeyColumn = 'intention' | 'salesperson_seq';
const keyColumns: Readonly<Record<VisitOrder['by'], KeyColumn | null>> = {
  visitedOn: null,
  number: null,
  intention: 'intention',
  salesperson: 'salesperson_seq',
};

/** Positions of a page of the register, in order; at most `limit`. Rows without the sort key come last. */
export async function listPositions(
  db: Kysely<Schema>,
  filter: ResolvedFilter,
  order: VisitOrder,
  after: ListPosition | null,
  limit: number,
): Promise<ListPosition[]> {
  if (fewInQuestion(filter)) {
    return pageOf(await allPositions(db, filter, order), order.descending, after, limit);
  }
  const page = { descending: order.descending, after, limit };
  const column = keyColumns[order.by];
  if (column) return walkKeys(db, filter, column, page);
  return order.by === 'number' ? walkNumbers(db, filter, page) : run(narrowed(db, filter), page);
}

interface Page {
  readonly descending: boolean;
  readonly after: ListPosition | null;
  readonly limit: number;
}

/** Every row of the few in question, in no order. */
async function allPositions(db: Kysely<Schema>, filter: ResolvedFilter, order: VisitOrder) {
  const column = keyColumns[order.by];
  return narrowed(db, filter)
    .select([
      'visit.seq',
      order.by === 'number' ? 'visit.numbered_on as day' : 'visit.visited_on as day',
      (column ? sql<string | number | null>`${sql.ref(`visit.${column}`)}` : sql<null>`null`).as('key'),
    ])
    .execute();
}

/**
 * Orders by a column of few values: one run of an index for each value in turn, then the rows without one. So every
 * filter is as quick as without the order.
 */
async function walkKeys(db: Kysely<Schema>, filter: ResolvedFilter, column: KeyColumn, page: Page) {
  const keys = column === 'intention' ? intentionKeys(filter) : await salespersonKeys(db, filter);
  const all = [...(page.descending ? keys.toReversed() : keys), ...absentKey(filter, column)];
  const from = page.after ? all.indexOf(page.after.key) : 0;
  const found: ListPosition[] = [];
  for (const [i, key] of all.entries()) {
    if (i < from || found.length >= page.limit) continue;
    const one = narrowed(db, filter).where(`visit.${column}`, key === null ? 'is' : '=', key);
    const after = i === from ? page.after : null;
    found.push(...(await run(one, { ...page, after, limit: page.limit - found.length }, key)));
  }
  return found;
}

const intentionKeys = (filter: ResolvedFilter) =>
  intentionLevels.filter((level) => filter.intention === null || level === filter.intention);

async function salespersonKeys(db: Kysely<Schema>, filter: ResolvedFilter): Promise<(string | number)[]> {
  if (filter.salespersonSeq !== null) return [filter.salespersonSeq];
  const rows = await db.selectFrom('staff').select('seq').orderBy('seq').execute();
  return rows.map((row) => row.seq);
}

function absentKey(filter: ResolvedFilter, column: KeyColumn): null[] {
  const asked = column === 'intention' ? filter.intention : filter.salespersonSeq;
  return asked === null ? [null] : [];
}

/**
 * Orders by number. A number names its day, and within a day numbers grow with seqs; so it is the order of days but
 * for the visits whose day was corrected, which have an index of their own.
 */
async function walkNumbers(db: Kysely<Schema>, filter: ResolvedFilter, page: Page) {
  const numbered = sql.ref<string>('visit.numbered_on');
  const kept = await run(narrowed(db, filter).where(sql<boolean>`${numbered} = visit.visited_on`), page);
  const corrected = await narrowed(db, filter, false)
    .where(sql<boolean>`visit.numbered_on <> visit.visited_on`)
    .select(['visit.seq', 'visit.numbered_on as day', sql<null>`null`.as('key')])
    .execute();
  return pageOf([...kept, ...corrected], page.descending, page.after, page.limit);
}

/** One run of rows in the order of an index: by day and seq, behind `after`. */
async function run(
  query: ReturnType<typeof narrowed>,
  { descending, after, limit }: Page,
  key: string | number | null = null,
): Promise<ListPosition[]> {
  const direction = descending ? 'desc' : 'asc';
  let page = query
    .select(['visit.seq', 'visit.visited_on as day'])
    .orderBy('visit.visited_on', direction)
    .orderBy('visit.seq', direction)
    .limit(limit);
  if (after) {
    const beyond = sql.raw(descending ? '<' : '>');
    page = page.where(sql<boolean>`(visit.visited_on, visit.seq) ${beyond} (${after.day}, ${after.seq})`);
  }
  return (await page.execute()).map((row) => ({ ...row, key }));
}

/** The rows of a page with their names, in the order of `seqs`. */
export async function visitRows(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return [];
  const { rows } = await rowsOfMany(db, { seqs: JSON.stringify(seqs) });
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

const rowsOfMany = prepared((db, of: { seqs: string }) =>
  db
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
    .where('visit.seq', 'in', sql<number>`(select value from json_each(${of.seqs}))`),
);
export type ListedVisit = Awaited<ReturnType<typeof visitRows>>[number];
