import { businessDate } from '../../../../shared/domain/business-date.ts';
import { handoverDay } from '../../../../shared/domain/weekly/week-papers.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { bundleRecords } from './bundle-records.ts';
import { openBundleFile, saveBundleFile } from './hand-out.ts';
import { judgeBundle } from './judge.ts';
import { makeHandover } from './make.ts';
import { presentHandovers } from './present.ts';
import { latestHandovers } from './repository.ts';

const mostListed = 60;

/** 周五归集 (S-7.4.4). */
export const handoversHandlers = {
  preview: office.handovers.preview.handler(async ({ input, context: { deps } }) => {
    const { seq: estateSeq } = await currentEstate(deps.db);
    const today = businessDate(deps.clock.now());
    const records = await bundleRecords(deps, { estateSeq, monday: input.monday, today });
    const dueOn = handoverDay(input.monday, await officeCalendar(deps.db));
    if (!records || records.days.from > records.days.to) return { dueOn, range: null, papers: [] };
    const { from, to } = records.days;
    return { dueOn, range: { from, to }, papers: [...records.papers] };
  }),

  make: office.handovers.make.handler(async ({ input, context }) => ({
    job: await makeHandover(context.deps, actorOf(context), input),
  })),

  list: office.handovers.list.handler(async ({ context: { deps } }) => {
    const { seq } = await currentEstate(deps.db);
    return presentHandovers(deps.db, await latestHandovers(deps.db, seq, mostListed));
  }),

  open: office.handovers.open.handler(async ({ input, context }) => {
    await openBundleFile(context.deps, actorOf(context), input);
    return { ok: true as const };
  }),

  save: office.handovers.save.handler(async ({ input, context }) => ({
    fileName: await saveBundleFile(context.deps, actorOf(context), context.session.windowId, input),
  })),

  confirm: office.handovers.confirm.handler(async ({ input, context }) => {
    await judgeBundle(context.deps, actorOf(context), input, { state: 'confirmed', note: '' });
    context.deps.events.publish('weekly', input.id);
    return { version: input.version + 1 };
  }),

  sendBack: office.handovers.sendBack.handler(async ({ input, context }) => {
    const judgement = { state: 'returned', note: input.note } as const;
    await judgeBundle(context.deps, actorOf(context), input, judgement);
    context.deps.events.publish('weekly', input.id);
    return { version: input.version + 1 };
  }),
};
