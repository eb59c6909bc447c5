import type { Insertable, Kysely } from 'kysely';
import type { ActionEventTable, ActionItemTable } from '../../database/meeting-tables.ts';
import type { Schema } from '../../database/schema.ts';

/** Items with their owners and the meetings that decided them. */
function named(db: Kysely<Schema>) {
  return db
    .selectFrom('action_item')
    .innerJoin('staff as owner', 'owner.seq', 'action_item.owner_seq')
    .innerJoin('meeting', 'meeting.seq', 'action_item.meeting_seq')
    .selectAll('action_item')
    .select([
      'owner.id as owner_id',
      'owner.name as owner_name',
      'meeting.id as meeting_id',
      'meeting.number as meeting_number',
      'meeting.kind as meeting_kind',
      'meeting.held_on',
    ]);
}
export type StoredItem = NonNullable<Awaited<ReturnType<typeof findItem>>>;

export async function findItem(db: Kysely<Schema>, id: string) {
  return named(db).where('action_item.id', '=', id).executeTakeFirst();
}

const mostListed = 500;

/** Open or done items; the soonest due first, done ones the latest first; at most 500. */
export async function itemsWhere(
  db: Kysely<Schema>,
  ask: {
    readonly estateSeq: number;
    readonly done: boolean;
    readonly ownerSeq: number | null;
    /** Due before this day; null: any. */
    readonly dueBefore: string | null;
  },
) {
  let query = named(db).where('action_item.estate_seq', '=', ask.estateSeq);
  if (ask.ownerSeq !== null) query = query.where('action_item.owner_seq', '=', ask.ownerSeq);
  if (ask.dueBefore !== null) query = query.where('due_on', '<', ask.dueBefore);
  query = ask.done
    ? query.where('done_on', 'is not', null).orderBy('done_on', 'desc').orderBy('action_item.seq', 'desc')
    : query.where('done_on', 'is', null).orderBy('due_on').orderBy('action_item.seq');
  return query.limit(mostListed).execute();
}

/** Open items that earlier meetings of the kind left, in order of their days. */
export async function openItemsBefore(
  db: Kysely<Schema>,
  meeting: { readonly estateSeq: number; readonly kind: string; readonly heldOn: string },
) {
  return named(db)
    .where('action_item.estate_seq', '=', meeting.estateSeq)
    .where('meeting.kind', '=', meeting.kind)
    .where('meeting.held_on', '<=', meeting.heldOn)
    .where('done_on', 'is', null)
    .orderBy('due_on')
    .orderBy('action_item.seq')
    .execute();
}

/** How many items each of these meetings decided, and how many are open. */
export async function itemCounts(db: Kysely<Schema>, meetingSeqs: readonly number[]) {
  if (meetingSeqs.length === 0) return new Map<number, { items: number; open: number }>();
  const rows = await db
    .selectFrom('action_item')
    .select((eb) => [
      'meeting_seq',
      eb.fn.countAll<number>().as('items'),
      eb.fn.count<number>('done_on').as('done'),
    ])
    .where('meeting_seq', 'in', meetingSeqs)
    .groupBy('meeting_seq')
    .execute();
  return new Map(
    rows.map((row) => [row.meeting_seq, { items: row.items, open: row.items - row.done }] as const),
  );
}

export async function eventsOf(db: Kysely<Schema>, itemSeqs: readonly number[]) {
  if (itemSeqs.length === 0) return [];
  return db
    .selectFrom('action_event')
    .innerJoin('staff', 'staff.seq', 'by_seq')
    .leftJoin('meeting', 'meeting.seq', 'action_event.meeting_seq')
    .select([
      'item_seq',
      'at',
      'action_event.kind',
      'note',
      'staff.name as byName',
      'meeting.number as meetingNumber',
    ])
    .where('item_seq', 'in', itemSeqs)
    .orderBy('action_event.seq')
    .execute();
}

export async function insertItems(
  db: Kysely<Schema>,
  items: readonly Insertable<ActionItemTable>[],
): Promise<void> {
  if (items.length > 0) await db.insertInto('action_item').values(items).execute();
}

/** Changes columns of one item; false where the version is no longer the one read. */
export async function updateItem(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: Partial<Pick<ActionItemTable, 'done_on' | 'due_on'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('action_item')
    .set({ ...columns, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertEvent(db: Kysely<Schema>, event: Insertable<ActionEventTable>): Promise<void> {
  await db.insertInto('action_event').values(event).execute();
}
