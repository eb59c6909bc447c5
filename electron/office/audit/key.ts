import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signs audit entries; kept outside the database, so that whoever edits the file cannot re-sign the chain. */
export interface AuditKey {
  sign(text: string): string;
}

/** Reads the folder's audit key, or makes it on the first start (readable by this user only). */
export function openAuditKey(dataDir: string): AuditKey {
  const file = join(dataDir, 'audit.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const key = readFileSync(file);
  return { sign: (text) => createHmac('sha256', key).update(text).digest('hex') };
}
