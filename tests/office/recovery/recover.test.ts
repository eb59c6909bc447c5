import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listBackups } from '../../../electron/office/recovery/list-backups.ts';
import { backupsFolder, startNew, startWithBackup } from '../../../electron/office/recovery/recover.ts';
import { setAsideFolder } from '../../../electron/office/recovery/set-aside.ts';
import { countsOf, type OfficeFiles, officeFiles, snapshot } from '../../support/office-files.ts';
import { testClock } from '../../support/office.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** An office with backups of 3 and 5 visitors and 8 in the database, which is then damaged. */
async function damagedOffice(): Promise<OfficeFiles> {
  const files = await officeFiles(3, 5, 8);
  folders.push(files.dataDir);
  writeFileSync(files.database, 'damaged');
  writeFileSync(`${files.database}-wal`, 'log');
  writeFileSync(`${files.database}-shm`, 'index');
  return files;
}
const place = (files: OfficeFiles) => ({ dataDir: files.dataDir, clock: testClock() });

test('the backups that check are listed newest first with their date and counts', async () => {
  const files = await damagedOffice();
  const { backups, refused } = await listBackups(backupsFolder(files.dataDir));
  expect(refused).toBe(0);
  expect(backups.map(({ customers, visits, madeAt }) => [customers, visits, madeAt])).toEqual([
    [5, 5, '2026-11-23T02:02:00.000Z'],
    [3, 3, '2026-11-23T02:01:00.000Z'],
  ]);
});

test('an office without a backups folder has no backups', async () => {
  expect(await listBackups(join('nowhere', 'backups'))).toEqual({ backups: [], refused: 0 });
});

test('starting with a backup puts database, log and index aside together and loses nothing', async () => {
  const files = await damagedOffice();
  const backup = files.backups.at(-1) ?? '';
  const backupBytes = readFileSync(backup);
  const aside = await startWithBackup(place(files), backup);
  expect(readdirSync(aside).toSorted()).toEqual([
    'loutai.sqlite3',
    'loutai.sqlite3-shm',
    'loutai.sqlite3-wal',
  ]);
  expect(readFileSync(join(aside, 'loutai.sqlite3'), 'utf8')).toBe('damaged');
  expect(readFileSync(join(aside, 'loutai.sqlite3-wal'), 'utf8')).toBe('log');
  expect(await countsOf(files.dataDir)).toEqual({ customers: 5, visits: 5 });
  expect(readFileSync(backup).equals(backupBytes)).toBe(true);
});

test('starting anew beside backups opens an empty office and keeps the old one', async () => {
  const files = await damagedOffice();
  const aside = await startNew(place(files));
  expect(await countsOf(files.dataDir)).toEqual({ customers: 0, visits: 0 });
  expect(readFileSync(join(aside, 'loutai.sqlite3'), 'utf8')).toBe('damaged');
  expect(files.backups.every((file) => existsSync(file))).toBe(true);
  expect(readdirSync(files.dataDir).filter((name) => name.startsWith('new-'))).toEqual([]);
});

test('a second recovery in the same second gets a folder of its own', async () => {
  const files = await damagedOffice();
  const first = await startNew(place(files));
  writeFileSync(files.database, 'damaged again');
  const second = await startNew(place(files));
  expect(second).not.toBe(first);
  expect(readFileSync(join(second, 'loutai.sqlite3'), 'utf8')).toBe('damaged again');
});

test('a database that is missing beside its backups is brought back from one', async () => {
  const files = await damagedOffice();
  for (const end of ['', '-wal', '-shm']) rmSync(files.database + end);
  await startWithBackup(place(files), files.backups[0] ?? '');
  expect(await countsOf(files.dataDir)).toEqual({ customers: 3, visits: 3 });
});

const spoilt: readonly (readonly [string, (backup: string) => void])[] = [
  ['has one bit flipped', (file) => writeFileSync(file, flipBit(readFileSync(file)))],
  ['has no manifest', (file) => rmSync(`${file}.manifest.json`)],
  ['has a manifest that is no JSON', (file) => writeFileSync(`${file}.manifest.json`, '{')],
  ['has another backup’s manifest', (file) => changeManifest(file, { file: 'loutai-other.sqlite3' })],
  ['is of a newer Loutai', (file) => changeManifest(file, { schemaVersion: 999 })],
  ['is longer than it was', (file) => appendFileSync(file, 'x')],
  ['is missing', (file) => rmSync(file)],
];

test.each(spoilt)(
  'a backup that %s is not offered, and nothing moves when it is asked for',
  async (_t, spoil) => {
    const files = await damagedOffice();
    const backup = files.backups.at(-1) ?? '';
    spoil(backup);
    const before = snapshot(files.dataDir);
    const { backups } = await listBackups(backupsFolder(files.dataDir));
    expect(backups.map(({ customers }) => customers)).toEqual([3]);
    await expect(startWithBackup(place(files), backup)).rejects.toThrow('does not check');
    expect(snapshot(files.dataDir)).toEqual(before);
    expect(existsSync(setAsideFolder(files.dataDir))).toBe(false);
  },
);

test('a path instead of a backup’s name leads nowhere', async () => {
  const files = await damagedOffice();
  await expect(startWithBackup(place(files), '../loutai.sqlite3')).rejects.toThrow('does not check');
});

function flipBit(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

function changeManifest(file: string, change: object): void {
  const name = `${file}.manifest.json`;
  writeFileSync(name, JSON.stringify({ ...JSON.parse(readFileSync(name, 'utf8')), ...change }));
}
