import type { Kysely } from 'kysely';
import type { Notice } from '../../../../shared/contract/notices.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import { noticeEventKinds, noticeState } from '../../../../shared/domain/notices/notice.ts';
import type { Schema } from '../../database/schema.ts';
import { oneOf } from '../customers/present.ts';
import { noticeEvents, type StoredNotice } from './repository.ts';

/** Notices with their story, as they stand on `today`. */
export async function presentNotices(
  db: Kysely<Schema>,
  rows: readonly StoredNotice[],
  today: string,
): Promise<Notice[]> {
  const events = groupBy(
    await noticeEvents(
      db,
      rows.map((row) => row.seq),
    ),
    (event) => event.notice_seq,
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    title: row.title,
    content: row.content,
    place: row.place,
    postedOn: row.posted_on,
    validTo: row.valid_to,
    postedByName: row.posted_by_name,
    takenDownOn: row.taken_down_on,
    state: stateOn(row, today),
    events: (events.get(row.seq) ?? []).map((event) => ({
      kind: oneOf(noticeEventKinds, event.kind) ?? 'posted',
      at: event.at,
      byName: event.by_name,
      note: event.note,
      validTo: event.valid_to,
    })),
  }));
}

export function stateOn(row: StoredNotice, today: string) {
  const { posted_on: postedOn, valid_to: validTo, taken_down_on: takenDownOn } = row;
  return noticeState({ postedOn, validTo, takenDownOn }, today);
}
