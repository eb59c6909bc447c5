import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { addDays } from '../../../../shared/domain/business-date.ts';
import type { Schema } from '../../database/schema.ts';
import { fewInQuestion, narrowed, type ResolvedFilter } from './list-filter-repository.ts';

/** How many visits a filter lets through, by kind. */
export interface KindCounts {
  readonly total: number;
  readonly first: number;
  readonly return: number;
}

/**
 * Counts month by month and lets waiting calls through in between, so that counting a million visits never holds up
 * the list that is shown beside it.
 */
export async function countByKind(db: Kysely<Schema>, filter: ResolvedFilter): Promise<KindCounts> {
  if (fewInQuestion(filter)) return countOnce(db, filter);
  const span = await daysOf(db, filter);
  const sum = { total: 0, first: 0, return: 0 };
  for (const window of span ? windowsOf(span.from, span.to) : []) {
    const counts = await countOnce(db, { ...filter, ...window });
    sum.total += counts.total;
    sum.first += counts.first;
    sum.return += counts.return;
    await setImmediate();
  }
  return sum;
}

async function countOnce(db: Kysely<Schema>, filter: ResolvedFilter): Promise<KindCounts> {
  const { total, first } = await narrowed(db, filter)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`coalesce(sum(visit.visit_kind = 'first'), 0)`.as('first'),
    ])
    .executeTakeFirstOrThrow();
  return { total, first, return: total - first };
}

/** The first and last day in question; undefined where nobody ever came. */
async function daysOf(db: Kysely<Schema>, filter: ResolvedFilter) {
  const { estateSeq, voided } = filter;
  const end = (direction: 'asc' | 'desc') =>
    db
      .selectFrom('visit')
      .select('visited_on')
      .where('estate_seq', '=', estateSeq)
      .where('voided', '=', voided ? 1 : 0)
      .orderBy('visited_on', direction)
      .limit(1)
      .executeTakeFirst();
  const [first, last] = [await end('asc'), await end('desc')];
  if (!first || !last) return undefined;
  return { from: later(filter.from, first.visited_on), to: earlier(filter.to, last.visited_on) };
}

const later = (asked: string | null, day: string) => (asked !== null && asked > day ? asked : day);
const earlier = (asked: string | null, day: string) => (asked !== null && asked < day ? asked : day);

// A register with a wrong date centuries ago must not be counted in thousands of steps.
const mostWindows = 100;
const shortestWindow = 31;

function windowsOf(from: string, to: string): { from: string; to: string }[] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const length = Math.max(shortestWindow, Math.ceil(days / mostWindows));
  const count = Math.max(0, Math.ceil(days / length));
  return Array.from({ length: count }, (_, i) => {
    const start = addDays(from, i * length);
    const end = addDays(start, length - 1);
    return { from: start, to: end < to ? end : to };
  });
}
