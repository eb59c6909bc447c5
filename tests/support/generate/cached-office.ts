import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { schemaVersion } from '../../../electron/office/database/migrate.ts';
import { newestVersion } from '../../../electron/office/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../../electron/office/database/open.ts';
import { firstStart, openTestOffice, staffWindow, testClock } from '../office.ts';
import { writeOffice } from './write-office.ts';

const salespeople = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'];
const kept = resolve('.cache/offices');

/** What decides about the rows and their tables: a change here makes the offices anew; later migrations are made up. */
const sources = [
  'tests/support/generate',
  'electron/office/database/migrations/001-foundation.ts',
  'shared/domain/search-keys.ts',
];

/**
 * The folder of an office with `count` customers and as many visits, made once and kept under .cache between runs.
 * Read from it as you like; what writes takes a copy (`copiedOffice`).
 */
export async function cachedOffice(count: number): Promise<string> {
  const folder = join(kept, `${count}-${sourceHash()}`);
  if (!existsSync(folder)) await makeOffice(folder, count);
  else await bringUpToDate(folder);
  return folder;
}

/** Migrates an office that was made before the newest migration, as the product would. */
async function bringUpToDate(folder: string): Promise<void> {
  const raw = new Database(databaseFile(folder), { readonly: true });
  const version = schemaVersion(raw);
  raw.close();
  if (version === newestVersion) return;
  await openDatabase(folder, testClock()).close();
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
}

/** A copy of a generated office in `folder`, to be written to. */
export async function copiedOffice(count: number, folder: string): Promise<void> {
  cpSync(await cachedOffice(count), folder, { recursive: true });
}

async function makeOffice(folder: string, count: number): Promise<void> {
  removeOutdated(count);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const started = performance.now();
  const test = openTestOffice({ dataDir: part });
  const admin = await firstStart(test);
  const staff = [];
  for (const name of salespeople) staff.push((await staffWindow(test, admin, { name: `顾问${name}` })).id);
  fill(test.office.deps.raw, staff, count);
  await test.office.close();
  renameSync(part, folder);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.error(`made an office of ${count} customers and visits in ${seconds} s`);
}

/** No commit here has to survive a power cut; the file is thrown away where the making fails. */
function fill(raw: Database.Database, staffIds: readonly string[], count: number): void {
  raw.pragma('synchronous = OFF');
  raw.pragma('secure_delete = OFF');
  const seqOf = raw.prepare('SELECT seq FROM staff WHERE id = ?').pluck();
  const people = staffIds.map((id) => ({ id, seq: Number(seqOf.get(id)) }));
  writeOffice(raw, { estateSeq: 1, clerkSeq: 1, salespeople: people }, count);
  raw.pragma('wal_checkpoint(TRUNCATE)');
}

function removeOutdated(count: number): void {
  if (!existsSync(kept)) return;
  for (const name of readdirSync(kept)) {
    if (name.startsWith(`${count}-`)) rmSync(join(kept, name), { recursive: true, force: true });
  }
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesOf(source: string): string[] {
  if (source.endsWith('.ts')) return [source];
  return readdirSync(source)
    .toSorted()
    .map((name) => join(source, name));
}
