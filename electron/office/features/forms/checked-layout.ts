import { layForm } from '../../../../shared/forms/lay-form.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import type { FormDescription } from '../../../../shared/forms/model.ts';
import { findInvalidCharacter, type FormValues } from '../../../../shared/forms/values.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { failure } from '../../failures.ts';

/** Lays a form out; REFUSED, naming value and character, where a record holds what no document may carry (bad input 8). */
export function checkedLayout(description: FormDescription, values: FormValues): LaidForm {
  const invalid = findInvalidCharacter(values);
  if (invalid) throw failure('REFUSED', formTexts.notPrintable(invalid.key, invalid.character));
  return layForm(description, values);
}
