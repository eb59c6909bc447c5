import { setTimeout as delay } from 'node:timers/promises';
import { writeBatch } from '../../../electron/office/documents/batch/write-batch.ts';
import { documentThreads } from '../../../electron/office/documents/thread/document-thread.ts';
import type { Host } from '../../../electron/office/host.ts';
import { everyForm } from '../../forms/every-form.ts';
import { builtDocumentWorker } from '../../support/document-worker.ts';
import type { Figure } from '../support/result.ts';

const goals = { pdf: { atMost: 20 }, docx: { atMost: 10 } } as const;
const names = { pdf: 'one PDF', docx: 'one Word file' } as const;

/**
 * Sheets of every form in turn, upright and lying, filled, into one PDF and one Word file with pages counted through;
 * and how far the memory of the office, its thread with it, rose above what it held before.
 */
export async function mixedBatch(host: Pick<Host, 'htmlToPdf'>, sheets: number): Promise<Figure[]> {
  const documentThread = documentThreads(await builtDocumentWorker());
  const forms = Array.from({ length: sheets }, (_, index) => everyForm[index % everyForm.length]!.filled);
  const figures: Figure[] = [];
  for (const format of ['docx', 'pdf'] as const) {
    const options = {
      format,
      title: '一周表格',
      company: '',
      pageNumbersThrough: true,
      signal: new AbortController().signal,
      progress: () => undefined,
    };
    globalThis.gc?.();
    await delay(200);
    const memory = watchMemory();
    const started = performance.now();
    await writeBatch(forms, options, { host, documentThread });
    const taken = performance.now() - started;
    const name = `${sheets} mixed sheets in ${names[format]}`;
    figures.push(
      { part: 'forms', name, value: taken / 1000, unit: 's', goal: goals[format] },
      { part: 'forms', name: `${name}, memory above the base`, value: memory.stop(), unit: 'MB' },
    );
  }
  return figures;
}

/** The highest resident memory above that of the start, in MB. */
function watchMemory(): { stop(): number } {
  const base = process.memoryUsage.rss();
  let peak = base;
  const look = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  return {
    stop() {
      clearInterval(timer);
      look();
      return Math.max(0.1, (peak - base) / 1e6);
    },
  };
}
