import { builtWorker } from './built-worker.ts';

/** The built entry of the thread that makes large documents. */
export function builtDocumentWorker(): Promise<string> {
  return builtWorker('document-worker', 'electron/office/documents/thread/document-worker.ts');
}
