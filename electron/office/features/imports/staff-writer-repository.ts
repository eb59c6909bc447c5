import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { StaffToWrite } from './draft/draft-types.ts';

/**
 * Writes imported people who have no namesake at work; they get no PIN, an administrator hands one out. Call it inside an open
 * transaction. Answers the seq of each, null for names that were there already and were left as they are.
 */
export function writeStaff(
  raw: Database.Database,
  importSeq: number,
  people: readonly StaffToWrite[],
  at: string,
): (number | null)[] {
  const taken = raw.prepare('SELECT 1 FROM staff WHERE name = ? AND active = 1');
  const insert = raw.prepare(
    `INSERT INTO staff (id, name, post, phone, roles, trained_on, rest_day, active, created_at)
     VALUES (@id, @name, @post, @phone, @roles, @trainedOn, @restDay, 1, @at)`,
  );
  const insertLink = raw.prepare('INSERT INTO import_staff (import_seq, staff_seq) VALUES (?, ?)');
  return people.map((person) => {
    if (taken.get(person.name)) return null;
    const made = insert.run({ ...person, roles: JSON.stringify(person.roles), id: newId(), at });
    insertLink.run(importSeq, made.lastInsertRowid);
    return Number(made.lastInsertRowid);
  });
}
