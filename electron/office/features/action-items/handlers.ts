import { businessDate } from '../../../../shared/domain/business-date.ts';
import { meetingReaders } from '../../../../shared/domain/permissions.ts';
import { actorOf } from '../../access.ts';
import { office, type OfficeContext } from '../../context.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { itemOf, presentItems } from './present.ts';
import { changeItem, type ItemChange } from './change.ts';
import { itemsWhere } from './repository.ts';

/** Action items 落实事项 across all meetings. */
export const actionItemsHandlers = {
  list: office.actionItems.list.handler(async ({ input, context }) => {
    const { db, clock } = context.deps;
    const reader = actorOf(context);
    const seesAll = reader.roles.some((role) => meetingReaders.includes(role));
    const asked = input.ownerId === null ? null : ((await staffSeq(db, input.ownerId)) ?? -1);
    const today = businessDate(clock.now());
    const rows = await itemsWhere(db, {
      estateSeq: (await currentEstate(db)).seq,
      done: input.view === 'done',
      ownerSeq: seesAll ? asked : reader.seq,
      dueBefore: input.view === 'overdue' ? today : null,
    });
    return presentItems(db, reader, rows, today);
  }),

  note: office.actionItems.note.handler(({ input, context }) =>
    changed(context, input, { kind: 'note', note: input.note }),
  ),

  finish: office.actionItems.finish.handler(({ input, context }) =>
    changed(context, input, { kind: 'done', note: input.note, doneOn: input.doneOn }),
  ),

  reopen: office.actionItems.reopen.handler(({ input, context }) =>
    changed(context, input, { kind: 'reopened', note: input.note }),
  ),

  postpone: office.actionItems.postpone.handler(({ input, context }) =>
    changed(context, input, { kind: 'postponed', note: input.note, dueOn: input.dueOn }),
  ),
};

async function changed(
  context: OfficeContext,
  target: { readonly id: string; readonly version: number },
  change: ItemChange,
) {
  await changeItem(context.deps, actorOf(context), target, change);
  context.deps.events.publish('meetings', target.id);
  return itemOf(context.deps, actorOf(context), target.id);
}
