import { basename } from 'node:path';
import { importFields } from '../../../../shared/domain/import/fields.ts';
import { importTexts } from '../../../../shared/texts/imports.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Actor } from '../../session/actor.ts';
import { applyDraft } from './apply-import.ts';
import type { OpenDraft } from './import-drafts.ts';
import { findImport, listImports } from './imports-repository.ts';
import { linkRows } from './link-rows.ts';
import { analysisOf, planDraft, readDraft } from './open-file.ts';
import { undoImport } from './undo-import.ts';
import { changedSinceImport } from './undo-repository.ts';

const namedChanges = 20;

/** Moving registers in from Excel and CSV. */
export const importsHandlers = {
  open: office.imports.open.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const draft = await deps.importDrafts.open(actor.seq, input.name, bytes);
    const job = { kind: 'imports.open', title: importTexts.jobs.open(input.name), ownerSeq: actor.seq };
    return deps.jobs.start(job, (control) => readDraft(deps, draft, bytes, control));
  }),

  analysis: office.imports.analysis.handler(({ input, context }) =>
    analysisOf(context.deps, draftOf(context, input.id)),
  ),

  plan: office.imports.plan.handler(({ input, context }) => {
    const draft = draftOf(context, input.id);
    if (draft.applying) throw failure('REFUSED', importTexts.busy);
    return planDraft(context.deps, draft, input.plans);
  }),

  fields: office.imports.fields.handler(({ input }) =>
    importFields(input.kind).map(({ key, label, required, several }) => ({ key, label, required, several })),
  ),

  rows: office.imports.rows.handler(async ({ input, context }) => {
    const { id, sheet, filter, offset, limit } = input;
    const page = await draftOf(context, id).worker.call('rows', sheet, filter, offset, limit);
    return { ...page, rows: await linkRows(context.deps.db, actorOf(context), page.rows) };
  }),

  apply: office.imports.apply.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const draft = draftOf(context, input.id);
    if (draft.applying) throw failure('REFUSED', importTexts.busy);
    await refuseApply(deps, actor, draft, input.noneIfBad);
    draft.applying = true;
    const job = { kind: 'imports.apply', title: importTexts.jobs.apply(draft.fileName), ownerSeq: actor.seq };
    return deps.jobs.start(job, (control) =>
      applyDraft(deps, actor, draft, control).finally(() => (draft.applying = false)),
    );
  }),

  saveRefused: office.imports.saveRefused.handler(async ({ input, context }) => {
    const draft = draftOf(context, input.id);
    const bytes = await draft.worker.call('refusedWorkbook');
    const suggested = safeFileName(
      importTexts.refusedFileName(draft.fileName.replace(/\.[^.]*$/, '')),
      'xlsx',
    );
    const path = await context.deps.host.chooseSavePath(context.session.windowId, suggested, {
      name: 'Excel',
      extension: 'xlsx',
    });
    if (path === null) return { name: null };
    await writeWhole(path, bytes);
    return { name: basename(path) };
  }),

  close: office.imports.close.handler(async ({ input, context }) => {
    const draft = draftOf(context, input.id);
    if (draft.applying) throw failure('REFUSED', importTexts.busy);
    await context.deps.importDrafts.close(draft.id);
    return { ok: true as const };
  }),

  history: office.imports.history.handler(({ context }) => listImports(context.deps.db)),

  undo: office.imports.undo.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const target = await findImport(deps.db, input.importId);
    if (!target) throw failure('NOT_FOUND');
    if (target.state !== 'done') throw failure('REFUSED', importTexts.notUndoable);
    if (target.kind === 'staff') refuseStaff(actor);
    const { changed, count } = changedSinceImport(deps.raw, target, namedChanges);
    if (count > 0 && !input.keepChanged) {
      return {
        changed: changed.map(({ what, why }) => ({ what, why: importTexts.changed[why] })),
        changedCount: count,
        job: null,
      };
    }
    const job = { kind: 'imports.undo', title: importTexts.jobs.undo(target.file_name), ownerSeq: actor.seq };
    return {
      changed: [],
      changedCount: count,
      job: deps.jobs.start(job, (control) => undoImport(deps, actor, target, control)),
    };
  }),
};

function draftOf(
  context: { readonly deps: OfficeDeps; readonly session: { readonly actor: Actor | undefined } },
  id: string,
): OpenDraft {
  return context.deps.importDrafts.get(id, actorOf(context).seq);
}

/** Everything that speaks against importing the draft now. */
async function refuseApply(
  deps: OfficeDeps,
  actor: Actor,
  draft: OpenDraft,
  noneIfBad: boolean,
): Promise<void> {
  const { refusal, sheets } = await analysisOf(deps, draft);
  if (refusal !== null) throw failure('REFUSED', refusal);
  const included = sheets.filter(({ plan }) => plan.include);
  const problem = included.flatMap((sheet) => sheet.problems.map((text) => `${sheet.name}：${text}`))[0];
  if (problem !== undefined) throw failure('REFUSED', problem);
  if (included.some(({ plan }) => plan.kind === 'staff')) refuseStaff(actor);
  const refused = included.reduce((total, sheet) => total + sheet.refused, 0);
  if (noneIfBad && refused > 0) throw failure('REFUSED', importTexts.noneBecauseBad(refused));
  if (included.every((sheet) => sheet.good === 0)) throw failure('REFUSED', importTexts.nothingToImport);
}

function refuseStaff(actor: Actor): void {
  if (!actor.roles.includes('administrator')) throw failure('FORBIDDEN', importTexts.staffByAdministrator);
}
