import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packageJson from './package.json' with { type: 'json' };
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { antdCss } from './build/antd-css.ts';

const root = import.meta.dirname;
const adoptedStyles = join(root, 'renderer/app/theme/adopted-styles.ts');

/** The pages and their addresses under `app://bundle/`. */
const pages = ['index.html', 'recovery/index.html'];

/** Pages for windows that strangers stand before; bundled apart, so that nothing of the desk's code is in them. */
const publicPages = ['kiosk/index.html', 'board/index.html'];

/** The Node-side parts and their entries; each entry becomes out/<part>/<entry>.js. */
const nodeParts = {
  main: { main: 'electron/main/main.ts' },
  preload: { preload: 'electron/preload/preload.ts' },
  office: {
    office: 'electron/office/office.ts',
    recovery: 'electron/office/recovery/recovery.ts',
    'import-worker': 'electron/office/features/imports/worker/import-worker.ts',
    'roster-worker': 'electron/office/features/roster/solver-worker.ts',
    'document-worker': 'electron/office/documents/thread/document-worker.ts',
  },
} as const satisfies Record<string, Record<string, string>>;
type NodePart = keyof typeof nodeParts;

// Chromium refuses its sandbox to root on Linux.
const rootsSandbox = process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};

/** Beside the desk's pages in out/renderer. */
function publicPagesConfig(): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: false,
      assetsDir: 'public-assets',
      target: 'chrome130',
      rolldownOptions: { input: publicPages.map((page) => join(root, 'renderer', page)) },
    },
  };
}

/** Node code, all of it bundled but Electron and the native module. */
function nodeConfig(part: NodePart, dev: boolean): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: {
      LOUTAI_VERSION: JSON.stringify(packageJson.version),
      LOUTAI_PINNED_ELECTRON: JSON.stringify(packageJson.devDependencies.electron),
    },
    ssr: { noExternal: true, target: 'node' },
    plugins: part === 'office' ? [rosterEngine()] : [],
    build: {
      ssr: true,
      // Else a build for Node leaves emitted files out, and the roster has no engine.
      emitAssets: true,
      outDir: `out/${part}`,
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
      minify: false,
      license: { fileName: 'licenses.md' },
      watch: dev ? {} : null,
      rolldownOptions: {
        input: nodeParts[part],
        external: ['electron', 'better-sqlite3'],
        // A sandboxed preload must be one CommonJS file.
        output:
          part === 'preload'
            ? { format: 'cjs', entryFileNames: '[name].cjs' }
            : { format: 'esm', entryFileNames: '[name].js' },
      },
    },
  };
}

/** The roster's solver reads its WebAssembly from beside its thread. */
function rosterEngine(): Plugin {
  return {
    name: 'roster-engine',
    buildStart() {
      const source = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
      this.emitFile({ type: 'asset', fileName: 'highs.wasm', source });
    },
  };
}

/** `vite build` builds every part; `vite` serves the page and runs Electron on it. */
function electronApp(): Plugin {
  let electron: ChildProcess | undefined;
  let dev = false;
  const parts = Object.keys(nodeParts) as NodePart[];
  return {
    name: 'electron-app',
    configResolved(c) {
      dev = c.command === 'serve';
    },
    async closeBundle() {
      if (dev) return;
      await build(publicPagesConfig());
      await Promise.all(parts.map((part) => build(nodeConfig(part, false))));
    },
    configureServer(server) {
      if (process.env['VITEST']) return;
      server.httpServer?.once('listening', async () => {
        const url = server.resolvedUrls?.local[0] ?? 'http://localhost:5173';
        const binary = createRequire(import.meta.url)('electron') as unknown as string;
        const restart = () => {
          electron?.removeAllListeners('exit').kill();
          electron = spawn(binary, ['.', ...(process.env['ELECTRON_ARGS']?.split(' ') ?? [])], {
            cwd: root,
            stdio: 'inherit',
            env: { ...process.env, ...rootsSandbox, VITE_DEV_SERVER_URL: url },
          }).on('exit', (code) => process.exit(code ?? 0));
        };
        let ready = 0;
        for (const part of parts) {
          const watcher = await build(nodeConfig(part, true));
          if (!('on' in watcher)) continue;
          watcher.on('event', (e) => {
            if (e.code === 'END' && ++ready >= parts.length) restart();
          });
        }
        process.on('exit', () => electron?.kill());
      });
    },
  };
}

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react(), antdCss(), electronApp()],
  resolve: {
    alias: [
      // antd adds style elements for scroll locks and theme variables; the page's policy allows sheets only.
      { find: /^.*\/dynamicCSS(?:\.js)?$/, replacement: adoptedStyles },
    ],
  },
  build: {
    outDir: join(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: pages.map((page) => join(root, 'renderer', page)),
      // A file costs a trip to main: the page opens with one file a page and what several screens share in another.
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'recovery', test: /renderer[\\/]recovery[\\/]/ },
            { name: 'start', tags: ['$initial'] },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
});
