import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import { invalid } from '../failures.ts';

/** Where a page of a register ended: the sort key's value, day and seq of its last row. */
export interface KeysetPosition {
  readonly key: string | number | null;
  readonly day: string;
  readonly seq: number;
}

/** Columns (table.column) by which a register is paged: a day and a seq always, before them the sort key if any. */
export interface KeysetColumns {
  readonly key: string | null;
  /** Whether rows may lack the key; they come last. */
  readonly keyMayLack: boolean;
  readonly day: string;
  readonly seq: string;
}

interface KeysetPage {
  readonly descending: boolean;
  readonly after: KeysetPosition | null;
  readonly limit: number;
}

/**
 * Positions of a page, in order; at most `limit`. `query` is the narrowed table without columns. Rows with the sort
 * key and rows without are two runs, each of which an index gives in order.
 */
export async function keysetPage<DB, TB extends keyof DB>(
  query: SelectQueryBuilder<DB, TB, object>,
  columns: KeysetColumns,
  page: KeysetPage,
): Promise<KeysetPosition[]> {
  const { key } = columns;
  if (key === null) return run(query, columns, null, page);
  const inKeyed = page.after === null || page.after.key !== null;
  const present = query.where(sql<boolean>`${sql.ref(key)} is not null`);
  const keyed = inKeyed ? await run(present, columns, key, page) : [];
  if (keyed.length === page.limit || !columns.keyMayLack) return keyed;
  const absent = query.where(sql<boolean>`${sql.ref(key)} is null`);
  const rest = { ...page, after: inKeyed ? null : page.after, limit: page.limit - keyed.length };
  return [...keyed, ...(await run(absent, columns, null, rest))];
}

/** The cursor of the next page; null where this was the last. */
export function nextCursor(positions: readonly KeysetPosition[], limit: number): string | null {
  const last = positions.length === limit ? positions.at(-1) : undefined;
  return last ? JSON.stringify(last) : null;
}

export function readCursor(text: string | null): KeysetPosition | null {
  if (text === null) return null;
  try {
    return position.parse(JSON.parse(text));
  } catch {
    throw invalid([{ field: 'after', message: '列表位置无效，请刷新列表' }]);
  }
}

const position = z.object({
  key: z.union([z.string(), z.number(), z.null()]),
  day: z.string(),
  seq: z.int(),
});

async function run<DB, TB extends keyof DB>(
  query: SelectQueryBuilder<DB, TB, object>,
  { day, seq }: KeysetColumns,
  key: string | null,
  { descending, after, limit }: KeysetPage,
): Promise<KeysetPosition[]> {
  const direction = descending ? 'desc' : 'asc';
  const [dayRef, seqRef] = [sql.ref<string>(day), sql.ref<number>(seq)];
  const keyRef = key === null ? null : sql.ref<string | number | null>(key);
  let page = query.select([
    seqRef.as('seq'),
    dayRef.as('day'),
    (keyRef ?? sql<string | number | null>`null`).as('key'),
  ]) as SelectQueryBuilder<DB, TB, KeysetPosition>;
  if (keyRef) page = page.orderBy(keyRef, direction);
  page = page.orderBy(dayRef, direction).orderBy(seqRef, direction).limit(limit);
  if (after) {
    const beyond = sql.raw(descending ? '<' : '>');
    page = page.where(
      keyRef
        ? sql<boolean>`(${keyRef}, ${dayRef}, ${seqRef}) ${beyond} (${after.key}, ${after.day}, ${after.seq})`
        : sql<boolean>`(${dayRef}, ${seqRef}) ${beyond} (${after.day}, ${after.seq})`,
    );
  }
  return page.execute() as Promise<KeysetPosition[]>;
}
