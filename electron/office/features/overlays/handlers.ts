import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';
import { placeableFields } from '../../../../shared/forms/overlay/placeable-fields.ts';
import { testPage } from '../../../../shared/forms/overlay/test-page.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { overlayTexts as texts } from '../../../../shared/texts/overlays.ts';
import { adjustableForm } from '../form-editions/adjustable.ts';
import { catalogue } from '../forms/catalogue.ts';
import { machineOffsets, offsetOf, setOffset } from './offsets.ts';
import { testPageHtml } from './overlay-html.ts';
import { printOverlay, saveOverlayPdf } from './overlay-jobs.ts';
import { overlayRows } from './repository.ts';
import { storedOverlay, type StoredOverlay, toOverlay } from './stored-overlay.ts';
import { placedSource } from './values-of.ts';
import { addOverlay, removeOverlay, saveOverlay } from './write.ts';

/** 套打: values printed onto the office's pre-printed forms. */
export const overlaysHandlers = {
  list: office.overlays.list.handler(async ({ context: { deps } }) =>
    (await overlayRows(deps.db)).map(toOverlay).map(headOf),
  ),

  get: office.overlays.get.handler(async ({ input, context }) => {
    const { deps } = context;
    const overlay = await storedOverlay(deps, input.id);
    const { adjustable } = await adjustableForm({ deps, reader: actorOf(context) }, overlay.formId);
    return {
      ...headOf(overlay),
      fields: [...overlay.fields],
      rows: overlay.rows,
      picture: overlay.picture,
      fieldsOfForm: [...placeableFields(adjustable.form)],
    };
  }),

  add: office.overlays.add.handler(async ({ input, context }) => {
    const id = await addOverlay(context.deps, actorOf(context), input);
    context.deps.events.publish('overlays', id);
    return { id };
  }),

  save: office.overlays.save.handler(async ({ input, context }) => {
    const version = await saveOverlay(context.deps, actorOf(context), input);
    context.deps.events.publish('overlays', input.id);
    return { version };
  }),

  remove: office.overlays.remove.handler(async ({ input, context }) => {
    await removeOverlay(context.deps, actorOf(context), input);
    context.deps.events.publish('overlays', input.id);
    return { ok: true as const };
  }),

  preview: office.overlays.preview.handler(async ({ input, context }) => {
    const asker = { deps: context.deps, reader: actorOf(context) };
    const overlay = await storedOverlay(context.deps, input.id);
    const { source, pages } = await placedSource(asker, overlay, input.request);
    return { title: source.title, pages: pages.slice(0, shownPages) };
  }),

  print: office.overlays.print.handler(async ({ input, context }) => ({
    job: await printOverlay({ ...context, actor: actorOf(context) }, input),
  })),

  savePdf: office.overlays.savePdf.handler(async ({ input, context }) => ({
    job: await saveOverlayPdf({ ...context, actor: actorOf(context) }, input),
  })),

  printTest: office.overlays.printTest.handler(
    async ({ input: { landscape, printer }, context: { deps } }) => {
      const offset = await offsetOf(deps, printer);
      const html = testPageHtml(texts.testTitle, landscape, testPage(landscape), offset);
      const printed = await deps.host.print(html, { landscape, title: texts.testTitle }).catch(() => {
        throw failure('REFUSED', formTexts.printFailed);
      });
      return { printed };
    },
  ),

  offsets: office.overlays.offsets.handler(({ context }) => machineOffsets(context.deps)),

  setOffset: office.overlays.setOffset.handler(async ({ input, context }) => {
    await setOffset(context.deps, actorOf(context), input);
    context.deps.events.publish('overlays');
    return { ok: true as const };
  }),
};

const shownPages = 20;

function headOf({ id, name, formId, landscape, fields, version }: StoredOverlay) {
  const formTitle = catalogue.find((form) => form.id === formId)?.title ?? formId;
  return { id, name, formId, formTitle, landscape, placed: fields.length, version };
}
