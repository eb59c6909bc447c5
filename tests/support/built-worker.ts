import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const built = new Map<string, Promise<string>>();

/** A thread of the office, bundled as the app bundles it, since a thread cannot run TypeScript by itself. Built once a process. */
export function builtWorker(name: string, entry: string): Promise<string> {
  const known = built.get(entry) ?? buildWorker(name, entry);
  built.set(entry, known);
  return known;
}

async function buildWorker(name: string, entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'loutai-worker-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { [name]: entry },
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outDir, `${name}.mjs`);
}
