import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import { meetingKinds } from '../../../../shared/domain/meetings/kinds.ts';
import { meetingObligations } from '../../../../shared/domain/meetings/obligations.ts';
import { actorOf } from '../../access.ts';
import { office, type OfficeContext } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { oneOf } from '../customers/present.ts';
import { currentEstate } from '../settings/repository.ts';
import { amendMeeting, passCopy, takeBackCopy } from './after-signing.ts';
import { mayRead, meetingOf, presentMeetings } from './present.ts';
import { estateSince, meetingsBetween } from './repository.ts';
import { signMeeting } from './sign.ts';
import { discardMeeting, saveMinutes, startMeeting } from './write.ts';

/** Meetings and their minutes 会议记录 (S-7.4.1a, S-7.4.2, C1-7.4.3). */
export const meetingsHandlers = {
  list: office.meetings.list.handler(async ({ input, context }) => {
    const { db, clock } = context.deps;
    const reader = actorOf(context);
    const { seq: estateSeq } = await currentEstate(db);
    const rows = await meetingsBetween(db, estateSeq, `${input.year}-01-01`, `${input.year}-12-31`);
    const text = input.text.trim();
    const wanted = rows.filter(
      (row) =>
        mayRead(reader, row) &&
        (input.kind === null || row.kind === input.kind) &&
        (text === '' || `${row.number}${row.record ?? row.minutes}`.includes(text)),
    );
    return presentMeetings(db, wanted, businessDate(clock.now()));
  }),

  get: office.meetings.get.handler(({ input, context }) =>
    meetingOf(context.deps, actorOf(context), input.id),
  ),

  obligations: office.meetings.obligations.handler(({ context }) => obligationsOf(context.deps)),

  start: office.meetings.start.handler(async ({ input, context }) => {
    const id = await startMeeting(context.deps, actorOf(context), input);
    context.deps.events.publish('meetings', id);
    return { id };
  }),

  save: office.meetings.save.handler(async ({ input, context }) => {
    await saveMinutes(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  discard: office.meetings.discard.handler(async ({ input, context }) => {
    await discardMeeting(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  restore: office.meetings.restore.handler(async ({ input, context }) => {
    await discardMeeting(context.deps, actorOf(context), { ...input, reason: null });
    return changed(context, input.id);
  }),

  sign: office.meetings.sign.handler(async ({ input, context }) => {
    await signMeeting(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  amend: office.meetings.amend.handler(async ({ input, context }) => {
    await amendMeeting(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  passCopy: office.meetings.passCopy.handler(async ({ input, context }) => {
    await passCopy(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),

  takeBackCopy: office.meetings.takeBackCopy.handler(async ({ input, context }) => {
    await takeBackCopy(context.deps, actorOf(context), input);
    return changed(context, input.id);
  }),
};

// Long enough for the month before this one.
const daysLookedBack = 62;

/** S-7.4.1a, S-7.4.2: the meetings that must be held now, and whether they were. */
export async function obligationsOf(deps: OfficeDeps) {
  const today = businessDate(deps.clock.now());
  const { seq: estateSeq } = await currentEstate(deps.db);
  const since = businessDate(new Date(await estateSince(deps.db, estateSeq)));
  const rows = await meetingsBetween(deps.db, estateSeq, addDays(today, -daysLookedBack), today);
  const held = rows
    .filter((row) => row.discarded_at === null)
    .map((row) => ({ kind: oneOf(meetingKinds, row.kind) ?? 'other', heldOn: row.held_on }));
  return meetingObligations(held, { today, since });
}

function changed(context: OfficeContext, id: string) {
  context.deps.events.publish('meetings', id);
  return meetingOf(context.deps, actorOf(context), id);
}
