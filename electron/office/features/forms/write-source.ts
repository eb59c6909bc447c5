import type { DocumentKind } from '../../../../shared/contract/forms.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { type BatchTools, writeBatch, type WrittenBatch } from '../../documents/batch/write-batch.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { FormSource } from './form-source.ts';

/** One document of all forms of a source, made as a job: it tells how far it is, and can be cancelled. */
export async function writeSource(
  source: FormSource,
  format: DocumentKind,
  tools: BatchTools,
  control: JobControl,
): Promise<WrittenBatch> {
  const { title, company, sheets: total, numberedThrough: pageNumbersThrough = false } = source;
  const progress = (done: number): void =>
    control.report({ done, total, step: done < total ? formTexts.stepPages : formTexts.stepWriting });
  const options = { format, title, company, pageNumbersThrough, signal: control.signal, progress };
  if (format === 'docx' && source.written) {
    // Laid out all the same: the phones in it are noted, and its pages counted as printed.
    let pages = 0;
    for await (const form of source.forms()) pages += form.pages.length;
    return { bytes: await source.written(), pages };
  }
  return writeBatch(source.forms(), options, tools);
}
