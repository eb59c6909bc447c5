import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VerifiedBackup } from '../../../shared/contract/recovery.ts';
import { verifyBackup } from '../database/verify-backup.ts';

/** So many of the newest are looked at; older ones stay in the folder. */
const looked = 10;

export interface FoundBackups {
  /** Newest first. */
  readonly backups: readonly VerifiedBackup[];
  readonly refused: number;
}

/** The backups in the folder that may be started with. Changes nothing. */
export async function listBackups(folder: string): Promise<FoundBackups> {
  const checked = await Promise.all(newestFiles(folder).map(verifyBackup));
  const backups = checked.filter((each) => each !== null);
  backups.sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  return { backups, refused: checked.length - backups.length };
}

/** Names carry the time they were made, so they sort by it. */
function newestFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.sqlite3'));
  return names
    .toSorted((a, b) => b.localeCompare(a))
    .slice(0, looked)
    .map((name) => join(folder, name));
}
