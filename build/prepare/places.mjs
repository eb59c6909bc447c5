import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const electronFolder = join(root, 'node_modules/electron');
export const electronDist = join(electronFolder, 'dist');
export const sqliteFolder = join(root, 'node_modules/better-sqlite3');

/**
 * Where prepared pieces are kept between installs: LOUTAI_CACHE, the user's cache folder, or, where
 * neither can be written, node_modules/.cache.
 */
export function cacheFolder() {
  const { LOUTAI_CACHE, XDG_CACHE_HOME } = process.env;
  const wanted = LOUTAI_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'loutai');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    const own = join(root, 'node_modules/.cache/loutai');
    mkdirSync(own, { recursive: true });
    return own;
  }
}
