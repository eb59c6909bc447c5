import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyPragmas } from '../../../electron/office/database/pragmas.ts';
import { timeEach, type Timings } from '../support/measure.ts';

/** The floor of a save: one row, durable (WAL, synchronous=FULL), in a new file on the disk of `besides`. */
export async function durableCommit(besides: string, commits: number): Promise<Timings> {
  const folder = mkdtempSync(join(besides, 'floor-'));
  const raw = new Database(join(folder, 'floor.sqlite3'));
  try {
    applyPragmas(raw);
    raw.exec('CREATE TABLE row (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
    const insert = raw.prepare('INSERT INTO row (text) VALUES (?)');
    return await timeEach([() => insert.run('一行')], commits);
  } finally {
    raw.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
