import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Intactness } from '../../../../shared/contract/documents.ts';
import type { Schema } from '../../database/schema.ts';
import { isStored, putFile, putPart, readFileParts } from './content-repository.ts';

const partBytes = 512 * 1024;

/** Keeps bytes under their SHA-256 (hex), once; what shrinks by compressing is compressed. Answers the hash. */
export async function keepContent(db: Kysely<Schema>, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes);
  if (await isStored(db, hash)) return hash;
  const packed = await promisify(gzip)(bytes);
  const isSmaller = packed.length < bytes.length * 0.9;
  const content = isSmaller ? packed : bytes;
  let parts = 0;
  for (let at = 0; at < content.length; at += partBytes) {
    await putPart(db, hash, parts++, content.subarray(at, at + partBytes));
  }
  await putFile(db, {
    hash,
    encoding: isSmaller ? 'gzip' : 'plain',
    parts,
    stored: content.length,
  });
  return hash;
}

/** What was kept under a hash, if it still is what was issued; `bytes` is its length as it was entered. */
export async function readContent(
  db: Kysely<Schema>,
  hash: string,
  bytes: number,
): Promise<{ readonly kept: 'intact'; readonly bytes: Uint8Array } | { readonly kept: Intactness }> {
  const file = await readFileParts(db, hash);
  if (!file) return { kept: 'missing' };
  const stored = Buffer.concat(file.parts);
  const content = file.encoding === 'plain' ? stored : await unpacked(stored, bytes);
  return content && hashOf(content) === hash ? { kept: 'intact', bytes: content } : { kept: 'damaged' };
}

/** Undefined where it cannot be unpacked, or unpacks to more than was entered. */
async function unpacked(stored: Uint8Array, bytes: number): Promise<Uint8Array | undefined> {
  try {
    return await promisify(gunzip)(stored, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
