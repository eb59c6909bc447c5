import { businessDate } from '../../../../shared/domain/business-date.ts';
import { dailyCheckTexts as texts } from '../../../../shared/texts/daily-checks.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { currentEstate } from '../settings/repository.ts';
import { answerEntry, reopenEntry, sendEntryBack, tickEntries } from './note-entries.ts';
import { owedDays } from './owed-days.ts';
import { sentBackRows } from './repository.ts';
import { presentSentBack } from './sent-back.ts';
import { dayCheckOf } from './sheet.ts';
import { signDay } from './sign.ts';

/** 每日检查 (S-7.4.3). */
export const dailyChecksHandlers = {
  day: office.dailyChecks.day.handler(async ({ input, context }) => sheetOf(context.deps, input.day)),

  unsigned: office.dailyChecks.unsigned.handler(async ({ context: { deps } }) => {
    const { seq } = await currentEstate(deps.db);
    return owedDays(deps.db, seq, businessDate(deps.clock.now()));
  }),

  tick: office.dailyChecks.tick.handler(async ({ input, context }) => {
    await tickEntries(context.deps, actorOf(context), input.entries);
    context.deps.events.publish('weekly');
    return { ticked: input.entries.length };
  }),

  reopen: office.dailyChecks.reopen.handler(async ({ input, context }) => {
    await reopenEntry(context.deps, actorOf(context), input);
    context.deps.events.publish('weekly');
    return { ok: true as const };
  }),

  sendBack: office.dailyChecks.sendBack.handler(async ({ input, context }) => {
    const toName = await sendEntryBack(context.deps, actorOf(context), input);
    context.deps.events.publish('weekly');
    return { toName };
  }),

  sign: office.dailyChecks.sign.handler(async ({ input, context }) => {
    await signDay(context.deps, actorOf(context), input);
    context.deps.events.publish('weekly');
    return sheetOf(context.deps, input.day);
  }),

  mine: office.dailyChecks.mine.handler(async ({ context }) =>
    presentSentBack(await sentBackRows(context.deps.db, { toSeq: actorOf(context).seq })),
  ),

  answer: office.dailyChecks.answer.handler(async ({ input, context }) => {
    await answerEntry(context.deps, actorOf(context), input);
    context.deps.events.publish('weekly');
    return { ok: true as const };
  }),
};

async function sheetOf(deps: OfficeDeps, day: string) {
  const { seq: estateSeq } = await currentEstate(deps.db);
  const today = businessDate(deps.clock.now());
  if (day > today) throw failure('REFUSED', texts.inFuture);
  return dayCheckOf(deps.db, { estateSeq, day, today });
}
