import { businessDate } from '../../../../shared/domain/business-date.ts';
import { actorOf } from '../../access.ts';
import { office, type OfficeContext } from '../../context.ts';
import { failure } from '../../failures.ts';
import { currentEstate } from '../settings/repository.ts';
import { presentNotices } from './present.ts';
import { findNotice, noticesHanging, noticesPosted } from './repository.ts';
import { changeNotice, type NoticeChange, postNotice } from './write.ts';

// A notice has no later day.
const lastDay = '9999-12-31';

/** Notices 通知 with validity and ledger (R-notices). */
export const noticesHandlers = {
  current: office.notices.current.handler(async ({ context }) => {
    const { db, clock } = context.deps;
    const today = businessDate(clock.now());
    const { seq: estateSeq } = await currentEstate(db);
    return presentNotices(db, await noticesHanging(db, estateSeq, today), today);
  }),

  ledger: office.notices.ledger.handler(async ({ input, context }) => {
    const { db, clock } = context.deps;
    const { seq: estateSeq } = await currentEstate(db);
    const today = businessDate(clock.now());
    // What is to hang next year can be called off from this year's ledger.
    const isThisYear = today.startsWith(String(input.year));
    const to = isThisYear ? lastDay : `${input.year}-12-31`;
    const rows = await noticesPosted(db, estateSeq, `${input.year}-01-01`, to);
    return presentNotices(db, rows, today);
  }),

  post: office.notices.post.handler(async ({ input, context }) => {
    const id = await postNotice(context.deps, actorOf(context), input);
    return shown(context, id);
  }),

  extend: office.notices.extend.handler(({ input, context }) =>
    changed(context, input, { kind: 'extended', validTo: input.validTo, note: input.note }),
  ),

  replace: office.notices.replace.handler(({ input, context }) =>
    changed(context, input, { kind: 'replaced', note: input.note }),
  ),

  takeDown: office.notices.takeDown.handler(({ input, context }) =>
    changed(context, input, { kind: 'takenDown', note: input.note }),
  ),
};

async function changed(
  context: OfficeContext,
  target: { readonly id: string; readonly version: number },
  change: NoticeChange,
) {
  await changeNotice(context.deps, actorOf(context), target, change);
  return shown(context, target.id);
}

async function shown(context: OfficeContext, id: string) {
  const { db, clock, events } = context.deps;
  events.publish('notices', id);
  const row = await findNotice(db, id);
  const [notice] = row ? await presentNotices(db, [row], businessDate(clock.now())) : [];
  if (!notice) throw failure('NOT_FOUND');
  return notice;
}
