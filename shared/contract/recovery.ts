/**
 * Why a database cannot be used: damaged, made by a newer Loutai, foreign, its folder not writable, or the office fails; or,
 * after a run that did not end in order, the log with what was saved last is gone.
 */
export type UnusableCode = 'damaged' | 'newer' | 'foreign' | 'folder' | 'failed' | 'logMissing';

/** A backup whose bytes equal its manifest and which this Loutai can open. */
export interface VerifiedBackup {
  /** Its file name in the backups folder. */
  readonly name: string;
  /** UTC ISO. */
  readonly madeAt: string;
  readonly customers: number;
  readonly visits: number;
}

/** What the recovery page shows. Main sends it whole whenever something changed. */
export interface RecoveryState {
  readonly code: UnusableCode;
  /** For the person who looks after the computer; English, from SQLite or the system. */
  readonly detail: string;
  readonly dataFolder: string;
  /** Newest first; null while they are being checked, or where none are needed. */
  readonly backups: readonly VerifiedBackup[] | null;
  /** Backups that did not pass. */
  readonly refusedBackups: number;
  readonly working: boolean;
  /** The last step's failure, else null. */
  readonly failure: string | null;
}

/** What the recovery page may ask of main, over its port. */
export type RecoveryAsk =
  | { readonly ask: 'restore'; readonly backup: string }
  | { readonly ask: 'startNew' | 'goOn' | 'retry' | 'openFolder' | 'quit' };

/** Whether the database may be put aside: not where it is whole and only this program or folder is at fault. */
export function maySetAside(code: UnusableCode): boolean {
  return code === 'damaged' || code === 'foreign';
}

/** Whether the database is whole by itself, so that a person may choose to work on with it as it is. */
export function mayGoOn(code: UnusableCode): boolean {
  return code === 'logMissing';
}
