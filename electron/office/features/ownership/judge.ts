import type { Kysely } from 'kysely';
import type { OwnershipOpinion } from '../../../../shared/contract/ownership.ts';
import {
  judgeOwnership,
  type LapseOutcome,
  lapseOutcomes,
  type OwnershipEvent,
  type OwnershipRule,
  type OwnershipVerdict,
} from '../../../../shared/domain/ownership.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { isLateEntry } from '../../../../shared/domain/late-entry.ts';
import { ownershipEffectNames, verdictReason } from '../../../../shared/texts/ownership.ts';
import type { Schema } from '../../database/schema.ts';
import { parseRoles } from '../session/repository.ts';
import {
  callEvents,
  contactEvents,
  decisionEvents,
  estateOf,
  type RuleRow,
  ruleRows,
  visitEvents,
} from './repository.ts';

/** An event with what the page shows of it beside the rule's own words. */
export interface LineEvent extends OwnershipEvent {
  readonly at: string;
  readonly lateReason: string | null;
}

/** Judges whose customer he is on a day, from everything the office knows of him (判客). */
export async function judgeCustomer(
  db: Kysely<Schema>,
  customerSeq: number,
  on: string,
): Promise<OwnershipVerdict<LineEvent>> {
  const rules = (await ruleRows(db, await estateOf(db, customerSeq))).map(toRule);
  return judgeOwnership(await eventsOf(db, customerSeq), rules, on);
}

/** The verdict in words with the full line of contacts. */
export function toOpinion(verdict: OwnershipVerdict<LineEvent>): OwnershipOpinion {
  const { state, on, ownerId, ownerName, since, validUntil } = verdict;
  return {
    state,
    on,
    ownerId,
    ownerName,
    since,
    validUntil,
    reason: verdictReason(verdict),
    line: verdict.line.map(({ event, effect }) => ({
      kind: event.kind,
      on: event.on,
      staffName: event.staffName,
      reached: event.reached,
      late: event.late,
      lateReason: event.lateReason,
      effect: ownershipEffectNames[effect],
    })),
  };
}

export function toRule(row: RuleRow): OwnershipRule {
  return {
    validFrom: row.valid_from,
    callDays: row.call_days,
    visitDays: row.visit_days,
    contactDays: row.contact_days,
    reachedOnly: row.reached_only === 1,
    lateEntriesCount: row.late_entries_count === 1,
    afterLapse:
      lapseOutcomes.find((outcome): outcome is LapseOutcome => outcome === row.after_lapse) ?? 'next',
  };
}

async function eventsOf(db: Kysely<Schema>, customerSeq: number): Promise<LineEvent[]> {
  const visits = (await visitEvents(db, customerSeq)).map((row) => ({
    ...person(row),
    kind: 'visit' as const,
    on: row.visited_on,
    at: row.arrived_at,
    reached: true,
    ...late(row.late_reason),
  }));
  const calls = (await callEvents(db, customerSeq)).map((row) => {
    // Reception answers for others: such a call is in the line and founds nothing.
    const isSalesperson = row.roles !== null && parseRoles(row.roles).includes('salesperson');
    return {
      staffId: isSalesperson ? row.staff_id : null,
      staffName: row.staff_name ?? '',
      kind: 'call' as const,
      on: row.called_on,
      at: row.called_at,
      reached: true,
      late: row.import_id === null && isLateEntry(row.called_on, businessDate(new Date(row.created_at))),
      lateReason: row.late_reason,
    };
  });
  const contacts = (await contactEvents(db, customerSeq)).map((row) => ({
    ...person(row),
    kind: 'contact' as const,
    on: row.contacted_on,
    at: row.contacted_at,
    reached: row.reached === 1,
    ...late(row.late_reason),
  }));
  const decisions = (await decisionEvents(db, customerSeq)).map((row) => ({
    ...person(row),
    kind: 'decision' as const,
    on: row.decided_on ?? '',
    // A decision is the day's last word.
    at: '24:00',
    reached: true,
    ...late(null),
  }));
  return [...calls, ...visits, ...contacts, ...decisions].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

const person = (row: { readonly staff_id: string | null; readonly staff_name: string | null }) => ({
  staffId: row.staff_id,
  staffName: row.staff_name ?? '',
});
const late = (reason: string | null) => ({ late: reason !== null, lateReason: reason });
