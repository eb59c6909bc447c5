import type { Kysely } from 'kysely';
import { type ActionItem, actionEventKinds } from '../../../../shared/contract/action-items.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import { meetingKinds } from '../../../../shared/domain/meetings/kinds.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { mayReport } from './may-report.ts';
import { eventsOf, findItem, type StoredItem } from './repository.ts';

/** Items with their stories, as the reader sees them on `today`. */
export async function presentItems(
  db: Kysely<Schema>,
  reader: Actor,
  rows: readonly StoredItem[],
  today: string,
): Promise<ActionItem[]> {
  const events = groupBy(
    await eventsOf(
      db,
      rows.map((row) => row.seq),
    ),
    (event) => event.item_seq,
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    what: row.what,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    doneOn: row.done_on,
    overdue: row.done_on === null && row.due_on < today,
    ofComplaints: row.of_complaints === 1,
    meeting: {
      id: row.meeting_id,
      number: row.meeting_number,
      kind: oneOf(meetingKinds, row.meeting_kind) ?? 'other',
      heldOn: row.held_on,
    },
    events: (events.get(row.seq) ?? []).map(({ at, byName, kind, note, meetingNumber }) => ({
      at,
      byName,
      kind: oneOf(actionEventKinds, kind) ?? 'note',
      note,
      meetingNumber,
    })),
    mine: mayReport(reader, row),
  }));
}

/** One item; NOT_FOUND where there is none that the reader may see. */
export async function itemOf(deps: OfficeDeps, reader: Actor, id: string): Promise<ActionItem> {
  const row = await findItem(deps.db, id);
  const today = businessDate(deps.clock.now());
  const [item] = row ? await presentItems(deps.db, reader, [row], today) : [];
  if (!item) throw failure('NOT_FOUND');
  return item;
}
