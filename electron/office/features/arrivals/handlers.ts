import { v7 as newId } from 'uuid';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';
import { currentEstate } from '../settings/repository.ts';
import { arrivalOfDay, countArrivals, deleteArrival, insertArrival } from './repository.ts';

/** S-7.2.7: arrivals with no form filled, counted with one key. */
export const arrivalsHandlers = {
  add: office.unregisteredArrivals.add.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const { seq: estateSeq } = await currentEstate(deps.db);
    const at = deps.clock.now();
    const on = businessDate(at);
    const id = newId();
    await deps.db.transaction().execute(async (trx) => {
      await insertArrival(trx, {
        id,
        estateSeq,
        on,
        at: at.toISOString(),
        visitKind: input.visitKind,
        notedBySeq: actor.seq,
      });
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        { action: 'unregisteredArrivals.add', entity: 'unregisteredArrival', entityId: id, after: input },
      );
    });
    deps.events.publish('arrivals', id);
    return { id, today: await countArrivals(deps.db, estateSeq, on, on) };
  }),

  undo: office.unregisteredArrivals.undo.handler(async ({ input, context }) => {
    const { deps } = context;
    const { seq: estateSeq } = await currentEstate(deps.db);
    const at = deps.clock.now();
    const on = businessDate(at);
    const arrival = await arrivalOfDay(deps.db, estateSeq, on, input.id);
    if (!arrival) throw failure('REFUSED', '今天没有可撤销的未登记来访');
    await deps.db.transaction().execute(async (trx) => {
      await deleteArrival(trx, arrival.seq);
      await recordChange(
        trx,
        { actor: actorOf(context), at, key: deps.auditKey },
        {
          action: 'unregisteredArrivals.undo',
          entity: 'unregisteredArrival',
          entityId: arrival.id,
          before: arrival,
        },
      );
    });
    deps.events.publish('arrivals', arrival.id);
    return { today: await countArrivals(deps.db, estateSeq, on, on) };
  }),
};
