import type { LaidForm } from '../../shared/forms/laid.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import { typedForms } from '../../shared/forms/typed/index.ts';
import {
  nothingTyped,
  type TypedField,
  type TypedForm,
  typedValues,
  type TypedValues,
} from '../../shared/forms/typed/typed-form.ts';
import type { FormSamples } from './every-form.ts';
import { office } from './sample-forms.ts';
import { typedRows, typedWords } from './typed-words.ts';

/** Every form that is filled by typing. */
export function typedSamples(longText: string, hostile: string): readonly FormSamples[] {
  return typedForms.map((form) => ({
    id: form.description.id,
    blank: lay(form, nothingTyped),
    filled: lay(form, wellTyped(form)),
    overfull: lay(
      form,
      typedOf(
        form,
        () => '欧阳晓燕',
        () => longText,
        40,
      ),
    ),
    hostile: lay(
      form,
      typedOf(
        form,
        () => hostile,
        () => hostile,
        2,
      ),
    ),
  }));
}

function lay(form: TypedForm, typed: TypedValues): LaidForm {
  return layForm(form.description, typedValues(form, office, typed));
}

function wellTyped(form: TypedForm): TypedValues {
  const place = (otherwise: string) => (key: string) => typedWords[key] ?? otherwise;
  // A signature is a name, and the figures of a weekly report are numbers.
  const line = ({ key, room }: TypedField) => place(room ? '林小雨' : '12')(key);
  return typedOf(form, line, ({ key }) => place('')(key), 3);
}

function typedOf(
  form: TypedForm,
  line: (field: TypedField) => string,
  text: (field: TypedField) => string,
  rowCount: number,
): TypedValues {
  const texts: Record<string, string> = {};
  const choices: Record<string, readonly string[]> = {};
  const rows: Record<string, readonly Record<string, string>[]> = {};
  for (const field of form.fields) {
    const { key, kind } = field;
    if (kind === 'date') texts[key] = '2026-11-23';
    if (kind === 'line') texts[key] = line(field);
    if (kind === 'text') texts[key] = text(field);
    if (kind === 'choices') choices[key] = (field.options ?? []).slice(0, 1);
    if (kind === 'rows') rows[key] = rowsOf(field, rowCount);
  }
  return { texts, choices, rows };
}

/** Rows as a clerk writes them; more of them where more are asked for. */
function rowsOf({ key, columns = [] }: TypedField, count: number): readonly Record<string, string>[] {
  const written = typedRows[key] ?? [];
  const rows =
    count <= 3 ? written : Array.from({ length: count }, (_, i) => written[i % written.length] ?? []);
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.key, row[i] ?? ''])));
}
