import { parentPort, workerData } from 'node:worker_threads';
import { createPdfJoiner } from '../pdf/pdf-joiner.ts';
import { createWordWriter } from '../word/word-writer.ts';
import type { FromThread, ThreadTask, ToThread } from './thread-messages.ts';

// The thread's entry: parts come in order, the document goes back once all are there.
const task = workerData as ThreadTask;
const collector = task.kind === 'join' ? joining(task.title) : writing(task);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: ToThread) => {
  last = last.then(() => (message.type === 'finish' ? finish() : collector.add(message)));
});

interface Collector {
  add(message: ToThread): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

async function finish(): Promise<void> {
  const bytes = await collector.finish();
  parentPort?.postMessage({ bytes } satisfies FromThread, [bytes.buffer]);
}

function joining(title: string): Collector {
  const joiner = createPdfJoiner(title);
  return {
    add: async (message) => {
      if (message.type === 'pages') await joiner.add(message.drawn);
    },
    finish: async () => joiner.finish(),
  };
}

function writing({ title, company }: { readonly title: string; readonly company: string }): Collector {
  const writer = createWordWriter({ title, company });
  return {
    add: async (message) => {
      if (message.type === 'forms') await writer.add(message.forms);
    },
    finish: () => writer.finish(),
  };
}
