import { parentPort } from 'node:worker_threads';
import { ImportDraft } from '../draft/import-draft.ts';
import { refusedWorkbook } from '../draft/refused-workbook.ts';
import { ImportRefusal } from '../reading/import-refusal.ts';
import { readFile } from '../reading/read-file.ts';
import type { ImportWorkerCalls, WorkerAnswer, WorkerQuestion } from './worker-messages.ts';

// The thread in which a file is read: a hostile file can fill or stop this thread, never the office.
type Handlers = {
  readonly [K in keyof ImportWorkerCalls]: (
    ...args: Parameters<ImportWorkerCalls[K]>
  ) => Promise<ReturnType<ImportWorkerCalls[K]>> | ReturnType<ImportWorkerCalls[K]>;
};

let draft: ImportDraft | undefined;

const handlers: Handlers = {
  read: async (bytes, fileName) => {
    draft = new ImportDraft(
      await readFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName),
      fileName,
    );
    return draft.signatures();
  },
  remember: (plans) => opened().remember(plans),
  plan: (plans) => opened().plan(plans),
  interpret: (office) => opened().interpret(office),
  markKnown: (positions) => opened().markKnown(positions),
  analysis: () => opened().analysis(),
  signatures: () => opened().signatures(),
  rows: (sheet, filter, offset, limit) => opened().rows(sheet, filter, offset, limit),
  chunk: (from, limit) => opened().chunk(from, limit),
  refusedWorkbook: () => refusedWorkbook(opened()),
};

parentPort?.on('message', (question: WorkerQuestion) => {
  void answer(question).then((message) => parentPort?.postMessage(message));
});

async function answer({ id, call, args }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    const handler = handlers[call] as (...given: readonly unknown[]) => unknown;
    return { id, ok: true, value: await handler(...args) };
  } catch (error) {
    if (error instanceof ImportRefusal) return { id, ok: false, refusal: error.message };
    return { id, ok: false, fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

function opened(): ImportDraft {
  if (!draft) throw new Error('no file was read');
  return draft;
}
