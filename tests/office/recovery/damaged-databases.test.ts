import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/office/database/open.ts';
import { UnusableDatabase } from '../../../electron/office/database/unusable.ts';
import { countsOf, type OfficeFiles, officeFiles, snapshot } from '../../support/office-files.ts';
import { testClock } from '../../support/office.ts';

let files: OfficeFiles;
let whole: Buffer;

beforeAll(async () => {
  files = await officeFiles(200, 400);
  whole = readFileSync(files.database);
});
// The index of the log is rebuilt at every opening and says nothing.
afterEach(() => {
  for (const end of ['-wal', '-shm']) rmSync(files.database + end, { force: true });
});
afterAll(() => rmSync(files.dataDir, { recursive: true }));

/** Bytes of the whole database with some of them changed. */
const changed = (at: number, bytes: Uint8Array) => {
  const copy = Buffer.from(whole);
  copy.set(bytes, at);
  return copy;
};
const page = 4096;

const profiles: readonly (readonly [string, () => Buffer])[] = [
  ['has no bytes', () => Buffer.alloc(0)],
  ['is a text file', () => Buffer.from('客户登记表\n'.repeat(500))],
  ['has another magic', () => changed(0, Buffer.from('SQLite format 4'))],
  ['is zeroes', () => Buffer.alloc(whole.length)],
  ['is cut to one byte', () => whole.subarray(0, 1)],
  ['is cut inside its header', () => whole.subarray(0, 64)],
  ['is cut to its first page', () => whole.subarray(0, page)],
  ['is cut in the middle', () => whole.subarray(0, Math.floor(whole.length / page / 2) * page)],
  ['is cut inside its last page', () => whole.subarray(0, whole.length - 100)],
  ['has a zeroed header', () => changed(0, Buffer.alloc(100))],
  ['has a strange page size', () => changed(16, Buffer.from([0x03, 0x33]))],
  ['has a zeroed schema page', () => changed(100, Buffer.alloc(page - 100))],
  ['has a random schema page', () => changed(100, noise(page - 100))],
  ['has a random second page', () => changed(page, noise(page))],
  ['has a zeroed third page', () => changed(2 * page, Buffer.alloc(page))],
  ['has every tenth page zeroed', () => everyTenth(() => Buffer.alloc(page))],
  ['has every tenth page random', () => everyTenth(() => noise(page))],
  ['has its second half zeroed', () => changed(whole.length / 2, Buffer.alloc(whole.length / 2))],
  ['is a JPEG picture', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(20_000)])],
  ['is random', () => noise(whole.length)],
];

describe.each(profiles)('a database that %s', (_title, make) => {
  test('is refused as unusable, and no file that was there changes', () => {
    writeFileSync(files.database, make());
    const before = snapshot(files.dataDir);
    let refusal: unknown;
    try {
      openDatabase(files.dataDir, testClock());
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(UnusableDatabase);
    expect(['damaged', 'foreign']).toContain((refusal as UnusableDatabase).code);
    expect(snapshot(files.dataDir)).toMatchObject(before);
  });
});

test('a log beside a damaged database is kept as it is', () => {
  writeFileSync(files.database, changed(page, noise(page)));
  writeFileSync(`${files.database}-wal`, noise(5000));
  const before = snapshot(files.dataDir);
  expect(() => openDatabase(files.dataDir, testClock())).toThrow(UnusableDatabase);
  expect(snapshot(files.dataDir)).toMatchObject(before);
});

test('the log of another office’s database beside this one is noticed, and both are kept as they are', async () => {
  const other = await officeFiles(30);
  const open = openDatabase(other.dataDir, testClock());
  open.raw.exec("UPDATE customer SET name = name || '甲'");
  writeFileSync(files.database, whole);
  copyFileSync(`${other.database}-wal`, `${files.database}-wal`);
  await open.close();
  const before = snapshot(files.dataDir);
  expect(() => openDatabase(files.dataDir, testClock())).toThrow(UnusableDatabase);
  expect(snapshot(files.dataDir)).toMatchObject(before);
  rmSync(other.dataDir, { recursive: true });
});

test('a database of a newer Loutai is refused as such and not changed', () => {
  // user_version stands at byte 60 of the header.
  writeFileSync(files.database, changed(60, Buffer.from([0, 0, 0x27, 0x0f])));
  const before = snapshot(files.dataDir);
  expect(() => openDatabase(files.dataDir, testClock())).toThrow('schema 9999');
  expect(snapshot(files.dataDir)).toMatchObject(before);
});

test('a database that is gone while its backups are there is not made anew', () => {
  rmSync(files.database);
  expect(() => openDatabase(files.dataDir, testClock())).toThrow(UnusableDatabase);
});

test('the whole database opens after all of that', async () => {
  writeFileSync(files.database, whole);
  expect(await countsOf(files.dataDir)).toEqual({ customers: 400, visits: 400 });
});

/** Bytes without a pattern, the same at every run. */
function noise(length: number): Buffer {
  let state = 20261123;
  return Buffer.from(
    Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16),
  );
}

function everyTenth(make: () => Buffer): Buffer {
  const copy = Buffer.from(whole);
  for (let at = 9 * page; at + page <= copy.length; at += 10 * page) copy.set(make(), at);
  return copy;
}
