import { businessDate } from '../../../../shared/domain/business-date.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import { collectReports, sendReportBack } from './judge.ts';
import { linesOfWeek, reportOf, writersOf } from './present.ts';
import { submitReport } from './submit.ts';

/** 销售人员周报 (S-7.2.9, S-7.4.4). */
export const weeklyReportsHandlers = {
  mine: office.weeklyReports.mine.handler(async ({ input, context }) =>
    ownReport(context.deps, actorOf(context), input.monday),
  ),

  of: office.weeklyReports.of.handler(async ({ input, context: { deps } }) => {
    const week = await weekOf(deps, input.monday);
    const writer = (await writersOf(deps.db, week)).find(({ id }) => id === input.staffId);
    if (!writer) throw failure('NOT_FOUND');
    return reportOf(deps.db, week, writer);
  }),

  week: office.weeklyReports.week.handler(async ({ input, context: { deps } }) =>
    linesOfWeek(deps.db, await weekOf(deps, input.monday)),
  ),

  submit: office.weeklyReports.submit.handler(async ({ input, context }) => {
    const actor = actorOf(context);
    await submitReport(context.deps, actor, input);
    context.deps.events.publish('weekly');
    return ownReport(context.deps, actor, input.monday);
  }),

  collect: office.weeklyReports.collect.handler(async ({ input, context }) => {
    await collectReports(context.deps, actorOf(context), input.reports);
    context.deps.events.publish('weekly');
    return { collected: input.reports.length };
  }),

  sendBack: office.weeklyReports.sendBack.handler(async ({ input, context }) => {
    await sendReportBack(context.deps, actorOf(context), input);
    context.deps.events.publish('weekly');
    return { version: input.version + 1 };
  }),
};

async function ownReport(deps: OfficeDeps, actor: Actor, monday: string) {
  const writer = { seq: actor.seq, id: actor.id ?? '', name: actor.name };
  return reportOf(deps.db, await weekOf(deps, monday), writer);
}

async function weekOf(deps: OfficeDeps, monday: string) {
  const { seq: estateSeq } = await currentEstate(deps.db);
  return { estateSeq, monday, today: businessDate(deps.clock.now()) };
}
