import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { backUp, type BackupManifest } from '../../electron/office/database/backup.ts';
import { databaseFile } from '../../electron/office/database/open.ts';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../support/office.ts';
import { visitInput } from '../support/visit-input.ts';
import { addFindings, checkOffice, nothingFound } from './support/check-office.ts';
import { type Outcome, secondsSince } from './support/outcome.ts';
import { noPromises, type Promises } from './support/promises.ts';

/** Backs up again and again while visits are being saved: each backup opens, checks, and holds what was saved before it. */
export async function backUpDuringWrites(times: number): Promise<Outcome> {
  const started = performance.now();
  const test = openTestOffice();
  const client = await firstStart(test);
  const promises = noPromises();
  const found = nothingFound();
  const writing = { over: false };
  const writer = saveUntil(client, writing, promises);
  for (let i = 0; i < times; i++) {
    await someSavesLater(promises, 3);
    const promised = { ...promises, visits: new Map(promises.visits) };
    addFindings(found, await restored(test, await backUpNow(test), promised));
    test.clock.advance(1000);
  }
  writing.over = true;
  await writer;
  await test.close();
  const name = 'backups during saves';
  return {
    name,
    times,
    acknowledged: promises.count,
    ...found,
    unexplained: 0,
    seconds: secondsSince(started),
  };
}

async function saveUntil(client: OfficeClient, writing: { readonly over: boolean }, promises: Promises) {
  for (let i = 0; !writing.over; i++) {
    const input = visitInput({ customer: { phones: [`139${String(i).padStart(8, '0')}`] } });
    promises.visits.set((await client.visits.register(input)).id, 1);
    promises.count++;
  }
}

async function someSavesLater(promises: Promises, more: number): Promise<void> {
  const until = promises.count + more;
  while (promises.count < until) await setImmediate();
}

/** A backup stands between transactions, as any other call of the office does. */
async function backUpNow(test: TestOffice): Promise<string> {
  const { raw } = test.office.deps;
  while (raw.inTransaction) await setImmediate();
  return backUp(raw, test.dataDir, 'manual', test.clock.now());
}

/** What the next start finds on the backup, put in place with the office's key. */
async function restored(test: TestOffice, backup: string, promises: Promises) {
  const dataDir = mkdtempSync(join(tmpdir(), 'loutai-restored-'));
  cpSync(backup, databaseFile(dataDir));
  cpSync(join(test.dataDir, 'audit.key'), join(dataDir, 'audit.key'));
  const manifest = JSON.parse(readFileSync(`${backup}.manifest.json`, 'utf8')) as BackupManifest;
  const sum = createHash('sha256').update(readFileSync(backup)).digest('hex');
  const findings = await checkOffice(dataDir, promises, true);
  rmSync(dataDir, { recursive: true });
  if (manifest.sha256 !== sum) findings.corrupt++;
  if (manifest.counts.visits < promises.visits.size) findings.lost++;
  return findings;
}
