import { join } from 'node:path';
import { electronInPlace } from './electron-in-place.mjs';
import { electronFolder } from './places.mjs';
import { run } from './run.mjs';
import { timed } from './report.mjs';

const tenMinutes = 10 * 60_000;

/** Lets the electron package fetch its own binary. Gives the reason in one line where it cannot. */
export async function installOfficialElectron() {
  try {
    await timed('asked for the official Electron', () =>
      run(process.execPath, [join(electronFolder, 'install.js')], { timeout: tenMinutes }),
    );
  } catch (error) {
    return error.message.replace(/^.*? failed \([^)]*\): /, '').split('\n')[0];
  }
  return electronInPlace()?.official ? undefined : 'its installer left no binary of the version wanted';
}
