import type { Kysely } from 'kysely';
import type { DayCheck, DayEntry } from '../../../../shared/contract/daily-checks.ts';
import { unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import { checkState, type NotedCheck } from '../../../../shared/domain/weekly/check-state.ts';
import { findingsOf } from '../../../../shared/domain/weekly/entry-findings.ts';
import type { Schema } from '../../database/schema.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { parseExtra } from '../visits/row.ts';
import {
  type CallEntryRow,
  callEntries,
  type VisitEntryRow,
  visitEntries,
  type WhichEntries,
} from './entries-repository.ts';
import { findCheck } from './repository.ts';

/** An entry with the seqs by which notes are kept, and who should correct it. */
export interface CheckableRow {
  readonly seq: number;
  readonly responsibleSeq: number | null;
  readonly entry: DayEntry;
}

/** The sheet as it stood when the day was signed, for its print. */
export interface SignedSheet {
  readonly calls: number;
  readonly visits: number;
  readonly entries: readonly Pick<
    DayEntry,
    'kind' | 'number' | 'salespersonName' | 'findings' | 'state' | 'check'
  >[];
}

/** S-7.4.3: a day's sheet as it stands now. */
export async function dayCheckOf(
  db: Kysely<Schema>,
  which: { readonly estateSeq: number; readonly day: string; readonly today: string },
): Promise<DayCheck> {
  const { estateSeq, day, today } = which;
  const stored = await findCheck(db, estateSeq, day);
  const rows = await entriesOf(db, { estateSeq, day }, { today, signedAt: stored?.signed_at ?? null });
  const entries = rows.map(({ entry }) => entry);
  return {
    day,
    isWorkingDay: (await officeCalendar(db)).isWorkingDay(day),
    calls: entries.filter(({ kind }) => kind === 'call').length,
    visits: entries.filter(({ kind }) => kind === 'visit').length,
    entries,
    service: stored?.service ?? '',
    signed: stored ? { byName: stored.signer_name, at: stored.signed_at } : null,
    version: stored?.version ?? null,
  };
}

/** The entries asked for, in the order of the day. */
export async function entriesOf(
  db: Kysely<Schema>,
  which: WhichEntries,
  seen: { readonly today: string; readonly signedAt: string | null },
): Promise<CheckableRow[]> {
  const calls = (await callEntries(db, which)).map((row) => toCall(row, seen.signedAt));
  const visits = (await visitEntries(db, which)).map((row) => toVisit(row, seen));
  return [...calls, ...visits].toSorted((a, b) =>
    a.entry.at === b.entry.at ? 0 : a.entry.at < b.entry.at ? -1 : 1,
  );
}

function toCall(row: CallEntryRow, signedAt: string | null): CheckableRow {
  const findings = findingsOf({
    kind: 'call',
    invited: row.invited === 1,
    proposedOn: row.proposed_on,
    hasPhone: row.phone !== null,
    callerName: row.caller_name,
    channel: row.channel,
    lateReason: row.late_reason,
  });
  return {
    seq: row.seq,
    responsibleSeq: row.taken_by_seq,
    entry: {
      kind: 'call',
      id: row.id,
      version: row.version,
      number: row.number,
      at: row.called_at,
      customerName: row.caller_name || unnamedCaller,
      salespersonName: row.taker_name,
      findings,
      ...noted(row),
      addedSince: signedAt !== null && row.created_at > signedAt,
    },
  };
}

function toVisit(
  row: VisitEntryRow,
  seen: { readonly today: string; readonly signedAt: string | null },
): CheckableRow {
  const extra = parseExtra(row.details);
  const findings = findingsOf({
    kind: 'visit',
    hasPhone: Boolean(row.has_phone),
    filledByCustomer: row.filled_by === 'customer',
    salespersonName: row.salesperson_name,
    ownerName: row.owner_name,
    arrivedAt: row.arrived_at,
    servedAt: row.served_at,
    leftAt: row.left_at,
    intention: row.intention,
    channels: extra.channels.length,
    opinions: extra.opinions,
    lateReason: row.late_reason,
    twice: Boolean(row.is_twice),
    dayIsOver: row.visited_on < seen.today,
  });
  return {
    seq: row.seq,
    responsibleSeq: row.salesperson_seq ?? row.received_by_seq,
    entry: {
      kind: 'visit',
      id: row.id,
      version: row.version,
      number: row.number,
      at: row.arrived_at,
      customerName: row.customer_name,
      salespersonName: row.salesperson_name,
      findings,
      ...noted(row),
      addedSince: seen.signedAt !== null && row.created_at > seen.signedAt,
    },
  };
}

function noted(row: CallEntryRow | VisitEntryRow): Pick<DayEntry, 'state' | 'check'> {
  if (row.state === null) return { state: 'open', check: null };
  const check: NotedCheck = {
    state: row.state === 'ticked' ? 'ticked' : 'sentBack',
    entryVersion: row.entry_version ?? 0,
    answer: row.answer ?? '',
  };
  return {
    state: checkState(check, row.version),
    check: {
      note: row.note ?? '',
      toName: row.corrector_name,
      byName: row.checker_name ?? '',
      at: row.checked_at ?? '',
      answer: row.answer ?? '',
    },
  };
}
