import type { DocumentKind, FormRequest, FormsJobResult } from '../../../../shared/contract/forms.ts';
import type { JobState } from '../../../../shared/contract/work.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { renderHtml } from '../../documents/html/render-html.ts';
import { basename } from 'node:path';
import type { OfficeContext } from '../../context.ts';
import { failure } from '../../failures.ts';
import { writeOpenedFile } from '../../files/opened-files.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { JobControl } from '../../jobs/registry.ts';
import type { Actor } from '../../session/actor.ts';
import { type FormSource, openSource } from './form-source.ts';
import { recordIssue } from './record-issue.ts';
import { rememberSaved } from './saved-documents.ts';
import { orStorageFailure } from './storage-failure.ts';
import { writeDocument } from './write-documents.ts';

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
  const job = startJob(context, request, source, async (control) => {
    const { bytes, pages } = await writeDocument(source, kind, context.deps, control);
    control.signal.throwIfAborted();
    await orStorageFailure(writeWhole(path, bytes));
    return { sheets: source.sheets, pages, fileName: basename(path), printed: null };
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
  return startJob(context, request, source, async (control) => {
    const { bytes, pages } = await writeDocument(source, kind, context.deps, control);
    control.signal.throwIfAborted();
    const name = safeFileName(source.title, kind);
    const path = await orStorageFailure(writeOpenedFile(context.deps, name, bytes));
    await context.deps.host.openFile(path).catch(() => {
      throw failure('REFUSED', formTexts.cannotOpen);
    });
    return { sheets: source.sheets, pages, fileName: basename(path), printed: null };
  });
}

/** Sends all pages to the printer as one job of the system; paper of another direction is a job of its own. */
export async function printJob(context: JobContext, request: FormRequest): Promise<JobState> {
  const source = await openSource({ deps: context.deps, reader: context.actor }, request);
  return startJob(context, request, source, async (control) => {
    const forms = [];
    for await (const form of source.forms()) {
      forms.push(form);
      control.report({ done: forms.length, total: source.sheets, step: formTexts.stepPages });
      control.signal.throwIfAborted();
    }
    const parts = await renderHtml({ title: source.title, company: source.company, forms });
    control.report({ done: source.sheets, total: source.sheets, step: formTexts.stepPrinting });
    let printed = true;
    for (const { html, landscape, title } of parts) {
      printed &&= await context.deps.host.print(html, { landscape, title }).catch(() => {
        throw failure('REFUSED', formTexts.printFailed);
      });
    }
    const pages = parts.reduce((sum, part) => sum + part.pages, 0);
    return { sheets: source.sheets, pages, fileName: null, printed };
  });
}

/** A job whose result is recorded in the audit trail, since personal data leaves the office with it. */
function startJob(
  context: JobContext,
  request: FormRequest,
  source: FormSource,
  work: (control: JobControl) => Promise<FormsJobResult>,
): JobState {
  const { deps, actor } = context;
  return deps.jobs.start({ kind: 'forms', title: source.title, ownerSeq: actor.seq }, async (control) => {
    control.report({ done: 0, total: source.sheets, step: formTexts.stepPages });
    const result = await work(control);
    if (result.printed !== false) await recordIssue(deps, actor, request, result);
    return result;
  });
}
