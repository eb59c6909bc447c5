import type { LaidForm } from '../../shared/forms/laid.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import { typedForms } from '../../shared/forms/typed/index.ts';
import {
  nothingTyped,
  type TypedForm,
  typedValues,
  type TypedValues,
} from '../../shared/forms/typed/typed-form.ts';
import type { FormSamples } from './every-form.ts';
import { office } from './sample-forms.ts';

/** Every form that is filled by typing. */
export function typedSamples(longText: string, hostile: string): readonly FormSamples[] {
  return typedForms.map((form) => ({
    id: form.description.id,
    blank: lay(form, nothingTyped),
    filled: lay(form, typedOf(form, '欧阳晓燕', '客户反映样板房与宣传资料不符，要求书面答复。', 3)),
    overfull: lay(form, typedOf(form, '欧阳晓燕', longText, 40)),
    hostile: lay(form, typedOf(form, hostile, hostile, 2)),
  }));
}

function lay(form: TypedForm, typed: TypedValues): LaidForm {
  return layForm(form.description, typedValues(form, office, typed));
}

function typedOf(form: TypedForm, line: string, text: string, rowCount: number): TypedValues {
  const texts: Record<string, string> = {};
  const choices: Record<string, readonly string[]> = {};
  const rows: Record<string, Record<string, string>[]> = {};
  for (const { key, kind, options, columns } of form.fields) {
    if (kind === 'date') texts[key] = '2026-11-23';
    if (kind === 'line') texts[key] = line;
    if (kind === 'text') texts[key] = text;
    if (kind === 'choices') choices[key] = (options ?? []).slice(0, 1);
    if (kind === 'rows') {
      const cells = (i: number) =>
        Object.fromEntries((columns ?? []).map((column) => [column.key, `${column.label}${i + 1}`]));
      rows[key] = Array.from({ length: rowCount }, (_, i) => cells(i));
    }
  }
  return { texts, choices, rows };
}
