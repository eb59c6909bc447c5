import { adjustForm } from '../../../../shared/forms/editions/adjust-form.ts';
import type { FormDescription } from '../../../../shared/forms/model.ts';
import type { OfficeDeps } from '../../deps.ts';
import { inForceToday } from './in-force.ts';

/** The form as the office's edition in force today has it, for what is drawn beside the sources of forms. */
export async function ownForm(
  deps: Pick<OfficeDeps, 'db' | 'clock'>,
  form: FormDescription,
): Promise<FormDescription> {
  const own = (await inForceToday(deps)).get(form.id);
  return own ? adjustForm(form, own.changes) : form;
}
