import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../../electron/office/database/migrate.ts';
import { migrations } from '../../../electron/office/database/migrations/index.ts';

/** What an office of version 5 had: an import with a row, and a call with its appointment. */
const before = `
INSERT INTO estate (seq, id, name, greeting, created_at) VALUES (1, 'e', '云栖花园', '', '2026-11-01T00:00:00Z');
INSERT INTO staff (seq, id, name, post, roles, active, created_at) VALUES (1, 's', '周建华', '销售人员', '[]', 1, '2026-11-01T00:00:00Z');
INSERT INTO import (seq, id, kind, state, file_name, file_sha256, estate_seq, by_seq, started_at, imported)
  VALUES (7, 'i', 'visits', 'done', 'a.xlsx', 'x', 1, 1, '2026-11-02T00:00:00Z', 1);
INSERT INTO import_row VALUES (x'00112233445566778899aabbccddeeff', 7, 1);
INSERT INTO phone_enquiry (seq, id, number, estate_seq, called_on, called_at, taken_by_seq, caller_name, call_kind, invited, details,
  created_at, updated_at) VALUES (3, 'c', 'DH-20261103-001', 1, '2026-11-03', '09:40', 1, '王', 'first', 1, '{}', 't', 't');
INSERT INTO appointment (seq, id, number, estate_seq, phone_enquiry_seq, visitor_name, due_on, due_at, party_size, special_needs,
  remarks, state, made_by_seq, created_at, updated_at)
  VALUES (1, 'a', 'YY-1', 1, 3, '王', '2026-11-05', '10:00', 2, '', '', 'open', 1, 't', 't');
`;

test('the step to version 6 keeps imports and calls whole, and whatever refers to them', () => {
  const raw = new Database(':memory:');
  raw.pragma('foreign_keys = ON');
  migrate(raw, () => {}, migrations.slice(0, 5));
  raw.exec(before);
  const call = raw.prepare('SELECT * FROM phone_enquiry').get() as object;
  const imported = raw.prepare('SELECT * FROM import').get();
  migrate(raw, () => {}, migrations.slice(0, 6));
  expect(raw.prepare('SELECT * FROM phone_enquiry').all()).toEqual([{ ...call, late_reason: null }]);
  expect(raw.prepare('SELECT * FROM import').all()).toEqual([imported]);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(() => raw.exec('DELETE FROM phone_enquiry')).toThrow('FOREIGN KEY');
  expect(() => raw.exec('DELETE FROM import')).toThrow('FOREIGN KEY');
  raw.exec("UPDATE import SET kind = 'calls'");
  raw.exec('UPDATE phone_enquiry SET taken_by_seq = NULL');
  raw.close();
});
