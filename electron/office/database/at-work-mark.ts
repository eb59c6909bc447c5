import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { UnusableDatabase } from './unusable.ts';

/**
 * A file beside the database from its opening to its orderly end. After a crash it stays, and so must the log (-wal) stay: what
 * was saved last may stand there alone. SQLite itself shows the state before, without a word, where somebody deleted the log.
 */
export function atWorkMark(database: string): string {
  return `${database}-at-work`;
}

/** Throws UnusableDatabase where work ended without order and the log is gone; reads only. */
export function refuseLostLog(database: string): void {
  if (existsSync(atWorkMark(database)) && !existsSync(`${database}-wal`)) {
    throw new UnusableDatabase(
      'logMissing',
      `${database}-wal is gone though the last run did not end in order`,
    );
  }
}

/** After the log is there: in the other order a crash between the two would look like a lost log. */
export function markAtWork(database: string): void {
  if (existsSync(`${database}-wal`)) writeFileSync(atWorkMark(database), '');
}

/** Before the connection closes, which takes the log into the database and deletes it. */
export function endWork(database: string): void {
  rmSync(atWorkMark(database), { force: true });
}
