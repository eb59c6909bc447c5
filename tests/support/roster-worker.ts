import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builtWorker } from './built-worker.ts';

/** The roster's thread with the solver's code beside it, as the app has them. */
export async function builtRosterWorker(): Promise<string> {
  const entry = await builtWorker('roster-worker', 'electron/office/features/roster/solver-worker.ts');
  const wasm = createRequire(import.meta.url).resolve('highs/runtime');
  copyFileSync(wasm, join(dirname(entry), 'highs.wasm'));
  return entry;
}
