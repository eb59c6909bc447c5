import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * A program of the tests, bundled as the app's office is, to run in a Node process of its own: node PATH. Lies in the
 * project's .cache, so that it finds the native module.
 */
export async function builtProgram(name: string, entry: string): Promise<string> {
  const outDir = join(root, '.cache/programs', `${name}-${process.pid}`);
  await build({
    configFile: false,
    root,
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
        input: { [name]: join(root, entry) },
        external: ['electron', 'better-sqlite3'],
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outDir, `${name}.mjs`);
}
