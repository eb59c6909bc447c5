import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Host } from '../../electron/office/host.ts';
import type { FormsJobResult } from '../../shared/contract/forms.ts';
import type { JobState } from '../../shared/contract/work.ts';
import { builtDocumentWorker } from '../support/document-worker.ts';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../support/office.ts';

/** An office whose dialogs, printer and outside programs are the test's. */
export interface FormsOffice {
  readonly test: TestOffice;
  readonly admin: OfficeClient;
  /** An empty folder to save into. */
  readonly folder: string;
  /** What the save dialog answers; null: cancelled. */
  savePath: string | null;
  /** What the print dialog answers. */
  printAnswer: boolean;
  /** Whether the printer refuses. */
  printFails: boolean;
  readonly suggested: string[];
  readonly opened: string[];
  readonly printed: { readonly html: string; readonly landscape: boolean; readonly paper?: 'A4' | 'A3' }[];
  close(): Promise<void>;
}

export async function openFormsOffice(htmlToPdf: Host['htmlToPdf']): Promise<FormsOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'loutai-save-'));
  const suggested: string[] = [];
  const opened: string[] = [];
  const printed: FormsOffice['printed'] = [];
  const test = openTestOffice({
    documentWorker: await builtDocumentWorker(),
    host: {
      htmlToPdf,
      chooseSavePath: async (_window, name) => {
        suggested.push(name);
        return forms.savePath;
      },
      openFile: async (path) => void opened.push(path),
      print: async (html, { landscape, paper }) => {
        if (forms.printFails) throw new Error('printing failed: Invalid printer settings');
        printed.push({ html, landscape, ...(paper && { paper }) });
        return forms.printAnswer;
      },
    },
  });
  const admin = await firstStart(test);
  const forms: FormsOffice = {
    test,
    admin,
    folder,
    savePath: null,
    printAnswer: true,
    printFails: false,
    suggested,
    opened,
    printed,
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return forms;
}

/** Waits for a job's end. */
export async function ended(
  client: OfficeClient,
  job: JobState | null,
): Promise<JobState & { result: FormsJobResult }> {
  if (job === null) throw new Error('no job was started');
  for (let tries = 0; tries < 1200; tries++) {
    const state = await client.jobs.get({ id: job.id });
    if (state.state !== 'running') return { ...state, result: state.result as FormsJobResult };
    await delay(25);
  }
  throw new Error('the job did not end');
}
