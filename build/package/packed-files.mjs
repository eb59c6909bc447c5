import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';

/** Where a packed folder has what, by platform. */
export function packedPlaces({ platform, output }) {
  const folder = join(output, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
  return {
    folder,
    executable: join(folder, platform === 'win32' ? 'Loutai.exe' : 'loutai'),
    resources: join(folder, 'resources'),
  };
}

/** Every file of the app: in the archive, and of these the ones unpacked beside it. */
export function packedFiles({ resources }) {
  const slashes = (file) => file.replaceAll('\\', '/').replace(/^\//, '');
  const archived = listPackage(join(resources, 'app.asar'), { isPack: false }).map(slashes);
  const unpacked = filesUnder(join(resources, 'app.asar.unpacked')).map(slashes);
  return { archived, unpacked, beside: readdirSync(resources).toSorted() };
}

function filesUnder(folder, inside = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesUnder(folder, path) : [path];
  });
}

/** What is wrong with the list of files, in words. */
export function fileFaults({ archived, unpacked, beside }, platform) {
  const faults = [];
  const missing = [
    'package.json',
    'LICENSE',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/office/office.js',
    'out/office/recovery.js',
    'out/office/import-worker.js',
    'out/office/document-worker.js',
    'out/office/roster-worker.js',
    'out/office/highs.wasm',
    'out/renderer/index.html',
    'out/main/licenses.md',
    'out/office/licenses.md',
    'out/renderer/licenses.md',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/index.js',
  ].filter((file) => !archived.includes(file));
  faults.push(...missing.map((file) => `${file} is not in the package`));

  const strange = archived.filter(
    (f) => !/^(package\.json|LICENSE|out(\/.*)?|node_modules(\/better-sqlite3(\/.*)?)?)$/.test(f),
  );
  const left = archived.filter((f) => /\.(map|ts|tsx|c|cpp|h)$/.test(f));
  faults.push(...[...strange, ...left].map((file) => `${file} does not belong into the package`));

  const natives = unpacked.filter((f) => f.endsWith('.node'));
  const own = natives.filter((f) => nativeOf(platform).test(f));
  if (own.length === 0) faults.push(`no native binary for ${platform} is unpacked`);
  const foreign = natives.filter((f) => !nativeOf(platform).test(f));
  faults.push(...foreign.map((file) => `${file} is for another system`));
  if (beside.includes('default_app.asar')) faults.push("Electron's default app is in the package");
  if (beside.includes('app')) faults.push('an unpacked app folder is in the package');
  return faults;
}

/** The binaries a platform's package may hold; what is compiled here is Linux's. */
function nativeOf(platform) {
  const folder = '^node_modules/better-sqlite3/';
  return new RegExp(
    platform === 'win32'
      ? `${folder}prebuilds/win32-x64\\.node$`
      : `${folder}(prebuilds/linux-x64|build/Release/better_sqlite3)\\.node$`,
  );
}
