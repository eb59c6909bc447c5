import type { Problem } from '../../../shared/contract/errors.ts';
import type { AdjustableForm } from '../../../shared/contract/form-editions.ts';
import type { FormChanges } from '../../../shared/forms/editions/changes.ts';

/** What every part of the screen gets on which an office adjusts a form. */
export interface EditionPartProps {
  readonly form: AdjustableForm;
  readonly changes: FormChanges;
  readonly problems: readonly Problem[];
  readonly onChange: (changes: FormChanges) => void;
}
