import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** What every active person holds, in the order of the staff list. */
export async function heldQualifications(db: Kysely<Schema>): Promise<{ staffId: string; held: string[] }[]> {
  const staff = await db
    .selectFrom('staff')
    .select(['seq', 'id'])
    .where('active', '=', 1)
    .orderBy('seq')
    .execute();
  const rows = await db.selectFrom('staff_qualification').selectAll().orderBy('qualification').execute();
  return staff.map(({ seq, id }) => ({
    staffId: id,
    held: rows.filter((row) => row.staff_seq === seq).map(({ qualification }) => qualification),
  }));
}

export async function qualificationsOf(db: Kysely<Schema>, staffSeq: number): Promise<string[]> {
  const rows = await db
    .selectFrom('staff_qualification')
    .select('qualification')
    .where('staff_seq', '=', staffSeq)
    .orderBy('qualification')
    .execute();
  return rows.map(({ qualification }) => qualification);
}

/** Replaces what the person held. */
export async function putQualifications(
  db: Kysely<Schema>,
  staffSeq: number,
  held: readonly string[],
): Promise<void> {
  await db.deleteFrom('staff_qualification').where('staff_seq', '=', staffSeq).execute();
  if (held.length === 0) return;
  await db
    .insertInto('staff_qualification')
    .values(held.map((qualification) => ({ staff_seq: staffSeq, qualification })))
    .execute();
}
