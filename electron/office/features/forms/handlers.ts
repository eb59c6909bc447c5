import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { openJob, printJob, saveJob } from './form-jobs.ts';
import { openSource } from './open-source.ts';
import { ownCatalogue } from './own-catalogue.ts';
import { previewOf } from './preview.ts';
import { savedPath } from './saved-documents.ts';

/** Forms 表格: shown, written as Word or PDF, printed. */
export const formsHandlers = {
  list: office.forms.list.handler(({ context }) => ownCatalogue(context.deps)),

  preview: office.forms.preview.handler(async ({ input, context }) =>
    previewOf(await openSource({ deps: context.deps, reader: actorOf(context) }, input.request)),
  ),

  save: office.forms.save.handler(async ({ input, context }) => ({
    job: await saveJob({ ...context, actor: actorOf(context) }, input.request, input.kind),
  })),

  open: office.forms.open.handler(async ({ input, context }) => ({
    job: await openJob({ ...context, actor: actorOf(context) }, input.request, input.kind),
  })),

  openSaved: office.forms.openSaved.handler(async ({ input, context: { deps, ...context } }) => {
    const job = deps.jobs.get(input.jobId, actorOf(context).seq);
    const path = job?.state === 'done' ? savedPath(deps.jobs, input.jobId) : undefined;
    if (path === undefined) throw failure('NOT_FOUND', formTexts.savedGone);
    await deps.host.openFile(path).catch(() => {
      throw failure('REFUSED', formTexts.cannotOpen);
    });
    return { ok: true as const };
  }),

  print: office.forms.print.handler(async ({ input, context }) => ({
    job: await printJob({ ...context, actor: actorOf(context) }, input.request),
  })),
};
