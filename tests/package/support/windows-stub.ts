import { copyFileSync, appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';

const require = createRequire(import.meta.url);
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * A folder that looks to electron-builder like Electron for Windows, which cannot be had everywhere: any
 * Windows program, with a fuse wire of nine fuses behind it, all as Electron ships them.
 */
export async function makeWindowsStub(folder: string, version: string): Promise<string> {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const language of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, `locales/${language}.pak`), '');
  const program = join(dirname(require.resolve('7zip-bin')), 'win/x64/7za.exe');
  copyFileSync(program, join(folder, 'electron.exe'));
  appendFileSync(join(folder, 'electron.exe'), `${sentinel}\x01\x09101100011`);
  await createPackage('build/default-app', join(folder, 'resources/default_app.asar'));
  writeFileSync(join(folder, 'version'), version);
  return folder;
}
