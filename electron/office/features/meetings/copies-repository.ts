import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Copies of these meetings in the order in which they were noted. */
export async function copiesOf(db: Kysely<Schema>, meetingSeqs: readonly number[]) {
  if (meetingSeqs.length === 0) return [];
  return db
    .selectFrom('meeting_copy')
    .innerJoin('staff as receiver', 'receiver.seq', 'to_seq')
    .innerJoin('staff as noter', 'noter.seq', 'noted_by_seq')
    .selectAll('meeting_copy')
    .select(['receiver.name as to_name', 'noter.name as noted_by_name'])
    .where('meeting_seq', 'in', meetingSeqs)
    .orderBy('meeting_copy.seq')
    .execute();
}
export type StoredCopy = Awaited<ReturnType<typeof copiesOf>>[number];

export async function insertCopy(
  db: Kysely<Schema>,
  copy: {
    readonly id: string;
    readonly meeting_seq: number;
    readonly to_seq: number;
    readonly sent_on: string;
    readonly way: string;
    readonly due_on: string | null;
    readonly fulfils: number;
    readonly noted_by_seq: number;
    readonly noted_at: string;
  },
): Promise<void> {
  await db
    .insertInto('meeting_copy')
    .values({ ...copy, taken_back_reason: null })
    .execute();
}

/** Marks a copy as noted by mistake; false where it already is, or is another meeting's. */
export async function takeCopyBack(
  db: Kysely<Schema>,
  copy: { readonly id: string; readonly meetingSeq: number; readonly reason: string },
): Promise<boolean> {
  const result = await db
    .updateTable('meeting_copy')
    .set({ taken_back_reason: copy.reason })
    .where('id', '=', copy.id)
    .where('meeting_seq', '=', copy.meetingSeq)
    .where('taken_back_reason', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
