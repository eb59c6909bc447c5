import type { Kysely } from 'kysely';
import type { TrainingRecord, TrainingRow } from '../../../../shared/contract/trainings.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { hasPassed, trainingKinds } from '../../../../shared/domain/trainings/training.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { findTraining, peopleOf, type StoredParticipant, type StoredTraining } from './repository.ts';

/** Trainings as the list shows them; marks in sums only for who keeps the record. */
export async function presentTrainings(
  db: Kysely<Schema>,
  reader: Actor,
  rows: readonly StoredTraining[],
): Promise<TrainingRow[]> {
  const people = groupBy(
    await peopleOf(
      db,
      rows.map((row) => row.seq),
    ),
    (person) => person.training_seq,
  );
  return rows.map((row) => toRow(row, people.get(row.seq) ?? [], seesAll(reader)));
}

/** A training with its people; who does not keep the record sees his own mark only. */
export async function trainingOf(deps: OfficeDeps, reader: Actor, id: string): Promise<TrainingRecord> {
  const row = await findTraining(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  const people = await peopleOf(deps.db, [row.seq]);
  const all = seesAll(reader);
  return {
    ...toRow(row, people, all),
    place: row.place,
    content: row.content,
    passMark: row.pass_mark,
    voidReason: row.void_reason,
    people: people
      .filter((person) => all || person.staff_seq === reader.seq)
      .map((person) => ({
        staffId: person.staff_id,
        name: person.staff_name,
        attended: person.attended === 1,
        reason: person.reason,
        mark: person.mark,
        passed: passedOf(person, row.pass_mark),
        qualified: person.qualified === 1,
      })),
  };
}

const seesAll = (reader: Actor): boolean => mayCall('trainings.record', reader.roles);

const passedOf = (person: StoredParticipant, passMark: number): boolean | null =>
  hasPassed({ attended: person.attended === 1, mark: person.mark }, passMark);

function toRow(row: StoredTraining, people: readonly StoredParticipant[], withMarks: boolean): TrainingRow {
  const marks = people.flatMap((person) => (person.mark === null ? [] : [person.mark]));
  const average = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    kind: oneOf(trainingKinds, row.kind) ?? 'monthly',
    heldOn: row.held_on,
    topic: row.topic,
    trainer: row.trainer,
    attended: people.filter((person) => person.attended === 1).length,
    invited: people.length,
    averageMark: withMarks && marks.length > 0 ? Math.round(average * 10) / 10 : null,
    passed: withMarks ? people.filter((person) => passedOf(person, row.pass_mark) === true).length : 0,
    assessed: marks.length,
    voided: row.voided_at !== null,
  };
}
