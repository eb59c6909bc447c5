import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { backUp } from '../../electron/office/database/backup.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { testClock } from './test-clock.ts';

export interface OfficeFiles {
  readonly dataDir: string;
  readonly database: string;
  /** Paths of the backups, oldest first. */
  readonly backups: readonly string[];
}

/**
 * An office's files as they lie on the disk after the given numbers of visitors: a backup after each number
 * but the last, all by the app's own code, everything closed.
 */
export async function officeFiles(...visitors: readonly number[]): Promise<OfficeFiles> {
  return officeFilesIn(mkdtempSync(join(tmpdir(), 'loutai-files-')), ...visitors);
}

/** The same in a folder that is given. */
export async function officeFilesIn(dataDir: string, ...visitors: readonly number[]): Promise<OfficeFiles> {
  const clock = testClock();
  const office = openDatabase(dataDir, clock);
  office.raw.exec(
    "INSERT INTO estate (id, name, greeting, created_at) VALUES ('e', '云栖花园', '您好', '2026-11-23T00:00:00Z')",
  );
  const backups: string[] = [];
  let there = 0;
  for (const [index, wanted] of visitors.entries()) {
    for (; there < wanted; there++) addVisitor(office.raw, there);
    clock.advance(60_000);
    if (index < visitors.length - 1) backups.push(backUp(office.raw, dataDir, 'daily', clock.now()));
  }
  await office.close();
  return { dataDir, database: office.file, backups };
}

/** Every file below a folder with the hash of its bytes: to see that nothing changed. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return Object.fromEntries(
    files
      .filter((file) => statSync(file).isFile())
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

type Raw = ReturnType<typeof openDatabase>['raw'];

function addVisitor(raw: Raw, n: number): void {
  const at = '2026-11-23T02:00:00.000Z';
  raw
    .prepare(
      "INSERT INTO customer (id, estate_seq, name, created_at, updated_at) SELECT ?, seq, ?, ?, ? FROM estate WHERE id = 'e'",
    )
    .run(`c${n}`, `客户${n}`, at, at);
  raw
    .prepare(
      `INSERT INTO visit (id, number, estate_seq, customer_seq, visited_on, arrived_at, party_size, visit_kind,
         filled_by, details, created_at, updated_at)
       SELECT ?, ?, e.seq, c.seq, '2026-11-23', '10:00', 1, 'first', 'salesperson', '{}', ?, ?
       FROM estate e, customer c WHERE e.id = 'e' AND c.id = ?`,
    )
    .run(`v${n}`, `LF-${n}`, at, at, `c${n}`);
}

/** Numbers of customers and visits in an office that opens. */
export async function countsOf(dataDir: string): Promise<{ customers: number; visits: number }> {
  const office = openDatabase(dataDir, testClock());
  const count = (table: string) => Number(office.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const counts = { customers: count('customer'), visits: count('visit') };
  await office.close();
  return counts;
}
