import type { z } from 'zod';
import type { typedFormRequest } from '../../../../shared/contract/forms.ts';
import { typedFormOf } from '../../../../shared/forms/typed/index.ts';
import { typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { failure } from '../../failures.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/** A form filled by typing, or blank. */
export async function typedSource(
  context: SourceContext,
  request: z.output<typeof typedFormRequest>,
): Promise<OpenedSource> {
  const { deps } = context;
  const form = typedFormOf(request.formId);
  if (!form) throw failure('NOT_FOUND');
  const frame = {
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
  };
  const description = context.edition(form.description);
  const values = typedValues(form, frame, request.typed);
  return {
    title: description.title,
    sheets: 1,
    async *forms() {
      yield context.lay(description, values);
    },
  };
}
