import type { Insertable, Kysely } from 'kysely';
import type { TrainingPersonTable, TrainingTable } from '../../database/meeting-tables.ts';
import type { Schema } from '../../database/schema.ts';

export type StoredTraining = NonNullable<Awaited<ReturnType<typeof findTraining>>>;

export async function findTraining(db: Kysely<Schema>, id: string) {
  return db.selectFrom('training').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Trainings held from day to day, inclusive, the latest first. */
export async function trainingsBetween(db: Kysely<Schema>, estateSeq: number, from: string, to: string) {
  return db
    .selectFrom('training')
    .selectAll()
    .where('estate_seq', '=', estateSeq)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .orderBy('held_on', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}

export async function peopleOf(db: Kysely<Schema>, trainingSeqs: readonly number[]) {
  if (trainingSeqs.length === 0) return [];
  return db
    .selectFrom('training_person')
    .innerJoin('staff', 'staff.seq', 'staff_seq')
    .selectAll('training_person')
    .select(['staff.id as staff_id', 'staff.name as staff_name'])
    .where('training_seq', 'in', trainingSeqs)
    .orderBy('staff_seq')
    .execute();
}
export type StoredParticipant = Awaited<ReturnType<typeof peopleOf>>[number];

export async function insertTraining(
  db: Kysely<Schema>,
  training: Omit<Insertable<TrainingTable>, 'seq' | 'version' | 'voided_at' | 'void_reason' | 'updated_at'>,
): Promise<number> {
  const row = await db
    .insertInto('training')
    .values({ ...training, updated_at: training.created_at, voided_at: null, void_reason: null })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** Changes columns of one training; false where the version is no longer the one read. */
export async function updateTraining(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: Partial<Insertable<TrainingTable>> & { readonly updated_at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('training')
    .set({ ...columns, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts these people in the place of all that the training had. */
export async function replacePeople(
  db: Kysely<Schema>,
  trainingSeq: number,
  people: readonly Omit<Insertable<TrainingPersonTable>, 'training_seq'>[],
): Promise<void> {
  await db.deleteFrom('training_person').where('training_seq', '=', trainingSeq).execute();
  const rows = people.map((person) => ({ ...person, training_seq: trainingSeq }));
  if (rows.length > 0) await db.insertInto('training_person').values(rows).execute();
}

/** Sets the training date of someone who has none; false where he has one. */
export async function giveTrainingDate(db: Kysely<Schema>, staffSeq: number, on: string): Promise<boolean> {
  const result = await db
    .updateTable('staff')
    .set((eb) => ({ trained_on: on, version: eb('version', '+', 1) }))
    .where('seq', '=', staffSeq)
    .where('trained_on', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes a training date back that nobody has changed since. */
export async function takeTrainingDate(db: Kysely<Schema>, staffSeq: number, on: string): Promise<void> {
  await db
    .updateTable('staff')
    .set((eb) => ({ trained_on: null, version: eb('version', '+', 1) }))
    .where('seq', '=', staffSeq)
    .where('trained_on', '=', on)
    .execute();
}
