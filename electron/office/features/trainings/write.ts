import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { TrainingInput } from '../../../../shared/contract/trainings.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { qualifies } from '../../../../shared/domain/trainings/training.ts';
import { trainingTexts as texts } from '../../../../shared/texts/trainings.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { everybody } from '../meetings/people-repository.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { currentEstate } from '../settings/repository.ts';
import {
  findTraining,
  giveTrainingDate,
  insertTraining,
  peopleOf,
  replacePeople,
  takeTrainingDate,
  updateTraining,
} from './repository.ts';

/** The draft of what is typed into a training; saving ends it. */
export const trainingDraftKind = (trainingId: string | null): string => `training:${trainingId ?? 'new'}`;

/** E-4.2: records a training with who attended and the marks; answers its id. */
export async function recordTraining(deps: OfficeDeps, actor: Actor, input: TrainingInput): Promise<string> {
  const at = deps.clock.now();
  const people = await resolvePeople(deps, input);
  const id = newId();
  const { seq: estateSeq } = await currentEstate(deps.db);
  await deps.db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, 'PX', input.heldOn);
    const seq = await insertTraining(trx, {
      ...columnsOf(input),
      id,
      number,
      estate_seq: estateSeq,
      written_by_seq: actor.seq,
      created_at: at.toISOString(),
    });
    await writePeople(trx, seq, input, people);
    await deleteDraft(trx, actor.seq, trainingDraftKind(null));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'trainings.record', entity: 'training', entityId: id, after: { number, ...input } },
    );
  });
  return id;
}

/** Writes a training anew; training dates it gave are given and taken again by the new marks. */
export async function correctTraining(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly training: TrainingInput },
): Promise<void> {
  const row = await findTraining(deps.db, input.id);
  if (!row) throw failure('NOT_FOUND');
  if (row.voided_at !== null) throw failure('REFUSED', texts.isVoided);
  const people = await resolvePeople(deps, input.training);
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const columns = { ...columnsOf(input.training), updated_at: at.toISOString() };
    if (!(await updateTraining(trx, { seq: row.seq, version: input.version }, columns))) {
      throw failure('CHANGED');
    }
    await takeDatesBack(trx, row);
    await writePeople(trx, row.seq, input.training, people);
    await deleteDraft(trx, actor.seq, trainingDraftKind(input.id));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'trainings.correct', entity: 'training', entityId: input.id, after: input.training },
    );
  });
}

/** Voids a training with a reason, or takes that back (`reason` null); the training dates it gave go and come with it. */
export async function voidTraining(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly reason: string | null },
): Promise<void> {
  const { id, version, reason } = input;
  const row = await findTraining(deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  const at = deps.clock.now();
  const stamp = at.toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const columns = {
      voided_at: reason === null ? null : stamp,
      void_reason: reason,
      updated_at: stamp,
    };
    if (!(await updateTraining(trx, { seq: row.seq, version }, columns))) throw failure('CHANGED');
    if (reason !== null) await takeDatesBack(trx, row);
    else await giveDates(trx, row);
    const action = reason === null ? 'trainings.restore' : 'trainings.void';
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action, entity: 'training', entityId: id, after: { reason } },
    );
  });
}

type Participant = TrainingInput['people'][number] & { readonly seq: number };

async function resolvePeople(deps: OfficeDeps, input: TrainingInput): Promise<Participant[]> {
  const problems: Problem[] = [];
  const ask = (field: string, message: string): void => void problems.push({ field, message });
  if (input.heldOn > businessDate(deps.clock.now())) ask('heldOn', texts.inFuture);
  const known = new Map((await everybody(deps.db)).map((person) => [person.id, person]));
  const people: Participant[] = [];
  input.people.forEach((one, index) => {
    const person = known.get(one.staffId);
    if (!person) return ask(`people.${index}`, texts.noSuchPerson);
    if (people.some((each) => each.staffId === one.staffId)) return ask(`people.${index}`, texts.twice);
    if (!one.attended && one.mark !== null) ask(`people.${index}`, texts.absentWithMark(person.name));
    if (!one.attended && one.reason === '') ask(`people.${index}`, texts.absentWithoutReason(person.name));
    people.push({ ...one, seq: person.seq });
  });
  if (!input.people.some((one) => one.attended)) ask('people', texts.nobodyAttended);
  if (problems.length > 0) throw invalid(problems);
  return people;
}

/** S-6: who passes the training before work gets its day as training date, where he has none. */
async function writePeople(
  trx: Kysely<Schema>,
  trainingSeq: number,
  input: TrainingInput,
  people: readonly Participant[],
): Promise<void> {
  const rows = [];
  for (const person of people) {
    const passes = qualifies(input.kind, person, input.passMark);
    const given = passes && (await giveTrainingDate(trx, person.seq, input.heldOn));
    rows.push({
      staff_seq: person.seq,
      attended: person.attended ? 1 : 0,
      reason: person.attended ? '' : person.reason,
      mark: person.mark,
      qualified: given ? 1 : 0,
    });
  }
  await replacePeople(trx, trainingSeq, rows);
}

async function takeDatesBack(
  trx: Kysely<Schema>,
  row: { readonly seq: number; readonly held_on: string },
): Promise<void> {
  for (const person of await peopleOf(trx, [row.seq])) {
    if (person.qualified === 1) await takeTrainingDate(trx, person.staff_seq, row.held_on);
  }
}

async function giveDates(
  trx: Kysely<Schema>,
  row: { readonly seq: number; readonly held_on: string },
): Promise<void> {
  for (const person of await peopleOf(trx, [row.seq])) {
    if (person.qualified === 1) await giveTrainingDate(trx, person.staff_seq, row.held_on);
  }
}

function columnsOf(input: TrainingInput) {
  const { kind, topic, trainer, place, content } = input;
  return { kind, topic, trainer, place, content, held_on: input.heldOn, pass_mark: input.passMark };
}
