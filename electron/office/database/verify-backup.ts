import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { VerifiedBackup } from '../../../shared/contract/recovery.ts';
import { newestVersion } from './migrations/index.ts';
import { applicationId } from './pragmas.ts';

const manifestShape = z.object({
  file: z.string(),
  sha256: z.string(),
  schemaVersion: z.number(),
  madeAt: z.iso.datetime(),
  counts: z.object({ customers: z.number(), visits: z.number() }),
});

/**
 * What a backup holds, or null where it must not be used: no manifest, other bytes than the manifest says,
 * a database that does not check, not Loutai's, or a newer Loutai's. Reads only.
 */
export async function verifyBackup(file: string): Promise<VerifiedBackup | null> {
  const manifest = readManifest(file);
  if (!manifest || manifest.file !== basename(file) || manifest.schemaVersion > newestVersion) return null;
  if (!existsSync(file) || (await sha256Of(file)) !== manifest.sha256 || !isWholeOffice(file)) return null;
  return { name: manifest.file, madeAt: manifest.madeAt, ...manifest.counts };
}

function readManifest(file: string): z.infer<typeof manifestShape> | null {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8')));
  } catch {
    return null;
  }
}

/** The hash of a file's bytes, in hex; the file may be larger than memory. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function isWholeOffice(file: string): boolean {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const check: unknown = copy.pragma('quick_check', { simple: true });
      return check === 'ok' && copy.pragma('application_id', { simple: true }) === applicationId;
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}
