import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { checkChanges } from '../../../../shared/forms/editions/check-changes.ts';
import { openSource } from '../forms/open-source.ts';
import { addEdition, withdrawEdition } from './add-edition.ts';
import { adjustableForm, blankRequest } from './adjustable.ts';
import { presentEditions } from './present.ts';

/** 本公司版本: forms adjusted by the office. */
export const formEditionsHandlers = {
  of: office.formEditions.of.handler(async ({ input: { formId }, context }) => {
    const { shown } = await adjustableForm({ deps: context.deps, reader: actorOf(context) }, formId);
    return { form: shown, editions: await presentEditions(context.deps, formId) };
  }),

  preview: office.formEditions.preview.handler(async ({ input: { formId, changes }, context }) => {
    const asker = { deps: context.deps, reader: actorOf(context) };
    const { adjustable } = await adjustableForm(asker, formId);
    const source = await openSource(asker, blankRequest(formId), { formId, changes });
    const forms = [];
    for await (const form of source.forms()) forms.push(form);
    return { forms, problems: [...checkChanges(adjustable, changes)] };
  }),

  add: office.formEditions.add.handler(async ({ input, context }) => {
    const added = await addEdition(context.deps, actorOf(context), input);
    context.deps.events.publish('forms');
    return added;
  }),

  withdraw: office.formEditions.withdraw.handler(async ({ input, context }) => {
    await withdrawEdition(context.deps, actorOf(context), input.id);
    context.deps.events.publish('forms');
    return { ok: true as const };
  }),
};
