import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronDist, electronFolder } from './places.mjs';

/**
 * The Electron that `require('electron')` starts: its version, and whether it is the one of
 * package.json (official) or a stand-in. Undefined where there is none.
 */
export function electronInPlace() {
  try {
    const executable = join(electronDist, readFileSync(join(electronFolder, 'path.txt'), 'utf8').trim());
    if (!existsSync(executable)) return undefined;
    const version = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
    const wanted = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
    return { version, wanted, official: version === wanted, executable };
  } catch {
    return undefined;
  }
}
