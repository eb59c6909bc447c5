import { type Kysely, sql } from 'kysely';
import type { CustomerFilter } from '../../../../shared/contract/customers.ts';
import type { Schema } from '../../database/schema.ts';

/** Where a page of customers ended; customers without a visit come last. */
export interface CustomerPosition {
  readonly lastVisitOn: string | null;
  readonly seq: number;
}

/** What narrows the list, with ids resolved. */
export interface ResolvedCustomerFilter {
  readonly estateSeq: number;
  readonly whose: CustomerFilter['whose'];
  readonly readerSeq: number;
  readonly intention: CustomerFilter['intention'];
  /** Customers that fit the free text; null where no text narrows. */
  readonly seqs: readonly number[] | null;
}

/** Positions of a page of customers, the latest visit first; at most `limit`. */
export async function customerPositions(
  db: Kysely<Schema>,
  filter: ResolvedCustomerFilter,
  after: CustomerPosition | null,
  limit: number,
): Promise<CustomerPosition[]> {
  const inVisited = after === null || after.lastVisitOn !== null;
  const visited = inVisited ? await run(db, filter, after, limit, true) : [];
  if (visited.length === limit) return visited;
  const rest = await run(db, filter, inVisited ? null : after, limit - visited.length, false);
  return [...visited, ...rest];
}

/** One run of rows that an index gives in order: those with a visit, or those without. */
async function run(
  db: Kysely<Schema>,
  filter: ResolvedCustomerFilter,
  after: CustomerPosition | null,
  limit: number,
  visited: boolean,
): Promise<CustomerPosition[]> {
  let query = db
    .selectFrom('customer')
    .select(['seq', 'last_visit_on as lastVisitOn'])
    .where('estate_seq', '=', filter.estateSeq)
    .where('merged_into_seq', 'is', null)
    .where('last_visit_on', visited ? 'is not' : 'is', null);
  if (filter.whose !== 'all') {
    query = query.where('owner_seq', 'is', filter.whose === 'mine' ? filter.readerSeq : null);
  }
  if (filter.intention) query = query.where('intention', '=', filter.intention);
  if (filter.seqs) query = query.where('seq', 'in', filter.seqs);
  if (after && visited) {
    query = query.where(sql<boolean>`(last_visit_on, seq) < (${after.lastVisitOn}, ${after.seq})`);
  }
  if (after && !visited) query = query.where('seq', '<', after.seq);
  return query.orderBy('last_visit_on', 'desc').orderBy('seq', 'desc').limit(limit).execute();
}
