import type { Insertable, Kysely } from 'kysely';
import type { CustomerMergeTable } from '../../database/customer-tables.ts';
import type { Schema } from '../../database/schema.ts';
import { type MovedTable, movedTables, type SideMemory } from './merge-memory.ts';

/** Moves every row of one customer to another; answers the seqs that moved, by table. */
export async function moveRows(db: Kysely<Schema>, from: number, to: number) {
  const moved: Partial<Record<MovedTable, number[]>> = {};
  for (const table of movedTables) {
    const rows = await db
      // All moved tables name their customer alike.
      .updateTable(table as 'visit')
      .set({ customer_seq: to })
      .where('customer_seq', '=', from)
      .returning('seq')
      .execute();
    moved[table] = rows.map((row) => row.seq);
  }
  return moved;
}

/** Moves rows back, as far as they still are the other's. */
export async function moveRowsBack(
  db: Kysely<Schema>,
  table: MovedTable,
  seqs: readonly number[],
  from: number,
  to: number,
): Promise<void> {
  if (seqs.length === 0) return;
  await db
    .updateTable(table as 'visit')
    .set({ customer_seq: to })
    .where('seq', 'in', seqs)
    .where('customer_seq', '=', from)
    .execute();
}

/** Says of a customer, and of those merged into him before, where they went; answers the latter. */
export async function markMerged(db: Kysely<Schema>, dropped: number, kept: number): Promise<number[]> {
  const followers = await db
    .updateTable('customer')
    .set({ merged_into_seq: kept })
    .where('merged_into_seq', '=', dropped)
    .returning('seq')
    .execute();
  await db
    .updateTable('customer')
    .set({ merged_into_seq: kept })
    .where('seq', '=', dropped)
    .executeTakeFirstOrThrow();
  return followers.map((row) => row.seq);
}

export async function unmarkMerged(
  db: Kysely<Schema>,
  dropped: number,
  followers: readonly number[],
): Promise<void> {
  await db
    .updateTable('customer')
    .set({ merged_into_seq: null })
    .where('seq', '=', dropped)
    .executeTakeFirstOrThrow();
  if (followers.length === 0) return;
  await db.updateTable('customer').set({ merged_into_seq: dropped }).where('seq', 'in', followers).execute();
}

/** Writes owner and last visit; the latter from the visits that count. */
export async function writeStanding(db: Kysely<Schema>, seq: number, ownerSeq: number | null): Promise<void> {
  await db
    .updateTable('customer')
    .set((eb) => ({
      owner_seq: ownerSeq,
      last_visit_on: eb
        .selectFrom('visit')
        .select((of) => of.fn.max('visited_on').as('last'))
        .where('customer_seq', '=', seq)
        .where('voided', '=', 0),
    }))
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

/** Puts these links, in both directions, in place of all the customer has. */
export async function replaceLinks(
  db: Kysely<Schema>,
  seq: number,
  links: SideMemory['links'],
  opposite: (relation: string) => string,
): Promise<void> {
  await db
    .deleteFrom('household')
    .where((eb) => eb.or([eb('customer_seq', '=', seq), eb('relative_seq', '=', seq)]))
    .execute();
  for (const { relativeSeq, relation, at } of links) {
    await db
      .insertInto('household')
      .values([
        { customer_seq: seq, relative_seq: relativeSeq, relation, created_at: at },
        { customer_seq: relativeSeq, relative_seq: seq, relation: opposite(relation), created_at: at },
      ])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function insertMerge(db: Kysely<Schema>, row: Insertable<CustomerMergeTable>): Promise<void> {
  await db.insertInto('customer_merge').values(row).execute();
}

export async function findMerge(db: Kysely<Schema>, id: string) {
  return db.selectFrom('customer_merge').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether the customer has himself been merged into another, or another into him after this merge. */
export async function laterMerge(db: Kysely<Schema>, keptSeq: number, mergeSeq: number): Promise<boolean> {
  const row = await db
    .selectFrom('customer_merge')
    .select('seq')
    .where((eb) => eb.or([eb('kept_seq', '=', keptSeq), eb('dropped_seq', '=', keptSeq)]))
    .where('undone_at', 'is', null)
    .where('seq', '>', mergeSeq)
    .executeTakeFirst();
  return row !== undefined;
}

export async function markUndone(db: Kysely<Schema>, seq: number, at: string): Promise<void> {
  await db
    .updateTable('customer_merge')
    .set({ undone_at: at })
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}
