import type { DocumentKind, FormRequest, FormsJobResult } from '../../../../shared/contract/forms.ts';
import type { JobState } from '../../../../shared/contract/work.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { numberThrough } from '../../../../shared/forms/number-through.ts';
import { layAll } from '../../documents/batch/lay-all.ts';
import { renderHtml } from '../../documents/html/render-html.ts';
import { basename } from 'node:path';
import type { OfficeContext } from '../../context.ts';
import { failure } from '../../failures.ts';
import { writeOpenedFile } from '../../files/opened-files.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { Actor } from '../../session/actor.ts';
import type { FormSource } from './form-source.ts';
import { openSource } from './open-source.ts';
import { issueForm } from './issue-form.ts';
import { printedBytes, printParts } from '../documents/printed-parts.ts';
import { rememberSaved } from './saved-documents.ts';
import { orStorageFailure } from './storage-failure.ts';
import { watchPhones } from './watch-phones.ts';
import { writeSource } from './write-source.ts';

export interface JobContext extends OfficeContext {
  readonly actor: Actor;
}

/** Asks where to save, then writes there in a job. Null where the person cancelled the dialog. */
export async function saveJob(
  context: JobContext,
  request: FormRequest,
  kind: DocumentKind,
): Promise<JobState | null> {
  const source = await openSource({ deps: context.deps, reader: context.actor }, request);
  const path = await context.deps.host.chooseSavePath(
    context.session.windowId,
    safeFileName(source.title, kind),
    { name: formTexts.kinds[kind], extension: kind },
  );
  if (path === null) return null;
  const job = startJob(context, source, async (control) => {
    const watched = watchPhones(source);
    const { bytes, pages } = await writeSource(watched, kind, context.deps, control);
    control.signal.throwIfAborted();
    const fileName = basename(path);
    const drawn = { request, source: watched, way: 'save', kind, bytes, pages, fileName } as const;
    return issueForm(context, drawn, async () => {
      await orStorageFailure(writeWhole(path, bytes));
      return true;
    });
  });
  rememberSaved(context.deps.jobs, job.id, path);
  return job;
}

/** Writes into the office's own folder and opens the document there. */
export async function openJob(
  context: JobContext,
  request: FormRequest,
  kind: DocumentKind,
): Promise<JobState> {
  const source = await openSource({ deps: context.deps, reader: context.actor }, request);
  return startJob(context, source, async (control) => {
    const watched = watchPhones(source);
    const { bytes, pages } = await writeSource(watched, kind, context.deps, control);
    control.signal.throwIfAborted();
    const fileName = safeFileName(source.title, kind);
    const drawn = { request, source: watched, way: 'open', kind, bytes, pages, fileName } as const;
    return issueForm(context, drawn, async () => {
      const path = await orStorageFailure(writeOpenedFile(context.deps, fileName, bytes));
      await context.deps.host.openFile(path).catch(() => {
        throw failure('REFUSED', formTexts.cannotOpen);
      });
      return true;
    });
  });
}

/** Sends all pages to the printer as one job of the system; paper of another direction is a job of its own. */
export async function printJob(context: JobContext, request: FormRequest): Promise<JobState> {
  const source = await openSource({ deps: context.deps, reader: context.actor }, request);
  return startJob(context, source, async (control) => {
    const watched = watchPhones(source);
    const laid = await layAll(watched.forms(), control.signal, (done) =>
      control.report({ done, total: source.sheets, step: formTexts.stepPages }),
    );
    const forms = source.numberedThrough ? numberThrough(laid) : laid;
    const parts = await renderHtml({ title: source.title, company: source.company, forms });
    control.report({ done: source.sheets, total: source.sheets, step: formTexts.stepPrinting });
    const pages = parts.reduce((sum, part) => sum + part.pages, 0);
    const bytes = printedBytes(parts);
    const drawn = {
      request,
      source: watched,
      way: 'print',
      kind: 'paper',
      bytes,
      pages,
      fileName: null,
    } as const;
    return issueForm(context, drawn, () => printParts(context.deps.host, parts));
  });
}

/** A job that draws forms; what leaves by it is kept and recorded (issue-form.ts). */
function startJob(
  context: JobContext,
  source: FormSource,
  work: (control: JobControl) => Promise<FormsJobResult>,
): JobState {
  const { deps, actor } = context;
  return deps.jobs.start({ kind: 'forms', title: source.title, ownerSeq: actor.seq }, async (control) => {
    control.report({ done: 0, total: source.sheets, step: formTexts.stepPages });
    return work(control);
  });
}
