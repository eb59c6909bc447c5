import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { syncFolder } from './sync-file.ts';

// The database goes last: while it is there, nothing takes the office for a new one.
const parts = ['-at-work', '-wal', '-shm', ''];
const unfinished = '.unfinished';

/**
 * Puts the database, its log and its index aside together in a dated folder, and the prepared file in their
 * place. From the moment the folder exists the change is decided: if it is cut short, finishSetAside
 * completes it at the next start. Deletes nothing. The prepared file must be there, whole and on the disk.
 * @returns the folder of what was put aside
 */
export function setAside(database: string, folder: string, now: Date): string {
  const name = freeName(folder, now.toISOString().slice(0, 19).replaceAll(':', '-'));
  mkdirSync(join(folder, name + unfinished), { recursive: true });
  syncFolder(folder);
  return complete(database, folder, name);
}

/** Completes what a crash cut short; nothing where there is nothing to do. Before the database is opened. */
export function finishSetAside(database: string, folder: string): void {
  if (!existsSync(folder)) return;
  const found = readdirSync(folder).filter((name) => name.endsWith(unfinished));
  for (const name of found) complete(database, folder, name.slice(0, -unfinished.length));
}

/** Where the database waits that is to take the place of the one put aside. */
export function preparedFile(database: string): string {
  return `${database}.prepared`;
}

/** The folder of databases put aside. */
export function setAsideFolder(dataDir: string): string {
  return join(dataDir, 'set-aside');
}

function complete(database: string, folder: string, name: string): string {
  const aside = join(folder, name + unfinished);
  // Once the prepared file has gone, what lies in the database's place is that file.
  if (existsSync(preparedFile(database))) exchange(database, aside);
  const to = join(folder, name);
  renameSync(aside, to);
  syncFolder(folder);
  return to;
}

function exchange(database: string, aside: string): void {
  for (const part of parts) {
    const file = database + part;
    if (existsSync(file)) renameSync(file, join(aside, basename(file)));
  }
  syncFolder(aside);
  renameSync(preparedFile(database), database);
  syncFolder(join(database, '..'));
}

function freeName(folder: string, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (!existsSync(join(folder, name)) && !existsSync(join(folder, name + unfinished))) return name;
  }
}
