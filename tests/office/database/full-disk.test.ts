import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';
import { everyVisit, visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

const pagesOf = (raw: Database) => Number(raw.pragma('page_count', { simple: true }));

test('a save for which the disk has no room says so plainly, leaves nothing behind, and works again afterwards', async () => {
  const { raw } = office.office.deps;
  const refusals: unknown[] = [];
  let room = 0;
  for (let saved = 0; saved < 150; saved++) {
    if (room === 0) raw.pragma(`max_page_count = ${pagesOf(raw) + (room = 1 + (refusals.length % 8))}`);
    const input = visitInput({ customer: { phones: [`139${String(saved).padStart(8, '0')}`] } });
    const refusal: unknown = await admin.visits.register(input).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refusal === undefined) continue;
    refusals.push(refusal);
    room = 0;
    raw.pragma('max_page_count = 1000000');
    expect((await admin.visits.count({ filter: everyVisit })).total).toBe(saved);
    await admin.visits.register(input);
  }
  expect(refusals.length).toBeGreaterThan(3);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      code: 'STORAGE',
      message: '磁盘空间已满，本次没有保存。请清理磁盘后重试，输入的内容仍在',
    });
  }
  expect((await admin.audit.verify()).brokenAt).toBeNull();
});
