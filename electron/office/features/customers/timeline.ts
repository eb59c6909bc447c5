import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { TimelineEntry } from '../../../../shared/contract/customers.ts';
import { leftEnquiryKindNames, leftEnquiryKinds } from '../../../../shared/domain/answer-due.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { visitKindNames } from '../../../../shared/domain/visit-choices.ts';
import { isLateEntry } from '../../../../shared/domain/late-entry.ts';
import { appointmentStateNames, appointmentStates } from '../../../../shared/domain/appointment-states.ts';
import { customerTexts, timelineTexts } from '../../../../shared/texts/customers.ts';
import type { Schema } from '../../database/schema.ts';
import { invalid } from '../../failures.ts';
import { catalogue } from '../forms/catalogue.ts';
import { decisionEvents } from '../ownership/repository.ts';
import { oneOf } from './present.ts';
import { parseExtra } from '../visits/row.ts';
import {
  appointmentsInLine,
  callsInLine,
  contactsInLine,
  documentsInLine,
  formsBeforeLedger,
  idsOf,
  leftEnquiriesInLine,
  type LinePosition,
  mergesInLine,
  visitsInLine,
} from './timeline-repository.ts';

const position = z.object({ on: z.string(), at: z.string(), kind: z.string(), seq: z.int() });

type Placed = TimelineEntry & { readonly seq: number };
type Source = (
  db: Kysely<Schema>,
  customerSeq: number,
  after: LinePosition | null,
  limit: number,
) => Promise<Placed[]>;

/** What a customer's line is made of. Each source gives its own entries past the position, the newest first. */
const sources: readonly Source[] = [
  visits,
  calls,
  appointments,
  leftEnquiries,
  contacts,
  decisions,
  merges,
  documents,
];

/** A page of everything that happened with a customer, the newest first. */
export async function timelineOf(
  db: Kysely<Schema>,
  customerSeq: number,
  ask: { readonly after: string | null; readonly limit: number },
): Promise<{ entries: TimelineEntry[]; next: string | null }> {
  const after = readCursor(ask.after);
  const found: Placed[] = [];
  for (const source of sources) found.push(...(await source(db, customerSeq, after, ask.limit)));
  const page = found
    .filter((entry) => after === null || isNewer(after, entry))
    .toSorted((a, b) => (isNewer(a, b) ? -1 : 1))
    .slice(0, ask.limit);
  const last = page.length === ask.limit ? page.at(-1) : undefined;
  return {
    entries: page.map(withoutSeq),
    next: last ? JSON.stringify({ on: last.on, at: last.at, kind: last.kind, seq: last.seq }) : null,
  };
}

async function visits(...ask: Parameters<Source>): Promise<Placed[]> {
  return (await visitsInLine(...ask)).map((row) => {
    const { unitTypes, concerns, opinions } = parseExtra(row.details);
    const intention = row.intention === null ? '' : timelineTexts.intention(row.intention);
    return {
      kind: 'visit',
      seq: row.seq,
      id: row.id,
      recordId: row.id,
      on: row.visited_on,
      at: row.arrived_at,
      title: timelineTexts.visit(
        visitKindNames[row.visit_kind === 'return' ? 'return' : 'first'],
        row.number,
      ),
      detail: joined([intention, unitTypes.join('、'), concerns, opinions]),
      staffName: row.staff_name,
      late: row.late_reason,
      voided: row.voided === 1,
    };
  });
}

async function contacts(...ask: Parameters<Source>): Promise<Placed[]> {
  return (await contactsInLine(...ask)).map((row) => ({
    kind: 'contact',
    seq: row.seq,
    id: row.id,
    recordId: row.id,
    on: row.contacted_on,
    at: row.contacted_at,
    title: timelineTexts.contact(row.way, row.reached === 1),
    detail: joined([row.surveyed ? timelineTexts.survey : '', row.remarks]),
    staffName: row.staff_name,
    late: row.late_reason,
    voided: row.voided === 1,
  }));
}

async function calls(...ask: Parameters<Source>): Promise<Placed[]> {
  return (await callsInLine(...ask)).map((row) => {
    const isLate = isLateEntry(row.called_on, businessDate(new Date(row.created_at)));
    return {
      kind: 'call',
      seq: row.seq,
      id: row.id,
      recordId: row.id,
      on: row.called_on,
      at: row.called_at,
      title: timelineTexts.call(row.number),
      detail: joined([
        row.intention === null ? '' : timelineTexts.intention(row.intention),
        row.invited === 1 ? timelineTexts.invited : timelineTexts.notInvited,
      ]),
      staffName: row.staff_name,
      late: row.late_reason ?? (row.import_id === null && isLate ? '' : null),
      voided: row.voided === 1,
    };
  });
}

async function appointments(...ask: Parameters<Source>): Promise<Placed[]> {
  return (await appointmentsInLine(...ask)).map((row) => ({
    kind: 'appointment',
    seq: row.seq,
    id: row.id,
    recordId: row.id,
    on: row.due_on,
    at: row.due_at,
    title: timelineTexts.appointment(row.number),
    detail: joined([
      appointmentStateNames[oneOf(appointmentStates, row.state) ?? 'open'],
      timelineTexts.party(row.party_size),
      row.state_reason,
    ]),
    staffName: row.staff_name,
    late: null,
    voided: row.state === 'cancelled',
  }));
}

async function leftEnquiries(db: Kysely<Schema>, customerSeq: number): Promise<Placed[]> {
  return (await leftEnquiriesInLine(db, customerSeq)).map((row) => ({
    ...moment(row.received_at),
    kind: 'leftEnquiry',
    seq: row.seq,
    id: row.id,
    recordId: row.id,
    title: timelineTexts.leftEnquiry(
      leftEnquiryKindNames[oneOf(leftEnquiryKinds, row.kind) ?? 'message'],
      row.number,
    ),
    detail: joined([row.content, answerOf(row)]),
    staffName: row.staff_name,
    ...plain,
  }));
}

/** E-3.1.1: what was answered and when, late where it was. */
function answerOf(row: Awaited<ReturnType<typeof leftEnquiriesInLine>>[number]): string {
  if (row.answered_at === null) return timelineTexts.unanswered;
  const { on, at } = moment(row.answered_at);
  return timelineTexts.answered(`${on} ${at}`, row.answer, row.answered_at > row.due_at);
}

async function decisions(db: Kysely<Schema>, customerSeq: number): Promise<Placed[]> {
  return (await decisionEvents(db, customerSeq)).map((row) => ({
    ...moment(row.decided_at ?? ''),
    kind: 'decision',
    seq: row.seq,
    id: row.id,
    recordId: null,
    title: timelineTexts.decision(row.staff_name),
    detail: row.decision ?? '',
    staffName: row.decider_name,
    ...plain,
  }));
}

async function merges(db: Kysely<Schema>, customerSeq: number): Promise<Placed[]> {
  return (await mergesInLine(db, customerSeq)).map((row) => ({
    ...moment(row.created_at),
    kind: 'merge',
    seq: row.seq,
    id: row.id,
    recordId: null,
    title: timelineTexts.merge,
    detail: customerTexts.mergedDetail(row.dropped_name),
    staffName: row.staff_name,
    ...plain,
  }));
}

async function documents(db: Kysely<Schema>, customerSeq: number): Promise<Placed[]> {
  const ids = await idsOf(db, customerSeq);
  const ledger = (await documentsInLine(db, ids)).map((row): Placed => ({
    ...moment(row.issued_at),
    kind: 'document',
    seq: row.seq,
    id: row.id,
    recordId: row.id,
    title: documentTitle(row.way === 'print', row.form_title),
    detail: row.number,
    staffName: row.staff_name,
    ...plain,
  }));
  const before = (await formsBeforeLedger(db, ids)).map((row): Placed => ({
    ...moment(row.at),
    kind: 'document',
    seq: row.seq,
    id: String(row.seq),
    recordId: null,
    title: documentTitle(
      row.action === 'forms.print',
      catalogue.find((form) => form.id === row.entity_id)?.title ?? row.entity_id,
    ),
    detail: '',
    staffName: row.actor_name,
    ...plain,
  }));
  return [...ledger, ...before];
}

function documentTitle(printed: boolean, form: string): string {
  return printed ? timelineTexts.documentPrinted(form) : timelineTexts.documentSaved(form);
}

const withoutSeq = (placed: Placed): TimelineEntry => {
  const { seq: _, ...entry } = placed;
  return entry;
};
const plain = { late: null, voided: false } as const;
const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');

function moment(at: string) {
  const date = new Date(at);
  return { on: businessDate(date), at: businessTime(date) };
}

/** Whether `a` stands before `b` in the line. */
function isNewer(a: LinePosition, b: LinePosition): boolean {
  if (a.on !== b.on) return a.on > b.on;
  if (a.at !== b.at) return a.at > b.at;
  return a.kind === b.kind ? a.seq > b.seq : a.kind > b.kind;
}

function readCursor(text: string | null): LinePosition | null {
  if (text === null) return null;
  try {
    return position.parse(JSON.parse(text));
  } catch {
    throw invalid([{ field: 'after', message: customerTexts.badCursor }]);
  }
}
