import { businessDate } from '../../../../shared/domain/business-date.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { voidRecord } from '../voiding/void-record.ts';
import { correctVisit } from './correct.ts';
import { todaysFigures } from './figures.ts';
import { countByKind } from './count-repository.ts';
import { listVisits, presentRows, resolveFilter } from './list.ts';
import { visitRecordOf } from './record.ts';
import { registerVisit } from './register.ts';
import { findVisit } from './repository.ts';
import { settleVoidedVisit } from './settle-voided.ts';

const visitRecords = {
  table: 'visit',
  feature: 'visits',
  entity: 'visit',
  noun: '来访',
  settle: settleVoidedVisit,
} as const;

/** The register of visits 客户来访登记. */
export const visitsHandlers = {
  list: office.visits.list.handler(({ input, context }) =>
    listVisits(context.deps.db, actorOf(context), input),
  ),

  count: office.visits.count.handler(async ({ input, context }) => {
    const { db } = context.deps;
    return countByKind(db, await resolveFilter(db, actorOf(context), input.filter));
  }),

  get: office.visits.get.handler(({ input, context }) =>
    visitRecordOf(context.deps.db, actorOf(context), input.id),
  ),

  register: office.visits.register.handler(async ({ input, context }) => {
    const { appointmentId, ...made } = await registerVisit(context.deps, actorOf(context), input);
    announce(context.deps, made.id);
    if (input.selfRegistrationId) context.deps.events.publish('selfRegistrations');
    if (appointmentId) context.deps.events.publish('appointments', appointmentId);
    return made;
  }),

  correct: office.visits.correct.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const version = await correctVisit(deps, actor, input);
    announce(deps, input.id);
    return { version, row: await rowOf(deps, actor, input.id) };
  }),

  void: office.visits.void.handler(async ({ input, context }) => {
    const version = await voidRecord(context.deps, actorOf(context), visitRecords, input);
    announceSettled(context.deps, input.id);
    return { version };
  }),

  restore: office.visits.restore.handler(async ({ input, context }) => {
    const version = await voidRecord(context.deps, actorOf(context), visitRecords, {
      ...input,
      reason: null,
    });
    announceSettled(context.deps, input.id);
    return { version };
  }),

  today: office.visits.today.handler(({ context: { deps } }) =>
    todaysFigures(deps.db, businessDate(deps.clock.now())),
  ),
};

function announce(deps: OfficeDeps, visitId: string): void {
  deps.events.publish('visits', visitId);
  deps.events.publish('customers');
}

/** A visit voided or restored: its appointment and the queue may have moved with it. */
function announceSettled(deps: OfficeDeps, visitId: string): void {
  announce(deps, visitId);
  deps.events.publish('appointments');
  deps.events.publish('rotation');
}

async function rowOf(deps: OfficeDeps, actor: Actor, id: string) {
  const stored = await findVisit(deps.db, id);
  const [row] = stored ? await presentRows(deps.db, actor, [stored.seq]) : [];
  if (!row) throw failure('NOT_FOUND');
  return row;
}
