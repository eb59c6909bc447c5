import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import type { TypedField, TypedForm } from '../../../shared/forms/typed/typed-form.ts';
import { emptyRow, type ListRows } from './list-rows.ts';

/** By key: typed texts and days; chosen words; rows of lists. */
export type TypedTexts = Record<string, string>;
export type TypedWords = Record<string, readonly string[]>;
export type TypedLists = Record<string, ListRows>;

export function startTexts(form: TypedForm): TypedTexts {
  const fields = form.fields.filter(({ kind }) => kind !== 'choices' && kind !== 'rows');
  return Object.fromEntries(fields.map(({ key }) => [key, '']));
}

export function startWords(form: TypedForm): TypedWords {
  const fields = form.fields.filter(({ kind }) => kind === 'choices');
  return Object.fromEntries(fields.map(({ key }) => [key, []]));
}

/** Every list begins with an empty row. */
export function startLists(form: TypedForm): TypedLists {
  const fields = form.fields.filter(({ kind }) => kind === 'rows');
  return Object.fromEntries(fields.map(({ key, columns = [] }) => [key, [emptyRow(columns.length)]]));
}

/** A copy to be filled by hand. */
export function blankTyped(formId: string): FormRequestInput {
  return { form: 'typed-form', formId, typed: { texts: {}, choices: {}, rows: {} } };
}

/** What the office is asked to draw; what is empty is left for writing by hand. */
export function typedRequest(
  form: TypedForm,
  texts: TypedTexts,
  words: TypedWords,
  lists: TypedLists,
): FormRequestInput {
  const { fields } = form;
  const formId = form.description.id;
  const ofKind = (...kinds: TypedField['kind'][]) => fields.filter(({ kind }) => kinds.includes(kind));
  const typedText = (key: string) => texts[key] ?? '';
  return {
    form: 'typed-form',
    formId,
    typed: {
      texts: Object.fromEntries(ofKind('line', 'text', 'date').map(({ key }) => [key, typedText(key)])),
      choices: Object.fromEntries(ofKind('choices').map(({ key }) => [key, [...(words[key] ?? [])]])),
      rows: Object.fromEntries(
        ofKind('rows').map((field) => [field.key, rowsOf(field, lists[field.key] ?? [])]),
      ),
    },
  };
}

/** Rows in which something is written. */
function rowsOf({ columns = [] }: TypedField, rows: ListRows): Record<string, string>[] {
  const written = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return written.map((cells) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, (cells[index] ?? '').trim()])),
  );
}
