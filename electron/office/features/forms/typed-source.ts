import type { z } from 'zod';
import type { typedFormRequest } from '../../../../shared/contract/forms.ts';
import { typedFormOf } from '../../../../shared/forms/typed/index.ts';
import { typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { failure } from '../../failures.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { checkedLayout } from './checked-layout.ts';
import type { FormSource, SourceContext } from './form-source.ts';

/** A form filled by typing, or blank. */
export async function typedSource(
  { deps }: SourceContext,
  request: z.output<typeof typedFormRequest>,
): Promise<Omit<FormSource, 'company'>> {
  const form = typedFormOf(request.formId);
  if (!form) throw failure('NOT_FOUND');
  const frame = {
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
  };
  const values = typedValues(form, frame, request.typed);
  return {
    title: form.description.title,
    sheets: 1,
    async *forms() {
      yield checkedLayout(form.description, values);
    },
  };
}
