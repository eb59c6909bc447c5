import type { DocumentKind } from '../../../../shared/contract/forms.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { joinPdfs } from '../../documents/pdf/join-pdfs.ts';
import { pdfRenderer } from '../../documents/pdf/render-pdf.ts';
import { renderWord } from '../../documents/word/render-word.ts';
import type { Host } from '../../host.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { FormSource } from './form-source.ts';

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

const pagesAtOnce = 50;

/** Makes one document of all forms of a source, reporting and heeding a cancel after every part of some 50 pages. */
export async function writeDocument(
  source: FormSource,
  kind: DocumentKind,
  host: Pick<Host, 'htmlToPdf'>,
  control: JobControl,
): Promise<WrittenDocument> {
  return kind === 'pdf' ? writePdf(source, host, control) : writeWord(source, control);
}

async function writePdf(
  source: FormSource,
  host: Pick<Host, 'htmlToPdf'>,
  control: JobControl,
): Promise<WrittenDocument> {
  const render = pdfRenderer(host);
  const parts: Uint8Array[] = [];
  let pages = 0;
  for await (const forms of inParts(source, control)) {
    parts.push(await render({ title: source.title, company: source.company, forms }));
    pages += countPages(forms);
  }
  control.signal.throwIfAborted();
  control.report({ done: source.sheets, total: source.sheets, step: formTexts.stepWriting });
  return { bytes: await joinPdfs(parts, source.title), pages };
}

async function writeWord(source: FormSource, control: JobControl): Promise<WrittenDocument> {
  const forms: LaidForm[] = [];
  for await (const part of inParts(source, control)) forms.push(...part);
  control.signal.throwIfAborted();
  control.report({ done: source.sheets, total: source.sheets, step: formTexts.stepWriting });
  const bytes = await renderWord({ title: source.title, company: source.company, forms });
  return { bytes, pages: countPages(forms) };
}

/** Forms in groups of some 50 pages, laid out as they are needed. */
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
