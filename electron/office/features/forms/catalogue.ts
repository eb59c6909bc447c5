import { callRegister } from '../../../../shared/forms/call-register.ts';
import { dutyRoster } from '../../../../shared/forms/duty-roster.ts';
import { followUpSurvey } from '../../../../shared/forms/follow-up-survey.ts';
import type { FormDescription } from '../../../../shared/forms/model.ts';
import { isAcross } from '../../../../shared/forms/paper.ts';
import { purchaseChecklist } from '../../../../shared/forms/purchase-checklist.ts';
import { typedForms } from '../../../../shared/forms/typed/index.ts';
import { visitRegister } from '../../../../shared/forms/visit-register.ts';
import { visitSheet } from '../../../../shared/forms/visit-sheet.ts';

/** The forms there are, as the page lists them. */
export const catalogue = [
  callRegister,
  followUpSurvey,
  visitRegister,
  visitSheet(),
  purchaseChecklist,
  dutyRoster(),
  ...typedForms.map(({ description }) => description),
].map((form: FormDescription) => ({
  id: form.id,
  title: form.title,
  number: form.number ?? null,
  landscape: isAcross(form.paper),
}));
