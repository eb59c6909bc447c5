import { chineseDate } from '../../domain/business-date.ts';
import { glyphWidth } from '../metrics.ts';
import type { FormDescription } from '../model.ts';
import type { FormValues } from '../values.ts';

/** A place of a form that a person fills by typing, as the screen asks for it. */
export interface TypedField {
  readonly key: string;
  readonly label: string;
  /** line: one line; text: several; date: a day; choices: words of `options`; rows: a line a record, by `columns`. */
  readonly kind: 'line' | 'text' | 'date' | 'choices' | 'rows';
  readonly options?: readonly string[];
  readonly columns?: readonly { readonly key: string; readonly label: string }[];
  /** Room kept for a signature where nothing is typed, in em. */
  readonly room?: number;
}

/** A form that is filled by hand: what is printed, and what may be typed into it. */
export interface TypedForm {
  readonly description: FormDescription;
  readonly fields: readonly TypedField[];
}

/** What was typed: texts and dates (YYYY-MM-DD) by key, chosen words, and records. */
export interface TypedValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** The form with the additional columns of an office's own edition in its list, so that they can be typed too. */
export function withTypedColumns(
  form: TypedForm,
  columns: readonly { readonly key: string; readonly label: string }[],
): TypedForm {
  if (columns.length === 0) return form;
  const list = form.fields.find(({ kind }) => kind === 'rows');
  const fields = form.fields.map((field) =>
    field === list ? { ...field, columns: [...(field.columns ?? []), ...columns] } : field,
  );
  return { ...form, fields };
}

export const nothingTyped: TypedValues = { texts: {}, choices: {}, rows: {} };

const blankDate = '\u3000\u3000年\u3000月\u3000日';

/** The strings of a form from what was typed; a blank copy leaves room where a pen writes. */
export function typedValues(
  form: TypedForm,
  frame: { readonly companyName: string; readonly estateName: string },
  typed: TypedValues,
): FormValues {
  const texts: Record<string, string> = { ...frame };
  for (const field of form.fields) {
    const text = typed.texts[field.key] ?? '';
    if (field.kind === 'date') texts[field.key] = padded(text ? chineseDate(text) : '', field.room ?? 0);
    if (field.kind === 'line' || field.kind === 'text') texts[field.key] = padded(text, field.room ?? 0);
  }
  const from = typed.texts['from'];
  const to = typed.texts['to'];
  texts['range'] = `${from ? chineseDate(from) : blankDate}至${to ? chineseDate(to) : blankDate}`;
  return { texts, choices: typed.choices, rows: typed.rows };
}

/** The text carried on with full-width blanks to `room` em. */
function padded(text: string, room: number): string {
  let used = 0;
  for (const character of text) used += glyphWidth(character.codePointAt(0) ?? 0);
  return text + '\u3000'.repeat(Math.max(0, Math.ceil(room - used)));
}
