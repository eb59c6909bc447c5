import type Database from 'better-sqlite3';
import { type Migration, migrations, newestVersion } from './migrations/index.ts';
import { UnusableDatabase } from './unusable.ts';

/** The schema version a file says it has. */
export function schemaVersion(raw: Database.Database): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/**
 * Brings the schema to the newest version, each step in a transaction of its own with its user_version.
 * A file of a newer Loutai is refused unchanged. `beforeFirst` runs once if there is anything to do.
 */
export function migrate(
  raw: Database.Database,
  beforeFirst: () => void,
  steps: readonly Migration[] = migrations,
): void {
  const current = schemaVersion(raw);
  const newest = steps.at(-1)?.version ?? newestVersion;
  if (current > newest)
    throw new UnusableDatabase('newer', `schema ${current}, this program knows ${newest}`);
  const due = steps.filter((step) => step.version > current);
  if (due.length === 0) return;
  beforeFirst();
  for (const step of due) applyStep(raw, step);
}

function applyStep(raw: Database.Database, step: Migration): void {
  raw.transaction(() => {
    raw.exec(step.sql);
    raw.pragma(`user_version = ${step.version}`);
  })();
}
