import type { AdjustableForm } from '../../../../shared/contract/form-editions.ts';
import type { FormRequest } from '../../../../shared/contract/forms.ts';
import type { Adjustable } from '../../../../shared/forms/editions/check-changes.ts';
import { noChanges } from '../../../../shared/forms/editions/changes.ts';
import { formParts } from '../../../../shared/forms/editions/hideable-parts.ts';
import { listGrid } from '../../../../shared/forms/editions/list-grid.ts';
import type { FormDescription } from '../../../../shared/forms/model.ts';
import { isAcross } from '../../../../shared/forms/paper.ts';
import { registerExtras } from '../../../../shared/forms/register-extras.ts';
import { typedFormOf } from '../../../../shared/forms/typed/index.ts';
import { failure } from '../../failures.ts';
import type { SourceAsker } from '../forms/form-source.ts';
import { openSource } from '../forms/open-source.ts';
import { readRosterSettings } from '../roster/settings-repository.ts';

/** A form as the office's settings make it, before any change; NOT_FOUND where there is none of this id. */
export async function adjustableForm(
  asker: SourceAsker,
  formId: string,
): Promise<{ readonly shown: AdjustableForm; readonly adjustable: Adjustable }> {
  const form = await standardForm(asker, formId);
  const sources = registerExtras[formId] ?? [];
  const posts = formId === 'duty-roster' ? (await readRosterSettings(asker.deps.db)).posts : null;
  const shown: AdjustableForm = {
    id: form.id,
    title: form.title,
    number: form.number ?? null,
    landscape: isAcross(form.paper),
    columns: listGrid(form)?.columns ?? [],
    parts: formParts(form),
    sources,
    posts: posts?.map(({ id, name }) => ({ id, name })) ?? null,
  };
  const adjustable = {
    form,
    sources: sources.map(({ key }) => key),
    posts: posts?.map(({ id }) => id) ?? null,
  };
  return { shown, adjustable };
}

/** A copy of the form to be filled by hand. */
export function blankRequest(formId: string): FormRequest {
  switch (formId) {
    case 'follow-up-survey':
      return { form: formId, customerId: null, followedBy: null, date: null, answers: {}, choices: {} };
    case 'visit-register':
    case 'call-register':
      return { form: formId, range: null };
    case 'visit-sheet':
      return { form: formId, visits: { of: 'blank' } };
    case 'purchase-checklist':
      return { form: formId, visitId: null, buyer: 'person' };
    case 'duty-roster':
      return { form: formId, monday: null, paper: 'A4' };
    default:
      if (!typedFormOf(formId)) throw failure('NOT_FOUND');
      return { form: 'typed-form', formId, typed: { texts: {}, choices: {}, rows: {} } };
  }
}

async function standardForm(asker: SourceAsker, formId: string): Promise<FormDescription> {
  const { described } = await openSource(asker, blankRequest(formId), { formId, changes: noChanges });
  if (!described) throw failure('NOT_FOUND');
  return described;
}
