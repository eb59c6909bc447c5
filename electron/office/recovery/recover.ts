import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock } from '../clock.ts';
import { databaseFile, openDatabase } from '../database/open.ts';
import { sha256Of, verifyBackup } from '../database/verify-backup.ts';
import { preparedFile, setAside, setAsideFolder } from './set-aside.ts';
import { syncFile } from './sync-file.ts';

/** What recovery works on: the office's data folder, and the clock its work is dated by. */
export interface RecoveryPlace {
  readonly dataDir: string;
  readonly clock: Clock;
}

/**
 * Puts the database aside and a backup in its place. The backup is checked again, and its copy compared with
 * it, before anything moves. Throws where it does not pass; then nothing has moved.
 * @returns the folder of what was put aside
 */
export async function startWithBackup(place: RecoveryPlace, backup: string): Promise<string> {
  const source = join(backupsFolder(place.dataDir), basename(backup));
  if (!(await verifyBackup(source))) throw new Error(`the backup ${basename(backup)} does not check`);
  const prepared = preparedFile(databaseFile(place.dataDir));
  copyFileSync(source, prepared);
  if ((await sha256Of(prepared)) !== (await sha256Of(source))) {
    rmSync(prepared);
    throw new Error(`the copy of ${basename(backup)} is not like it`);
  }
  return moveAside(place);
}

/**
 * Puts the database aside and a new, empty one in its place.
 * @returns the folder of what was put aside
 */
export async function startNew(place: RecoveryPlace): Promise<string> {
  const scratch = mkdtempSync(join(place.dataDir, 'new-'));
  try {
    const fresh = openDatabase(scratch, place.clock);
    await fresh.close();
    renameSync(fresh.file, preparedFile(databaseFile(place.dataDir)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return moveAside(place);
}

/** The folder of verified copies. */
export function backupsFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

function moveAside({ dataDir, clock }: RecoveryPlace): string {
  const database = databaseFile(dataDir);
  syncFile(preparedFile(database));
  mkdirSync(setAsideFolder(dataDir), { recursive: true });
  return setAside(database, setAsideFolder(dataDir), clock.now());
}
