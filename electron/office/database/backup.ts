import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { schemaVersion } from './migrate.ts';

/** What lies beside a backup as <file>.manifest.json; a backup without it is not trusted. */
export interface BackupManifest {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly schemaVersion: number;
  /** UTC ISO. */
  readonly madeAt: string;
  readonly reason: 'migration' | 'manual' | 'daily';
  readonly counts: { readonly customers: number; readonly visits: number };
}

/**
 * Writes a verified copy of the open database to <dataDir>/backups and answers its path. VACUUM INTO gives one
 * consistent file while work goes on; it is checked and hashed before it gets its final name.
 */
export function backUp(
  raw: Database.Database,
  dataDir: string,
  reason: BackupManifest['reason'],
  now: Date,
): string {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const target = join(folder, `loutai-${stamp}-${reason}.sqlite3`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  raw.prepare('VACUUM INTO ?').run(part);
  const counts = verifiedCounts(part);
  const manifest: BackupManifest = {
    file: basename(target),
    sha256: createHash('sha256').update(readFileSync(part)).digest('hex'),
    bytes: statSync(part).size,
    schemaVersion: schemaVersion(raw),
    madeAt: now.toISOString(),
    reason,
    counts,
  };
  renameSync(part, target);
  writeFileSync(`${target}.manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  return target;
}

function verifiedCounts(file: string): BackupManifest['counts'] {
  const copy = new Database(file, { readonly: true });
  try {
    const verdict: unknown = copy.pragma('quick_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`the backup does not check: ${String(verdict)}`);
    return { customers: countRows(copy, 'customer'), visits: countRows(copy, 'visit') };
  } finally {
    copy.close();
  }
}

function countRows(copy: Database.Database, table: 'customer' | 'visit'): number {
  const exists = copy.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
  return exists ? Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : 0;
}
