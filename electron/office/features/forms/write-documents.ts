import type { DocumentKind } from '../../../../shared/contract/forms.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import type { DocumentThread, StartDocumentThread } from '../../documents/thread/document-thread.ts';
import type { Renderer } from '../../documents/renderer.ts';
import type { Host } from '../../host.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { FormSource } from './form-source.ts';

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface DocumentTools {
  readonly host: Pick<Host, 'htmlToPdf'>;
  readonly documentThread: StartDocumentThread;
}

const pagesAtOnce = 100;

/**
 * Makes one document of all forms of a source, reporting and heeding a cancel after every part of some 100 pages.
 * What is only one part is made here; parts are put together in a thread, while the next one is drawn.
 */
export async function writeDocument(
  source: FormSource,
  kind: DocumentKind,
  tools: DocumentTools,
  control: JobControl,
): Promise<WrittenDocument> {
  const { title, company } = source;
  const makePart = await writerOf(kind, tools.host);
  let first: readonly LaidForm[] | undefined;
  let thread: DocumentThread | undefined;
  let pages = 0;

  const pass = async (forms: readonly LaidForm[]): Promise<void> => {
    if (kind === 'docx') thread?.send({ type: 'forms', forms });
    else thread?.send({ type: 'pdf', pdf: await makePart({ title, company, forms }) });
  };

  try {
    for await (const forms of inParts(source, control)) {
      pages += countPages(forms);
      if (first === undefined) {
        first = forms;
        continue;
      }
      if (thread === undefined) {
        thread = tools.documentThread(
          kind === 'pdf' ? { kind: 'join', title } : { kind: 'word', title, company },
        );
        await pass(first);
      }
      await pass(forms);
    }
    control.signal.throwIfAborted();
    control.report({ done: source.sheets, total: source.sheets, step: formTexts.stepWriting });
    const bytes = thread ? await thread.finish() : await makePart({ title, company, forms: first ?? [] });
    return { bytes, pages };
  } finally {
    await thread?.stop();
  }
}

/** The writers' libraries are large; they are read when the first document is wanted, not when the office starts. */
async function writerOf(kind: DocumentKind, host: DocumentTools['host']): Promise<Renderer<Uint8Array>> {
  if (kind === 'docx') return (await import('../../documents/word/render-word.ts')).renderWord;
  return (await import('../../documents/pdf/render-pdf.ts')).pdfRenderer(host);
}

/** Forms in groups of some 100 pages, laid out as they are needed. */
async function* inParts(source: FormSource, control: JobControl): AsyncGenerator<readonly LaidForm[]> {
  let part: LaidForm[] = [];
  let done = 0;
  for await (const form of source.forms()) {
    part.push(form);
    if (countPages(part) < pagesAtOnce) continue;
    yield part;
    done += part.length;
    part = [];
    control.report({ done, total: source.sheets, step: formTexts.stepPages });
    control.signal.throwIfAborted();
  }
  if (part.length > 0) yield part;
}

export function countPages(forms: readonly LaidForm[]): number {
  return forms.reduce((sum, form) => sum + form.pages.length, 0);
}
