import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { numberThrough } from '../../../../shared/forms/number-through.ts';
import type { Host } from '../../host.ts';
import { drawPages } from '../pdf/draw-pages.ts';
import type { Renderer } from '../renderer.ts';
import type { DocumentThread, StartDocumentThread } from '../thread/document-thread.ts';
import { countPages, inParts } from './form-parts.ts';
import { layAll } from './lay-all.ts';

export interface BatchOptions {
  readonly format: 'pdf' | 'docx';
  /** Title and company in the document's properties. */
  readonly title: string;
  readonly company: string;
  /** Counts the pages of all sheets on: 总第3页 共128页 in each foot, beside the forms' own marks. */
  readonly pageNumbersThrough: boolean;
  readonly signal: AbortSignal;
  /** Told after every part of some 100 pages how many sheets are done. */
  progress(sheetsDone: number): void;
}

export interface BatchTools {
  readonly host: Pick<Host, 'htmlToPdf'>;
  readonly documentThread: StartDocumentThread;
}

export interface WrittenBatch {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * One PDF or Word file of any number of sheets of any forms, in the order given; a cover is simply the first sheet.
 *
 * Sheets are taken one after the other as they are laid out (`layForm`, or a FormSource's `forms()`). Pages are drawn
 * in parts of some 100 and put together in a thread, so that the office goes on answering; what is one part only is
 * made here. With `pageNumbersThrough` all sheets are laid out before the first is drawn, since every foot names the
 * number of pages (about 40 MB for 1,000 sheets). Rejects with the signal's reason once that is aborted; no file is
 * written by this function, so that nothing is left then.
 */
export async function writeBatch(
  sheets: AsyncIterable<LaidForm> | Iterable<LaidForm>,
  options: BatchOptions,
  { host, documentThread }: BatchTools,
): Promise<WrittenBatch> {
  const { format, title, company, signal } = options;
  const makeWhole = await writerOf(format, host);
  let first: readonly LaidForm[] | undefined;
  let thread: DocumentThread | undefined;
  let pages = 0;
  let done = 0;

  const pass = async (forms: readonly LaidForm[]): Promise<void> => {
    if (format === 'docx') thread?.send({ type: 'forms', forms });
    else thread?.send({ type: 'pages', drawn: await drawPages(host, { title, company, forms }) });
    options.progress((done += forms.length));
    signal.throwIfAborted();
  };

  try {
    const numbered = options.pageNumbersThrough ? numberThrough(await layAll(sheets, signal)) : sheets;
    for await (const forms of inParts(numbered)) {
      signal.throwIfAborted();
      pages += countPages(forms);
      if (first === undefined) {
        first = forms;
        continue;
      }
      if (thread === undefined) {
        thread = documentThread(
          format === 'pdf' ? { kind: 'join', title } : { kind: 'word', title, company },
        );
        await pass(first);
      }
      await pass(forms);
    }
    signal.throwIfAborted();
    const bytes = thread
      ? await finished(thread, signal)
      : await makeWhole({ title, company, forms: first ?? [] });
    return { bytes, pages };
  } finally {
    await thread?.stop();
  }
}

/** The writers' libraries are large; they are read when the first document is wanted, not when the office starts. */
async function writerOf(
  format: BatchOptions['format'],
  host: BatchTools['host'],
): Promise<Renderer<Uint8Array>> {
  if (format === 'docx') return (await import('../word/render-word.ts')).renderWord;
  return (await import('../pdf/render-pdf.ts')).pdfRenderer(host);
}

/** The thread's document; a cancel does not wait for it. */
function finished(thread: DocumentThread, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    thread
      .finish()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
