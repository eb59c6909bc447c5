import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { ImportedStaff } from '../../../../shared/domain/import/read-staff.ts';

export interface StaffToWrite {
  readonly record: ImportedStaff;
  readonly fingerprint: string;
}

/**
 * Writes imported people who have no namesake at work; they get no PIN, an administrator hands one out. Call it inside an open
 * transaction. Answers how many were written, and the names that were there already and were left as they are.
 */
export function writeStaff(
  raw: Database.Database,
  importSeq: number,
  people: readonly StaffToWrite[],
  at: string,
): { written: number; present: string[] } {
  const taken = raw.prepare('SELECT 1 FROM staff WHERE name = ? AND active = 1');
  const insert = raw.prepare(
    `INSERT INTO staff (id, name, post, phone, roles, trained_on, rest_day, active, created_at)
     VALUES (@id, @name, @post, @phone, @roles, @trainedOn, @restDay, 1, @at)`,
  );
  const insertLink = raw.prepare('INSERT INTO import_staff (import_seq, staff_seq) VALUES (?, ?)');
  const insertRow = raw.prepare(
    'INSERT INTO import_row (fingerprint, import_seq, record_seq) VALUES (?, ?, ?)',
  );
  const present: string[] = [];
  for (const { record, fingerprint } of people) {
    if (taken.get(record.name)) {
      present.push(record.name);
      continue;
    }
    const made = insert.run({ ...record, roles: JSON.stringify(record.roles), id: newId(), at });
    insertLink.run(importSeq, made.lastInsertRowid);
    insertRow.run(Buffer.from(fingerprint, 'hex'), importSeq, made.lastInsertRowid);
  }
  return { written: people.length - present.length, present };
}
