import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { voidRecord } from '../voiding/void-record.ts';
import { correctCall } from './correct.ts';
import { callFigures } from './figures.ts';
import { countCalls } from './list-repository.ts';
import { listCalls, resolveCallFilter } from './list.ts';
import { callRecordOf, presentCalls } from './present.ts';
import { registerCall } from './register.ts';

const callRecords = {
  table: 'phone_enquiry',
  feature: 'calls',
  entity: 'phoneEnquiry',
  noun: '来电',
} as const;

/** Phone enquiries 电话咨询记录. */
export const callsHandlers = {
  list: office.calls.list.handler(({ input, context }) =>
    listCalls(context.deps.db, actorOf(context), input),
  ),

  count: office.calls.count.handler(async ({ input, context }) => {
    const { db } = context.deps;
    return countCalls(db, await resolveCallFilter(db, actorOf(context), input.filter));
  }),

  get: office.calls.get.handler(({ input, context }) =>
    callRecordOf(context.deps.db, actorOf(context), input.id),
  ),

  register: office.calls.register.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const { seq, ...made } = await registerCall(deps, actor, input);
    announce(deps, made.id);
    if (made.appointmentId) deps.events.publish('appointments', made.appointmentId);
    return { ...made, row: await rowOf(deps, actor, seq) };
  }),

  correct: office.calls.correct.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const { seq, version } = await correctCall(deps, actor, input);
    announce(deps, input.id);
    return { version, row: await rowOf(deps, actor, seq) };
  }),

  void: office.calls.void.handler(async ({ input, context }) => {
    const version = await voidRecord(context.deps, actorOf(context), callRecords, input);
    announce(context.deps, input.id);
    return { version };
  }),

  restore: office.calls.restore.handler(async ({ input, context }) => {
    const target = { ...input, reason: null };
    const version = await voidRecord(context.deps, actorOf(context), callRecords, target);
    announce(context.deps, input.id);
    return { version };
  }),

  figures: office.calls.figures.handler(({ input, context }) =>
    callFigures(context.deps.db, input.from, input.to),
  ),
};

function announce(deps: OfficeDeps, callId: string): void {
  deps.events.publish('calls', callId);
  deps.events.publish('customers');
}

async function rowOf(deps: OfficeDeps, actor: Actor, seq: number) {
  const [row] = await presentCalls(deps.db, actor, [seq]);
  if (!row) throw failure('NOT_FOUND');
  return row;
}
