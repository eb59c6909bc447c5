import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Replaces a file whole or not at all (bad inputs 61, 62): written beside its place, flushed, then renamed.
 * A file that is read-only or held by another program stays as it is. Throws what the file system says.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await refuseReadOnly(path);
  const part = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** A rename would replace a read-only file on some systems without asking. */
async function refuseReadOnly(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && (found.mode & 0o222) === 0) {
    throw Object.assign(new Error('the file is read-only'), { code: 'EACCES' });
  }
}
