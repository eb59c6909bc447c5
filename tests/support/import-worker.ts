import { builtWorker } from './built-worker.ts';

/** The import's thread, built once a process. */
export function builtImportWorker(): Promise<string> {
  return builtWorker('import-worker', 'electron/office/features/imports/worker/import-worker.ts');
}
