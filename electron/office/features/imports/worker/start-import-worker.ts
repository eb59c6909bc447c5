import { Worker } from 'node:worker_threads';
import { importRefusalTexts } from '../../../../../shared/texts/import-refusals.ts';
import { failure } from '../../../failures.ts';
import type { ImportWorkerCall, ImportWorkerCalls, WorkerAnswer, WorkerQuestion } from './worker-messages.ts';

/** A thread that holds one file under import. Calls that it cannot answer are REFUSED with the reason in Chinese. */
export interface ImportWorker {
  call<K extends ImportWorkerCall>(
    call: K,
    ...args: Parameters<ImportWorkerCalls[K]>
  ): Promise<ReturnType<ImportWorkerCalls[K]>>;
  stop(): Promise<void>;
}

/** 100,000 rows of 20 columns need some 250 MB; a file that needs more ends its thread and nothing else. */
const heapMegabytes = 400;

/** Starts the thread from its built entry. It never keeps the process alive. */
export function startImportWorker(entry: string, heap = heapMegabytes): ImportWorker {
  const worker = new Worker(entry, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 48 },
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let last = 0;
  let ended: unknown;
  const end = (error: unknown) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (answer: WorkerAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) asker?.resolve(answer.value);
    else asker?.reject('refusal' in answer ? failure('REFUSED', answer.refusal) : answer.fault);
  });
  worker.on('error', (error) =>
    end(isOutOfMemory(error) ? failure('REFUSED', importRefusalTexts.memory) : error),
  );
  worker.on('exit', () => end(failure('REFUSED', importRefusalTexts.stopped)));
  worker.unref();
  return {
    call: <K extends ImportWorkerCall>(call: K, ...args: Parameters<ImportWorkerCalls[K]>) =>
      new Promise<ReturnType<ImportWorkerCalls[K]>>((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const question: WorkerQuestion = { id: ++last, call, args };
        waiting.set(question.id, {
          resolve: (value) => resolve(value as ReturnType<ImportWorkerCalls[K]>),
          reject,
        });
        worker.postMessage(question);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
