import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { systemClock } from '../../electron/office/clock.ts';
import { migrate, schemaVersion } from '../../electron/office/database/migrate.ts';
import { migrations, newestVersion } from '../../electron/office/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/office/database/open.ts';
import { applicationId, applyPragmas } from '../../electron/office/database/pragmas.ts';
import { foreignSchemaObjects } from '../../electron/office/database/schema-check.ts';
import { random } from '../support/generate/random.ts';
import { writeOffice } from '../support/generate/write-office.ts';
import { addFindings, type Findings, nothingFound } from './support/check-office.ts';
import { type Outcome, secondsSince } from './support/outcome.ts';
import { startVictim } from './support/victim.ts';

const rows = 3000;

/** Kills the office at random moments while it migrates a file of the oldest version: every step is whole or not done. */
export async function killDuringMigration(program: string, kills: number): Promise<Outcome> {
  const started = performance.now();
  const old = oldOffice();
  const from = random(Date.now());
  const found = nothingFound();
  const longestMs = await openingMs(program, old);
  for (let kill = 0; kill < kills; kill++) {
    const dataDir = copyOf(old);
    const victim = startVictim(program, ['open', dataDir]);
    await victim.until('opening');
    await setTimeout(from.next() * longestMs);
    await victim.kill();
    addFindings(found, inspect(dataDir));
    // The next start finishes what was left undone.
    await openDatabase(dataDir, systemClock).close();
    addFindings(found, inspect(dataDir, newestVersion));
    rmSync(dataDir, { recursive: true });
  }
  rmSync(old, { recursive: true });
  const name = 'kill -9 during migration';
  return { name, times: kills, acknowledged: 0, ...found, unexplained: 0, seconds: secondsSince(started) };
}

/** A closed office of the first schema version with rows in it. */
function oldOffice(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'loutai-old-'));
  const raw = new Database(databaseFile(dataDir));
  applyPragmas(raw);
  raw.pragma(`application_id = ${applicationId}`);
  migrate(raw, () => undefined, migrations.slice(0, 1));
  raw.exec(`INSERT INTO estate (id, name, greeting, created_at) VALUES ('e', '云栖花园', '您好', '2026-11-23T00:00:00Z');
    INSERT INTO staff (id, name, post, roles, created_at) VALUES ('s', '顾问甲', '置业顾问', '["salesperson"]', '2026-11-23T00:00:00Z')`);
  writeOffice(raw, { estateSeq: 1, clerkSeq: 1, salespeople: [{ seq: 1, id: 's' }] }, rows);
  raw.close();
  return dataDir;
}

async function openingMs(program: string, old: string): Promise<number> {
  const dataDir = copyOf(old);
  const victim = startVictim(program, ['open', dataDir]);
  await victim.until('opening');
  const started = performance.now();
  await victim.until('opened');
  const taken = performance.now() - started;
  await victim.ended();
  rmSync(dataDir, { recursive: true });
  return taken;
}

function copyOf(old: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'loutai-migrating-'));
  cpSync(old, dataDir, { recursive: true });
  return dataDir;
}

/** The schema is exactly that of its version, and no row is gone. */
function inspect(dataDir: string, version?: number): Findings {
  const raw = new Database(databaseFile(dataDir));
  try {
    const sound = raw.pragma('integrity_check', { simple: true }) === 'ok';
    const exact =
      foreignSchemaObjects(raw).length === 0 && (version ?? schemaVersion(raw)) === schemaVersion(raw);
    const count = Number(raw.prepare('SELECT count(*) FROM visit').pluck().get());
    return { lost: rows - count, halfDone: exact ? 0 : 1, corrupt: sound ? 0 : 1 };
  } finally {
    raw.close();
  }
}
