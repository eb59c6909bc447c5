import type { FormRequest } from '../../../../shared/contract/forms.ts';
import { adjustForm } from '../../../../shared/forms/editions/adjust-form.ts';
import type { FormChanges } from '../../../../shared/forms/editions/changes.ts';
import type { FormDescription } from '../../../../shared/forms/model.ts';
import type { OfficeDeps } from '../../deps.ts';
import { type EditionInForce, inForceToday } from '../form-editions/in-force.ts';
import { readSettings } from '../settings/repository.ts';
import { checkedLayout } from './checked-layout.ts';
import { surveySource } from './survey-source.ts';
import { callRegisterSource } from './call-register-source.ts';
import { checklistSource } from './checklist-source.ts';
import { registerSource } from './register-source.ts';
import { dutyMonthSource } from './duty-month-source.ts';
import { rosterSource } from './roster-source.ts';
import { sheetSource } from './sheet-source.ts';
import { typedSource } from './typed-source.ts';
import type { FormSource, OpenedSource, SourceAsker, SourceContext } from './form-source.ts';
import { improvementSource } from './improvement-source.ts';
import { meetingSource } from './meeting-source.ts';
import { weeklyReportSource } from './weekly-report-source.ts';
import { dailyCheckSource } from './daily-check-source.ts';

/**
 * Finds the records a request names, as the reader may see them. REFUSED where there are none or too many.
 * `tried`: changes to be drawn in place of the edition in force. `lay`: what is done with the values of a form.
 */
export async function openSource(
  asker: SourceAsker,
  request: FormRequest,
  tried?: { readonly formId: string; readonly changes: FormChanges },
  lay: SourceContext['lay'] = checkedLayout,
): Promise<FormSource> {
  const { company } = await readSettings(asker.deps);
  const editions = await usedEditions(asker.deps, tried);
  let described: FormDescription | undefined;
  let used: FormDescription | undefined;
  const edition = (form: FormDescription): FormDescription => {
    const own = editions.get(form.id);
    described = form;
    used = own ? adjustForm(form, own.changes) : form;
    return used;
  };
  const posts = editions.get('duty-roster')?.changes.posts ?? null;
  const source = await sourceOf({ ...asker, edition, posts, lay }, request);
  const id = described?.id ?? request.form;
  const form = {
    id,
    title: used?.title ?? source.title,
    number: used?.number ?? null,
    edition: editions.get(id)?.number ?? 0,
  };
  return { company, form, described, ...source };
}

async function usedEditions(
  deps: OfficeDeps,
  tried: { readonly formId: string; readonly changes: FormChanges } | undefined,
): Promise<ReadonlyMap<string, EditionInForce>> {
  const inForce = await inForceToday(deps);
  return tried ? new Map([...inForce, [tried.formId, { number: 0, changes: tried.changes }]]) : inForce;
}

function sourceOf(context: SourceContext, request: FormRequest): Promise<OpenedSource> {
  switch (request.form) {
    case 'follow-up-survey':
      return surveySource(context, request);
    case 'visit-register':
      return registerSource(context, request);
    case 'call-register':
      return callRegisterSource(context, request);
    case 'purchase-checklist':
      return checklistSource(context, request);
    case 'visit-sheet':
      return sheetSource(context, request);
    case 'typed-form':
      return typedSource(context, request);
    case 'duty-roster':
      return rosterSource(context, request);
    case 'duty-month':
      return dutyMonthSource(context, request);
    case 'weekly-report':
      return weeklyReportSource(context, request);
    case 'daily-check':
      return dailyCheckSource(context, request);
    case 'meeting-record':
      return meetingSource(context, request);
    case 'improvement-report':
      return improvementSource(context, request);
    default:
      return request satisfies never;
  }
}
