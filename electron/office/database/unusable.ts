import type { UnusableCode } from '../host-messages.ts';

/** The database cannot be used as it is; nothing was changed. Main shows the recovery screen. */
export class UnusableDatabase extends Error {
  readonly code: UnusableCode;
  constructor(code: UnusableCode, detail: string) {
    super(detail);
    this.name = 'UnusableDatabase';
    this.code = code;
  }
}

/** Whether SQLite says that the file itself is damaged. */
export function isDamage(error: Error): boolean {
  return 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
}
