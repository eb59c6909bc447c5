import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { addDays, businessDate } from '../../shared/domain/business-date.ts';
import { goalSeconds } from '../trial/trial-page.ts';
import { tryDesk, type Tried } from '../trial/try-desk.ts';
import { paces } from '../trial/typist.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { administrator } from '../support/administrator.ts';
import { open, signIn } from './support/steps.ts';

// One office for all of them, each on what the one before left: a second try begins with the first.
test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  const day = addDays(businessDate(new Date()), -7);
  const maker = 'tests/e2e/support/office-of-day.ts';
  execFileSync(process.execPath, ['build/run-typescript.mjs', maker, join(userData, 'data'), day]);
  desk = await launchDesk({ userData });
  await signIn(desk.page, administrator.name, administrator.pin);
});
test.afterAll(() => desk.remove());

/** What an entry would take at a clerk's pace: his keys and thoughts, and what the program took. */
const atHumanPace = ({ keys, fields, seconds }: Tried) =>
  (keys * paces.human.keyMs + fields * paces.human.thinkMs) / 1000 + seconds;
const meanOf = (seconds: readonly number[]) => seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
const inRegister = (table: string) => {
  const db = new Database(desk.databaseFile, { readonly: true });
  const count = db.prepare(`select count(*) from ${table}`).pluck().get();
  db.close();
  return count;
};

test('ten visitors in a row are registered by keyboard alone, on average in under 20 seconds at a clerk’s pace', async () => {
  await open(desk.page, '来访登记');
  const tried = await tryDesk(desk.page, 'visitors', paces.raw);
  expect(inRegister('visit')).toBe(3 + 10);
  expect(meanOf(tried.map(atHumanPace))).toBeLessThan(goalSeconds);
});

test('five callers in a row are noted by keyboard alone, on average in under 20 seconds at a clerk’s pace', async () => {
  await open(desk.page, '来电');
  const tried = await tryDesk(desk.page, 'callers', paces.raw);
  expect(inRegister('phone_enquiry')).toBe(5);
  expect(inRegister('appointment')).toBe(3);
  expect(meanOf(tried.map(atHumanPace))).toBeLessThan(goalSeconds);
  expect(desk.pageErrors).toEqual([]);
});
