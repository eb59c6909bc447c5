import type Database from 'better-sqlite3';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import type { CustomerMark } from './visit-writer-repository.ts';

export interface ImportToUndo {
  readonly seq: number;
  readonly id: string;
}

/** A record that somebody changed or built upon after the import brought it. */
export interface ChangedRecord {
  readonly what: string;
  readonly why:
    | 'corrected'
    | 'voided'
    | 'merged'
    | 'booked'
    | 'customerChanged'
    | 'visitAdded'
    | 'customerUsed'
    | 'staffChanged'
    | 'staffUsed';
}

const merged = (record: 'v' | 'p') => `EXISTS (SELECT 1 FROM customer_merge m WHERE m.undone_at IS NULL
  AND (m.kept_seq = ${record}.customer_seq OR m.dropped_seq = ${record}.customer_seq))`;
const visitKept = `(v.version > 1 OR v.voided = 1 OR ${merged('v')}
  OR EXISTS (SELECT 1 FROM appointment a WHERE a.visit_seq = v.seq)
  OR EXISTS (SELECT 1 FROM self_registration r WHERE r.visit_seq = v.seq))`;
const callKept = `(p.version > 1 OR p.voided = 1 OR ${merged('p')}
  OR EXISTS (SELECT 1 FROM appointment a WHERE a.phone_enquiry_seq = p.seq))`;
const visitAdded = 'EXISTS (SELECT 1 FROM visit o WHERE o.customer_seq = c.seq AND o.import_id IS NOT @id)';
const usedBy = [
  'contact x WHERE x.customer_seq = c.seq',
  'phone_enquiry x WHERE x.customer_seq = c.seq AND x.import_id IS NOT @id',
  'appointment x WHERE x.customer_seq = c.seq',
  'left_enquiry x WHERE x.customer_seq = c.seq',
  'household x WHERE x.customer_seq = c.seq',
  'ownership_dispute x WHERE x.customer_seq = c.seq',
  'customer_merge x WHERE x.kept_seq = c.seq',
  'customer_merge x WHERE x.dropped_seq = c.seq',
];
const customerUsed = `(${usedBy.map((source) => `EXISTS (SELECT 1 FROM ${source})`).join(' OR ')})`;
const customerKept = `(c.version > 1 OR ${visitAdded} OR ${customerUsed})`;
const staffKept = `(s.version > 1 OR s.pin_hash IS NOT NULL
  OR EXISTS (SELECT 1 FROM visit v WHERE v.salesperson_seq = s.seq) OR EXISTS (SELECT 1 FROM customer c WHERE c.owner_seq = s.seq)
  OR EXISTS (SELECT 1 FROM action_item a WHERE a.owner_seq = s.seq) OR EXISTS (SELECT 1 FROM meeting_copy m WHERE m.to_seq = s.seq)
  OR EXISTS (SELECT 1 FROM training_person t WHERE t.staff_seq = s.seq)
  OR EXISTS (SELECT 1 FROM phone_enquiry p WHERE p.taken_by_seq = s.seq))`;

/** Records of the import that were changed since, the first `limit` by name, and how many there are in all. */
export function changedSinceImport(
  raw: Database.Database,
  target: ImportToUndo,
  limit: number,
): { changed: ChangedRecord[]; count: number } {
  const sources = [
    `SELECT v.number || ' ' || c.name AS what,
       CASE WHEN v.voided = 1 THEN 'voided' WHEN v.version > 1 THEN 'corrected' ELSE 'merged' END AS why
     FROM visit v JOIN customer c ON c.seq = v.customer_seq WHERE v.import_id = @id AND ${visitKept}`,
    `SELECT p.number || ' ' || p.caller_name AS what,
       CASE WHEN p.voided = 1 THEN 'voided' WHEN p.version > 1 THEN 'corrected' WHEN ${merged('p')} THEN 'merged' ELSE 'booked' END AS why
     FROM phone_enquiry p WHERE p.import_id = @id AND ${callKept}`,
    `SELECT c.name AS what,
       CASE WHEN c.version > 1 THEN 'customerChanged' WHEN ${visitAdded} THEN 'visitAdded' ELSE 'customerUsed' END AS why
     FROM customer c WHERE c.import_id = @id AND ${customerKept}`,
    `SELECT s.name AS what,
       CASE WHEN s.version > 1 OR s.pin_hash IS NOT NULL THEN 'staffChanged' ELSE 'staffUsed' END AS why
     FROM import_staff i JOIN staff s ON s.seq = i.staff_seq WHERE i.import_seq = @seq AND ${staffKept}`,
  ];
  const bound = { id: target.id, seq: target.seq };
  const all = sources.join(' UNION ALL ');
  const changed = raw.prepare(`${all} LIMIT @limit`).all({ ...bound, limit }) as ChangedRecord[];
  const count = raw.prepare(`SELECT count(*) FROM (${all})`).pluck().get(bound) as number;
  return { changed, count };
}

/**
 * Removes up to `limit` of an import's records in the open transaction; true while there is more to do. What somebody changed
 * since stays and is no longer part of the import. Customers that were there before get back what the import changed of them.
 */
export function undoStep(raw: Database.Database, target: ImportToUndo, limit: number): boolean {
  return (
    removeVisits(raw, target, limit) ||
    removeCalls(raw, target, limit) ||
    removeCustomers(raw, target, limit) ||
    restoreCustomers(raw, target, limit) ||
    removeRest(raw, target)
  );
}

function removeVisits(raw: Database.Database, { id }: ImportToUndo, limit: number): boolean {
  const removed = raw
    .prepare(
      `DELETE FROM visit WHERE seq IN
         (SELECT v.seq FROM visit v WHERE v.import_id = @id AND NOT ${visitKept} LIMIT @limit)`,
    )
    .run({ id, limit });
  return removed.changes > 0;
}

function removeCalls(raw: Database.Database, { id }: ImportToUndo, limit: number): boolean {
  const removed = raw
    .prepare(
      `DELETE FROM phone_enquiry WHERE seq IN
         (SELECT p.seq FROM phone_enquiry p WHERE p.import_id = @id AND NOT ${callKept} LIMIT @limit)`,
    )
    .run({ id, limit });
  return removed.changes > 0;
}

function removeCustomers(raw: Database.Database, { id }: ImportToUndo, limit: number): boolean {
  const seqs = raw
    .prepare<[{ id: string; limit: number }], number>(
      `SELECT c.seq FROM customer c WHERE c.import_id = @id AND NOT ${customerKept}
         AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.customer_seq = c.seq)
         AND NOT EXISTS (SELECT 1 FROM phone_enquiry p WHERE p.customer_seq = c.seq) LIMIT @limit`,
    )
    .pluck()
    .all({ id, limit });
  const removeKeys = raw.prepare('DELETE FROM customer_search WHERE rowid = ?');
  const remove = raw.prepare('DELETE FROM customer WHERE seq = ?');
  for (const seq of seqs) {
    removeKeys.run(seq);
    remove.run(seq);
  }
  return seqs.length > 0;
}

function restoreCustomers(raw: Database.Database, { seq }: ImportToUndo, limit: number): boolean {
  const marks = raw
    .prepare(
      'SELECT customer_seq AS customer, before, after FROM import_customer WHERE import_seq = ? LIMIT ?',
    )
    .all(seq, limit) as { customer: number; before: string; after: string }[];
  const restore = raw.prepare(
    `UPDATE customer SET owner_seq = CASE WHEN owner_seq IS @afterOwner THEN @beforeOwner ELSE owner_seq END,
       intention = CASE WHEN intention IS @afterIntention THEN @beforeIntention ELSE intention END,
       last_visit_on = (SELECT max(visited_on) FROM visit WHERE customer_seq = @customer AND voided = 0)
     WHERE seq = @customer`,
  );
  const removePhone = raw.prepare('DELETE FROM customer_phone WHERE customer_seq = ? AND phone = ?');
  const forget = raw.prepare('DELETE FROM import_customer WHERE import_seq = ? AND customer_seq = ?');
  for (const { customer, ...mark } of marks) {
    const before = JSON.parse(mark.before) as CustomerMark;
    const after = JSON.parse(mark.after) as CustomerMark;
    restore.run({
      customer,
      afterOwner: after.owner,
      beforeOwner: before.owner,
      afterIntention: after.intention,
      beforeIntention: before.intention,
    });
    for (const phone of after.addedPhones) removePhone.run(customer, phone);
    if (after.addedPhones.length > 0) renewSearchKeys(raw, customer);
    forget.run(seq, customer);
  }
  return marks.length > 0;
}

function renewSearchKeys(raw: Database.Database, customer: number): void {
  const name = raw.prepare('SELECT name FROM customer WHERE seq = ?').pluck().get(customer) as
    string | undefined;
  const phones = raw
    .prepare('SELECT phone FROM customer_phone WHERE customer_seq = ? ORDER BY position')
    .pluck()
    .all(customer);
  if (name === undefined) return;
  raw.prepare('DELETE FROM customer_search WHERE rowid = ?').run(customer);
  raw
    .prepare('INSERT INTO customer_search (rowid, keys) VALUES (?, ?)')
    .run(customer, searchKeys(name, phones as string[]));
}

function removeRest(raw: Database.Database, { seq, id }: ImportToUndo): boolean {
  removeStaff(raw, seq);
  raw
    .prepare(
      `DELETE FROM import_row WHERE import_seq = @seq
         AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.seq = record_seq AND v.import_id = @id)
         AND NOT EXISTS (SELECT 1 FROM phone_enquiry p WHERE p.seq = record_seq AND p.import_id = @id)`,
    )
    .run({ seq, id });
  raw
    .prepare(
      `UPDATE customer SET last_visit_on =
         (SELECT max(visited_on) FROM visit WHERE customer_seq = customer.seq AND voided = 0) WHERE import_id = ?`,
    )
    .run(id);
  return false;
}

/** People whom nothing refers to go; whoever stands in a roster, a call or a record stays. */
function removeStaff(raw: Database.Database, importSeq: number): void {
  const staff = raw
    .prepare<[number], number>(
      `SELECT s.seq FROM import_staff i JOIN staff s ON s.seq = i.staff_seq WHERE i.import_seq = ? AND NOT ${staffKept}`,
    )
    .pluck()
    .all(importSeq);
  raw.prepare('DELETE FROM import_staff WHERE import_seq = ?').run(importSeq);
  const remove = raw.prepare('DELETE FROM staff WHERE seq = ?');
  for (const seq of staff) {
    try {
      remove.run(seq);
    } catch (error) {
      if (!isReferred(error)) throw error;
    }
  }
}

function isReferred(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
