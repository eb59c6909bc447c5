import { parentPort, workerData } from 'node:worker_threads';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { createPdfJoiner } from '../pdf/pdf-joiner.ts';
import { renderWord } from '../word/render-word.ts';
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
  finish(): Promise<Uint8Array>;
}

async function finish(): Promise<void> {
  const answer: FromThread = { bytes: await collector.finish() };
  parentPort?.postMessage(answer);
}

function joining(title: string): Collector {
  const joiner = createPdfJoiner(title);
  return {
    add: async (message) => {
      if (message.type === 'pages') await (await joiner).add(message.drawn);
    },
    finish: async () => (await joiner).finish(),
  };
}

function writing({ title, company }: { readonly title: string; readonly company: string }): Collector {
  const forms: LaidForm[] = [];
  return {
    add: async (message) => {
      if (message.type === 'forms') forms.push(...message.forms);
    },
    finish: () => renderWord({ title, company, forms }),
  };
}
