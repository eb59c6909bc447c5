import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import { countTodos, gatherTodos } from './gather.ts';
import { notifyOfNew } from './remind.ts';
import { setReminders, wantsReminders } from './reminders-setting.ts';

/** 待办: everything the signed-in person owes, from every module. */
export const todoHandlers = {
  list: office.todo.list.handler(async ({ context }) => {
    const reader = actorOf(context);
    const items = await gatherTodos(context.deps, reader);
    const reminders = await wantsReminders(context.deps.db, reader.id ?? '');
    return { items, counts: countTodos(items), reminders };
  }),

  remind: office.todo.remind.handler(async ({ context: { deps, session } }) => {
    const reader = actorOf({ session });
    const items = await gatherTodos(deps, reader);
    const wanted = await wantsReminders(deps.db, reader.id ?? '');
    const notified = wanted && (await notifyOfNew(deps, session, reader, items));
    return { counts: countTodos(items), notified };
  }),

  setReminders: office.todo.setReminders.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const staffId = actor.id ?? '';
    const before = await wantsReminders(deps.db, staffId);
    await deps.db.transaction().execute(async (trx) => {
      await setReminders(trx, staffId, input.on);
      await recordChange(
        trx,
        { actor, at: deps.clock.now(), key: deps.auditKey },
        { action: 'todo.setReminders', entity: 'staff', entityId: staffId, before, after: input.on },
      );
    });
    return { reminders: input.on };
  }),
};
