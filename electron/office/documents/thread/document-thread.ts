import { Worker } from 'node:worker_threads';
import type { FromThread, ThreadTask, ToThread } from './thread-messages.ts';

/** A thread that makes one large document, so that the office goes on answering meanwhile. */
export interface DocumentThread {
  send(part: Exclude<ToThread, { type: 'finish' }>): void;
  /** The document; fails where the thread ended before. */
  finish(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

export type StartDocumentThread = (task: ThreadTask) => DocumentThread;

/** Starts threads from the built entry. They never keep the process alive. */
export function documentThreads(entry: string): StartDocumentThread {
  return (task) => {
    const worker = new Worker(entry, { workerData: task });
    worker.unref();
    const made = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', ({ bytes }: FromThread) => resolve(bytes));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread for documents ended without an answer')));
    });
    // A thread that is stopped before anybody waits for its document is no fault.
    made.catch(() => undefined);
    return {
      send: (part) => worker.postMessage(part satisfies ToThread),
      finish: async () => {
        worker.postMessage({ type: 'finish' } satisfies ToThread);
        try {
          return await made;
        } finally {
          await worker.terminate();
        }
      },
      stop: async () => void (await worker.terminate()),
    };
  };
}
