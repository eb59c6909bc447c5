import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { followUpWindows } from '../../../../shared/domain/follow-up.ts';
import { groupBy } from '../../../../shared/domain/group-by.ts';
import type { Schema } from '../../database/schema.ts';
import {
  clearStale,
  type DerivedFollowUp,
  type FollowedVisit,
  reachedDays,
  replaceFollowUps,
  staleCustomers,
  visitsToFollow,
} from './derive-repository.ts';
import { readLevels } from './levels.ts';

const customersAtOnce = 200;

/**
 * Brings the follow-ups up to date (S-7.2.12) for every customer whose visits, contacts or owner changed since;
 * triggers note them, so that no way of changing a visit can forget it. Call it before follow-ups are shown.
 */
export async function settleFollowUps(db: Kysely<Schema>): Promise<void> {
  for (;;) {
    const seqs = await staleCustomers(db, customersAtOnce);
    if (seqs.length === 0) return;
    await db.transaction().execute(async (trx) => {
      await replaceFollowUps(trx, seqs, await derive(trx, seqs));
      await clearStale(trx, seqs);
    });
    // After a large change this goes on for a while; other calls come between.
    await setImmediate();
  }
}

async function derive(db: Kysely<Schema>, seqs: readonly number[]): Promise<DerivedFollowUp[]> {
  const levels: readonly string[] = await readLevels(db);
  const visits = groupBy(await visitsToFollow(db, seqs), (visit) => visit.customer_seq);
  const reached = groupBy(await reachedDays(db, seqs), (contact) => contact.customer_seq);
  return [...visits].flatMap(([seq, stored]) => {
    const contacts = reached.get(seq) ?? [];
    const surveyed = contacts.filter((contact) => contact.surveyed).map((contact) => contact.contacted_on);
    const windows = followUpWindows(
      withIntention(stored, levels),
      contacts.map((contact) => contact.contacted_on),
    );
    return windows
      .filter((window) => !wasOverWhenImported(window.visit.row, window.dueOn))
      .map((window) => ({
        estate_seq: window.visit.row.estate_seq,
        visit_seq: window.visit.row.seq,
        customer_seq: seq,
        salesperson_seq: window.visit.row.owner_seq ?? window.visit.row.salesperson_seq,
        visited_on: window.visitedOn,
        opens_on: window.opensOn,
        due_on: window.dueOn,
        contacted_on: window.contactedOn,
        closed_on: window.closedOn,
        survey_missing: window.contactedOn !== null && !surveyed.some((day) => day >= window.opensOn) ? 1 : 0,
      }));
  });
}

/** A visit on which nobody wrote an intention keeps the one known before. */
function withIntention(visits: readonly FollowedVisit[], levels: readonly string[]) {
  let known: string | null = null;
  return visits.map((row) => {
    known = row.intention ?? known;
    return { on: row.visited_on, wantsToBuy: known !== null && levels.includes(known), row };
  });
}

/** A register moved in from paper owes nothing for days that had passed before it came. */
function wasOverWhenImported(visit: FollowedVisit, dueOn: string): boolean {
  return visit.import_id !== null && dueOn < businessDate(new Date(visit.created_at));
}
