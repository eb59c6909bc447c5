import { businessDate, instantOf } from '../../../../shared/domain/business-date.ts';
import { actorOf } from '../../access.ts';
import { office, type OfficeContext } from '../../context.ts';
import { currentEstate } from '../settings/repository.ts';
import { actOnReport } from './act.ts';
import { presentReport, reportOf } from './present.ts';
import { reportsBetween } from './repository.ts';
import { correctReport, writeReport } from './write.ts';

/** Improvement reports 销售工作改进意见报告 (S-7.4.1b, 5.1–5.3). */
export const improvementsHandlers = {
  list: office.improvements.list.handler(async ({ input, context }) => {
    const { db, clock } = context.deps;
    const { seq: estateSeq } = await currentEstate(db);
    const newYear = (year: number): string => instantOf(`${year}-01-01`, '00:00');
    const rows = await reportsBetween(db, estateSeq, newYear(input.year), newYear(input.year + 1));
    const today = businessDate(clock.now());
    return rows.map((row) => presentReport(row, actorOf(context), today));
  }),

  get: office.improvements.get.handler(({ input, context }) =>
    reportOf(context.deps, actorOf(context), input.id),
  ),

  write: office.improvements.write.handler(async ({ input, context }) => {
    const id = await writeReport(context.deps, actorOf(context), input);
    return changed(context, id);
  }),

  correct: office.improvements.correct.handler(async ({ input, context }) => {
    await correctReport(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  act: office.improvements.act.handler(async ({ input, context }) => {
    await actOnReport(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),
};

function changed(context: OfficeContext, id: string) {
  context.deps.events.publish('improvements', id);
  return reportOf(context.deps, actorOf(context), id);
}
