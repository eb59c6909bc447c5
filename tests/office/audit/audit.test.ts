import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../../../electron/office/database/open.ts';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  for (let i = 0; i < 5; i++)
    await admin.visits.register(visitInput({ customer: { phones: [], name: `客户${i}` } }));
});
afterEach(() => office.close());

/** Edits the file as somebody with a database tool would: triggers put aside, then back. */
function tamper(sql: string): void {
  const file = new Database(databaseFile(office.dataDir));
  const triggers = file.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const trigger of triggers) file.exec(`drop trigger ${trigger.name}`);
  file.exec(sql);
  for (const trigger of triggers) file.exec(trigger.sql);
  file.close();
}

describe('the audit trail', () => {
  test('refuses to be changed or shortened through the program’s own connection', () => {
    const { raw } = office.office.deps;
    expect(() => raw.exec("update audit set actor_name = 'x'")).toThrow(/never changed/);
    expect(() => raw.exec('delete from audit')).toThrow(/never deleted/);
  });

  test.each([
    ['an edited entry', "update audit set after = replace(after, '客户2', '客户9') where seq = 5", 5],
    ['a removed entry', 'delete from audit where seq = 4', 5],
    [
      'two entries in each other’s place',
      'update audit set seq = 100 where seq = 4; update audit set seq = 4 where seq = 5; update audit set seq = 5 where seq = 100',
      4,
    ],
  ])('shows %s', async (_, sql, brokenAt) => {
    expect((await admin.audit.verify()).brokenAt).toBeNull();
    tamper(sql);
    expect((await admin.audit.verify()).brokenAt).toBe(brokenAt);
  });

  test('lists newest first with names', async () => {
    const entries = await admin.audit.list({ before: null, limit: 2 });
    expect(entries.map((entry) => [entry.action, entry.actorName])).toEqual([
      ['visits.register', '管理员甲'],
      ['visits.register', '管理员甲'],
    ]);
  });
});
