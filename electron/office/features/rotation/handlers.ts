import { addDays, businessDate } from '../../../../shared/domain/business-date.ts';
import type { RotationEvent } from '../../../../shared/domain/rotation/event.ts';
import { fairOrder, fairOrderDays } from '../../../../shared/domain/rotation/fair-order.ts';
import { personOf, type RotationState } from '../../../../shared/domain/rotation/state.ts';
import { rotationRefusals } from '../../../../shared/texts/rotation.ts';
import { actorOf } from '../../access.ts';
import { office, type OfficeContext } from '../../context.ts';
import { failure } from '../../failures.ts';
import { currentEstate } from '../settings/repository.ts';
import { leaveIfPresent } from '../waiting/leave.ts';
import { openRotationDesk } from './append.ts';
import { rotationBoard } from './board.ts';
import { giveBackTurn } from './give-back.ts';
import { firstVisitsOf } from './repository.ts';

/** The queue of salespeople for walk-ins 轮序. */
export const rotationHandlers = {
  board: office.rotation.board.handler(({ context }) => board(context)),

  openWindow: office.rotation.openWindow.handler(async ({ context: { deps } }) => {
    await deps.host.openBoardWindow();
    return { ok: true as const };
  }),

  open: office.rotation.open.handler(async ({ input, context }) => {
    const order = fairOrder(await candidates(context, input.staffIds));
    return moved(context, (at) => ({ kind: 'opened', at, order }));
  }),

  join: office.rotation.join.handler(async ({ input: { staffId }, context }) => {
    const [found] = await candidates(context, [staffId]);
    return moved(context, (at) => ({
      kind: 'joined',
      at,
      staffId,
      firstVisits: found?.firstVisits ?? 0,
    }));
  }),

  leave: office.rotation.leave.handler(({ input, context }) =>
    moved(context, (at) => ({ kind: 'left', at, ...input })),
  ),

  skip: office.rotation.skip.handler(({ input, context }) =>
    moved(context, (at) => ({ kind: 'skipped', at, ...input })),
  ),

  back: office.rotation.back.handler(({ input, context }) =>
    moved(context, (at) => ({ kind: 'back', at, ...input })),
  ),

  take: office.rotation.take.handler(({ input, context }) =>
    moved(context, (at) => ({ kind: 'turn', at, ...input, visitId: null })),
  ),

  done: office.rotation.done.handler(async ({ input: { staffId }, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    await deps.db.transaction().execute(async (trx) => {
      const desk = await openRotationDesk(trx, deps, actor);
      const visit = personOf(desk.state, staffId)?.serving[0];
      if (!visit) throw failure('REFUSED', rotationRefusals.notServing);
      if (visit.visitId !== null) await leaveIfPresent(trx, deps, actor, visit.visitId);
      await desk.append({ kind: 'done', at: desk.at, staffId, visitId: visit.visitId });
    });
    deps.events.publish('visits');
    return announced(context);
  }),

  giveBack: office.rotation.giveBack.handler(async ({ input, context }) => {
    await giveBackTurn(context.deps, actorOf(context), input);
    context.deps.events.publish('visits');
    return announced(context);
  }),
};

/** Moves the queue by one event in a transaction of its own, tells every window, and answers the board. */
async function moved(context: OfficeContext, makeEvent: (at: string, state: RotationState) => RotationEvent) {
  const { deps } = context;
  await deps.db.transaction().execute(async (trx) => {
    const desk = await openRotationDesk(trx, deps, actorOf(context));
    await desk.append(makeEvent(desk.at, desk.state));
  });
  return announced(context);
}

function announced(context: OfficeContext) {
  context.deps.events.publish('rotation');
  return board(context);
}

function board({ deps }: OfficeContext) {
  return rotationBoard(deps.db, businessDate(deps.clock.now()));
}

/** What the fair order looks at, of the 30 days before today; refused where someone is not on the staff. */
async function candidates({ deps }: OfficeContext, staffIds: readonly string[]) {
  const today = businessDate(deps.clock.now());
  const range = { from: addDays(today, -fairOrderDays), to: addDays(today, -1) };
  const { seq: estateSeq } = await currentEstate(deps.db);
  const found = await firstVisitsOf(deps.db, estateSeq, range, staffIds);
  if (found.length !== new Set(staffIds).size) {
    throw failure('NOT_FOUND', '所选人员中有人已停用，请刷新后重新选择');
  }
  return found;
}
