import { businessDate } from '../../../../shared/domain/business-date.ts';
import { meetingTexts as texts } from '../../../../shared/texts/meetings.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { mayReport } from './may-report.ts';
import { findItem, insertEvent, type StoredItem, updateItem } from './repository.ts';

export type ItemChange =
  | { readonly kind: 'note' | 'reopened'; readonly note: string }
  | { readonly kind: 'done'; readonly note: string; readonly doneOn: string }
  | { readonly kind: 'postponed'; readonly note: string; readonly dueOn: string };

/** Reports on an item; every report stays in its story. Refuses what its state or the reader's part in it does not allow. */
export async function changeItem(
  deps: OfficeDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number },
  change: ItemChange,
): Promise<void> {
  const row = await findItem(deps.db, target.id);
  if (!row) throw failure('NOT_FOUND');
  if (!mayReport(actor, row)) throw failure('FORBIDDEN', texts.notYourItem);
  const at = deps.clock.now();
  refuseUnfit(row, change, businessDate(at));
  await deps.db.transaction().execute(async (trx) => {
    const item = { seq: row.seq, version: target.version };
    if (!(await updateItem(trx, item, columnsOf(change)))) throw failure('CHANGED');
    await insertEvent(trx, {
      item_seq: row.seq,
      at: at.toISOString(),
      by_seq: actor.seq,
      kind: change.kind,
      note: change.note,
      meeting_seq: null,
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: `actionItems.${change.kind}`,
        entity: 'actionItem',
        entityId: target.id,
        before: { dueOn: row.due_on, doneOn: row.done_on },
        after: change,
      },
    );
  });
}

function refuseUnfit(row: StoredItem, change: ItemChange, today: string): void {
  if (change.kind === 'reopened') {
    if (row.done_on === null) throw failure('REFUSED', texts.itemIsOpen);
    return;
  }
  if (row.done_on !== null) throw failure('REFUSED', texts.itemIsDone);
  if (change.kind === 'done' && change.doneOn > today) {
    throw invalid([{ field: 'doneOn', message: texts.doneInFuture }]);
  }
  if (change.kind === 'done' && change.doneOn < row.held_on) {
    throw invalid([{ field: 'doneOn', message: texts.doneBeforeMeeting }]);
  }
  if (change.kind === 'postponed' && change.dueOn < today) {
    throw invalid([{ field: 'dueOn', message: texts.dueInPast }]);
  }
}

function columnsOf(change: ItemChange) {
  if (change.kind === 'done') return { done_on: change.doneOn };
  if (change.kind === 'reopened') return { done_on: null };
  return change.kind === 'postponed' ? { due_on: change.dueOn } : {};
}
