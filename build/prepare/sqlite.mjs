import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileSqlite } from './compile-sqlite.mjs';
import { electronInPlace } from './electron-in-place.mjs';
import { cacheFolder, sqliteFolder } from './places.mjs';
import { CannotPrepare, say, timed } from './report.mjs';
import { run } from './run.mjs';

/** better-sqlite3's prebuilt binaries need Node-API 10; on less they crash the process. */
const neededNodeApi = 10;
const built = join(sqliteFolder, 'build/Release/better_sqlite3.node');

/** Makes sure that better-sqlite3 loads in this Electron and, on Linux, in this Node (the tests' Node). */
export async function prepareSqlite(electronVersion) {
  if (!existsSync(sqliteFolder)) return;
  const electronLacks = electronVersion !== undefined && Number(electronVersion.split('.')[0]) < 36;
  const nodeLacks = Number(process.versions.napi) < neededNodeApi;
  if (!electronLacks && !nodeLacks) {
    rmSync(dirname(dirname(built)), { recursive: true, force: true });
    return say('better-sqlite3: its own prebuilt binary will do');
  }
  if (process.platform !== 'linux') {
    if (electronLacks) throw new CannotPrepare(`better-sqlite3 does not load in Electron ${electronVersion}`);
    return say('better-sqlite3: ready for the app; the office tests need Node 22.14 or later on this system');
  }
  await putCompiled();
  await tryInElectron();
}

async function putCompiled() {
  const kept = join(cacheFolder(), `better-sqlite3-${versionOf()}-${process.platform}-${process.arch}.node`);
  if (!existsSync(kept) || !(await loadsInNode(kept))) {
    await timed(`compiled better-sqlite3 ${versionOf()}`, () => compileSqlite(kept));
    if (!(await loadsInNode(kept))) throw new CannotPrepare('the better-sqlite3 compiled here does not load');
  }
  // A new file, never the old one overwritten: another process may have it loaded.
  mkdirSync(dirname(built), { recursive: true });
  copyFileSync(kept, `${built}.new`);
  renameSync(`${built}.new`, built);
  say('better-sqlite3: the binary compiled here is in place');
}

const trial = (binary) =>
  `new (require(${JSON.stringify(sqliteFolder)}))(':memory:', { nativeBinding: ${JSON.stringify(binary)} })
    .prepare('select sqlite_version()').get()`;

async function loadsInNode(binary) {
  return run(process.execPath, ['-e', trial(binary)]).then(
    () => true,
    () => false,
  );
}

/** Says what is missing where the binary does not run yet: then it is the system's libraries. */
async function tryInElectron() {
  const electron = electronInPlace();
  if (!electron) return;
  try {
    await run(electron.executable, ['-e', trial(built)], { environment: { ELECTRON_RUN_AS_NODE: '1' } });
  } catch (error) {
    if (!error.message.includes('shared libraries')) throw error;
    say(
      `Electron lacks libraries of the system; run  bash build/system-packages.sh  (${error.message.split(': ').at(-2)})`,
    );
  }
}

function versionOf() {
  return JSON.parse(readFileSync(join(sqliteFolder, 'package.json'), 'utf8')).version;
}
