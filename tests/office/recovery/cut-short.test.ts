import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startNew, startWithBackup } from '../../../electron/office/recovery/recover.ts';
import { countsOf, type OfficeFiles, officeFiles, snapshot } from '../../support/office-files.ts';
import { testClock } from '../../support/office.ts';

// The real file system, but the power goes at the nth change of it.
const power = vi.hoisted(() => ({ changesLeft: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const metered = (name: 'renameSync' | 'mkdirSync' | 'copyFileSync') => ({
    [name]: (...args: never[]) => {
      if (power.changesLeft-- <= 0) throw new Error('power cut');
      return (fs[name] as (...given: never[]) => unknown)(...args);
    },
  });
  return { ...fs, ...metered('renameSync'), ...metered('mkdirSync'), ...metered('copyFileSync') };
});

let original: OfficeFiles;
beforeAll(async () => {
  original = await officeFiles(5, 8);
  writeFileSync(original.database, 'damaged');
  writeFileSync(`${original.database}-wal`, 'log');
});
afterAll(() => rmSync(original.dataDir, { recursive: true }));

const ways = [
  ['starting with a backup', 5, (dataDir: string) => restore(dataDir)],
  ['starting anew', 0, (dataDir: string) => startNew({ dataDir, clock: testClock() })],
] as const;

test.each(ways)(
  '%s, cut short at any change of the disk, leaves the old state or the new one',
  async (_t, rows, go) => {
    const ends = new Set<string>();
    for (let changes = 0; ; changes++) {
      const dataDir = mkdtempSync(join(tmpdir(), 'loutai-cut-'));
      cpSync(original.dataDir, dataDir, { recursive: true });
      power.changesLeft = changes;
      const whole = await go(dataDir).then(
        () => true,
        () => false,
      );
      power.changesLeft = Number.POSITIVE_INFINITY;
      ends.add(await stateAfterNextStart(dataDir, rows));
      rmSync(dataDir, { recursive: true });
      if (whole) break;
    }
    expect([...ends].toSorted()).toEqual(['new', 'old']);
  },
);

function restore(dataDir: string): Promise<string> {
  return startWithBackup({ dataDir, clock: testClock() }, original.backups[0] ?? '');
}

/** 'old': still the damaged files where they were. 'new': the office opens, the damaged files lie aside. */
async function stateAfterNextStart(dataDir: string, rows: number): Promise<string> {
  const counts = await countsOf(dataDir).catch(() => null);
  const files = Object.keys(snapshot(dataDir));
  const damaged = files.filter((name) => name.endsWith('loutai.sqlite3') && holds(dataDir, name, 'damaged'));
  const log = files.filter((name) => name.endsWith('-wal') && holds(dataDir, name, 'log'));
  const [database, wal, ...more] = [...damaged, ...log];
  const state = JSON.stringify({ counts, database, wal, more });
  if (counts === null) return state === oldState ? 'old' : state;
  const wanted = { counts: { customers: rows, visits: rows }, more: [] };
  const aside = [database, wal].every((name) => name?.startsWith('set-aside'));
  return aside && isDeepStrictEqual({ counts, more }, wanted) ? 'new' : state;
}

const oldState = JSON.stringify({
  counts: null,
  database: 'loutai.sqlite3',
  wal: 'loutai.sqlite3-wal',
  more: [],
});

function holds(folder: string, name: string, text: string): boolean {
  return readFileSync(join(folder, name), 'utf8') === text;
}
