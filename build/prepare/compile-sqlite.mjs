import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, root, sqliteFolder } from './places.mjs';
import { CannotPrepare } from './report.mjs';
import { run } from './run.mjs';

/**
 * Compiles better-sqlite3 for a Node-API below 10. The code keeps references to strings, which Node-API
 * allows from version 10 on, and before that only at its experimental level: so the package's own flags,
 * with that level. Two compiler calls and this Node's own headers: no Python, no node-gyp. (The headers
 * of npm's node-api-headers will not do: without the experimental parts, Electron 33 aborts in finalizers.)
 */
export async function compileSqlite(target) {
  const folder = mkdtempSync(join(cacheFolder(), 'new-'));
  const [sqlite, addon, binary] = ['sqlite3.o', 'addon.o', 'out.node'].map((f) => join(folder, f));
  try {
    const headers = nodeHeaders();
    await run('g++', ['--version']).catch(() => {
      throw new CannotPrepare(
        'a C++ compiler is needed: run  bash build/system-packages.sh  and then npm ci again',
      );
    });
    await Promise.all([run('gcc', sqliteArguments(sqlite)), run('g++', addonArguments(addon, headers))]);
    const hide = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];
    await run('g++', ['-shared', '-s', ...hide, addon, sqlite, '-o', binary, '-ldl']);
    renameSync(binary, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const deps = join(sqliteFolder, 'deps');
const common = () => ['-O2', '-fPIC', '-DNDEBUG', '-w', ...packageDefines(), `-I${join(deps, 'sqlite3')}`];

/** The SQLite options that the package itself builds with. */
function packageDefines() {
  const gyp = readFileSync(join(deps, 'defines.gypi'), 'utf8');
  return [...gyp.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',?$/gm)].map(([, define]) => `-D${define}`);
}

/** The folder of node_api.h, which Node's archives and packages bring along. */
function nodeHeaders() {
  const places = [join(dirname(process.execPath), '..'), process.env.npm_config_nodedir].filter(Boolean);
  const found = places.map((p) => join(p, 'include/node')).find((p) => existsSync(join(p, 'node_api.h')));
  if (found) return found;
  throw new CannotPrepare(
    `this Node came without its headers (no ${join(places[0], 'include/node/node_api.h')}); ` +
      'install Node 20 or later from its own archive, or set npm_config_nodedir to where they are',
  );
}

function sqliteArguments(output) {
  return [...common(), '-std=c99', '-c', join(deps, 'sqlite3/sqlite3.c'), '-o', output];
}

function addonArguments(output, headers) {
  return [
    ...common(),
    '-std=c++20',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-DNAPI_EXPERIMENTAL',
    '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DBUILDING_NODE_EXTENSION',
    `-I${headers}`,
    `-I${join(root, 'node_modules/node-addon-api')}`,
    '-c',
    join(sqliteFolder, 'src/better_sqlite3.cpp'),
    '-o',
    output,
  ];
}
