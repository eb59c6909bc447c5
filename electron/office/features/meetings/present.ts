import type { Kysely } from 'kysely';
import {
  minutesInput,
  type MeetingRecord,
  type MeetingRow,
  type Minutes,
} from '../../../../shared/contract/meetings.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { copyDueOn, copyState } from '../../../../shared/domain/meetings/copy-due.ts';
import type { MeetingDocument } from '../../../../shared/domain/meetings/document.ts';
import { meetingRules } from '../../../../shared/domain/meetings/kinds.ts';
import { meetingReaders } from '../../../../shared/domain/permissions.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { itemCounts } from '../action-items/repository.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { copiesOf, type StoredCopy } from './copies-repository.ts';
import { draftDocument } from './document.ts';
import { everybody } from './people-repository.ts';
import { amendmentsOf, findMeeting, type StoredMeeting } from './repository.ts';

/** Minutes as stored; what an older program did not know is empty. */
export function readMinutes(row: Pick<StoredMeeting, 'minutes'>): Minutes {
  return minutesInput.parse(JSON.parse(row.minutes));
}

/** Meetings for the list, in the order of `rows`. */
export async function presentMeetings(
  db: Kysely<Schema>,
  rows: readonly StoredMeeting[],
  today: string,
): Promise<MeetingRow[]> {
  const seqs = rows.map((row) => row.seq);
  const calendar = await officeCalendar(db);
  const names = new Map((await everybody(db)).map((person) => [person.id, person.name]));
  const counts = await itemCounts(db, seqs);
  const copies = await copiesOf(db, seqs);
  return rows.map((row) => {
    const minutes = readMinutes(row);
    const dueOn = row.discarded_at === null ? copyDueOn(calendar, minutes.kind, row.held_on) : null;
    const sent = copies.find((copy) => copy.meeting_seq === row.seq && isValid(copy));
    const counted = counts.get(row.seq) ?? { items: minutes.items.length, open: 0 };
    return {
      id: row.id,
      number: row.number,
      kind: minutes.kind,
      heldOn: row.held_on,
      place: minutes.place,
      chairName: names.get(minutes.chairId ?? '') ?? '',
      items: counted.items,
      openItems: counted.open,
      signedOn: row.signed_at && businessDate(new Date(row.signed_at)),
      signedByName: row.signed_by_name,
      discarded: row.discarded_at !== null,
      copyDueOn: sent?.due_on ?? dueOn,
      copyState: copyState(sent?.due_on ?? dueOn, sent?.sent_on ?? null, today),
    };
  });
}

const isValid = (copy: StoredCopy): boolean => copy.fulfils === 1 && copy.taken_back_reason === null;

/** A meeting with its minutes as the reader may see it; NOT_FOUND where there is none for him. */
export async function meetingOf(deps: OfficeDeps, reader: Actor, id: string): Promise<MeetingRecord> {
  const { db, clock } = deps;
  const row = await findMeeting(db, id);
  if (!row || !mayRead(reader, row)) throw failure('NOT_FOUND');
  const today = businessDate(clock.now());
  const [shown] = await presentMeetings(db, [row], today);
  if (!shown) throw failure('NOT_FOUND');
  const minutes = readMinutes(row);
  const { copyTo } = meetingRules[minutes.kind];
  const receivers = (await everybody(db)).filter(
    (person) => person.active && copyTo !== null && person.roles.includes(copyTo),
  );
  return {
    ...shown,
    version: row.version,
    minutes,
    document: await documentOf(db, row, today),
    amendments: await amendmentsOf(db, row.seq),
    copies: (await copiesOf(db, [row.seq])).map((copy) => ({
      id: copy.id,
      toName: copy.to_name,
      sentOn: copy.sent_on,
      way: copy.way,
      notedByName: copy.noted_by_name,
      late: copy.due_on !== null && copy.sent_on > copy.due_on,
      takenBack: copy.taken_back_reason,
    })),
    copyTo: receivers.map(({ id: receiverId, name }) => ({ id: receiverId, name })),
    discardReason: row.discard_reason,
  };
}

/** The minutes as signed, or as they stand. */
export async function documentOf(
  db: Kysely<Schema>,
  row: StoredMeeting,
  today: string,
): Promise<MeetingDocument> {
  if (row.record !== null) return JSON.parse(row.record) as MeetingDocument;
  const meeting = { number: row.number, estateSeq: row.estate_seq };
  return draftDocument(db, meeting, readMinutes(row), today);
}

/** Who leads sees all minutes; others the signed ones of meetings they were called to or have an item of. */
export function mayRead(reader: Actor, row: StoredMeeting): boolean {
  if (reader.roles.some((role) => meetingReaders.includes(role))) return true;
  if (row.signed_at === null || reader.id === null) return false;
  const { chairId, recorderId, presentIds, absent, items } = readMinutes(row);
  const called = [
    chairId,
    recorderId,
    ...presentIds,
    ...absent.map((one) => one.staffId),
    ...items.map((item) => item.ownerId),
  ];
  return called.includes(reader.id);
}
