import { businessDate } from '../../../../shared/domain/business-date.ts';
import { trainingMonths } from '../../../../shared/domain/trainings/training.ts';
import { actorOf } from '../../access.ts';
import { office, type OfficeContext } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { estateSince } from '../meetings/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { presentTrainings, trainingOf } from './present.ts';
import { peopleOf, trainingsBetween } from './repository.ts';
import { correctTraining, recordTraining, voidTraining } from './write.ts';

/** Trainings and assessments 培训考核 (E-4.2). */
export const trainingsHandlers = {
  list: office.trainings.list.handler(async ({ input, context }) => {
    const { db } = context.deps;
    const { seq: estateSeq } = await currentEstate(db);
    const rows = await trainingsBetween(db, estateSeq, `${input.year}-01-01`, `${input.year}-12-31`);
    return presentTrainings(db, actorOf(context), rows);
  }),

  get: office.trainings.get.handler(({ input, context }) =>
    trainingOf(context.deps, actorOf(context), input.id),
  ),

  months: office.trainings.months.handler(({ context }) => monthsOf(context.deps)),

  record: office.trainings.record.handler(async ({ input, context }) => {
    const id = await recordTraining(context.deps, actorOf(context), input);
    return changed(context, id);
  }),

  correct: office.trainings.correct.handler(async ({ input, context }) => {
    await correctTraining(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  void: office.trainings.void.handler(async ({ input, context }) => {
    await voidTraining(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  restore: office.trainings.restore.handler(async ({ input, context }) => {
    await voidTraining(context.deps, actorOf(context), { ...input, reason: null });
    return changed(context, input.id);
  }),
};

/** E-4.2: the last year's months, and which had no training. */
export async function monthsOf(deps: OfficeDeps) {
  const { db, clock } = deps;
  const today = businessDate(clock.now());
  const { seq: estateSeq } = await currentEstate(db);
  const rows = (
    await trainingsBetween(db, estateSeq, `${Number(today.slice(0, 4)) - 1}-01-01`, today)
  ).filter((row) => row.voided_at === null);
  const people = await peopleOf(
    db,
    rows.map((row) => row.seq),
  );
  const assessed = new Set(people.filter((one) => one.mark !== null).map((one) => one.training_seq));
  const held = rows.map((row) => ({ heldOn: row.held_on, assessed: assessed.has(row.seq) }));
  const since = businessDate(new Date(await estateSince(db, estateSeq)));
  return trainingMonths(held, { today, since });
}

function changed(context: OfficeContext, id: string) {
  context.deps.events.publish('trainings', id);
  // S-6: training dates may have come or gone.
  context.deps.events.publish('staff');
  return trainingOf(context.deps, actorOf(context), id);
}
