import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { openedFolder } from '../host.ts';
import { writeWhole } from './write-whole.ts';

const keptMs = 24 * 60 * 60 * 1000;

/**
 * Writes a document that is only to be looked at, and answers its path. The name gets a number where it is taken,
 * since the older one may still be open. Files of the day before are removed: they hold people's data.
 */
export async function writeOpenedFile(
  place: { readonly dataDir: string; readonly clock: Clock },
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const folder = openedFolder(place.dataDir);
  await mkdir(folder, { recursive: true });
  await removeOld(folder, place.clock.now().getTime());
  const path = join(folder, freeName(name, new Set(await readdir(folder))));
  await writeWhole(path, bytes);
  return path;
}

async function removeOld(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    // A file that is still open cannot be removed on Windows; it goes another day.
    if (now - mtimeMs > keptMs) await rm(path, { force: true }).catch(() => undefined);
  }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  for (let number = 2; ; number++) {
    const other = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    if (!taken.has(other)) return other;
  }
}
