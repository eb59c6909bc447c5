import { findPhones } from '../../../../shared/domain/find-phones.ts';
import { formText } from '../../../../shared/forms/form-text.ts';
import type { LaidForm } from '../../../../shared/forms/laid.ts';
import type { FormSource } from './form-source.ts';

/** A source with the full phone numbers that stood in the forms it gave. */
export interface WatchedSource extends FormSource {
  phones(): readonly string[];
}

/** Notes every phone that leaves in full, whatever the form (R-privacy). */
export function watchPhones(source: FormSource): WatchedSource {
  const phones = new Set<string>();
  const note = (form: LaidForm): void => {
    for (const phone of findPhones(formText(form).join('\n'))) phones.add(phone);
  };
  return {
    ...source,
    async *forms() {
      for await (const form of source.forms()) {
        note(form);
        yield form;
      }
    },
    phones: () => [...phones],
  };
}
