import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import type { TypedField, TypedForm } from '../../../shared/forms/typed/typed-form.ts';

/** Typed texts, days, and lists (a record a line, columns parted by ｜ | or tab) by key; and chosen words. */
export type TypedTexts = Record<string, string>;
export type TypedWords = Record<string, readonly string[]>;

export function startTexts(form: TypedForm): TypedTexts {
  const fields = form.fields.filter(({ kind }) => kind !== 'choices');
  return Object.fromEntries(fields.map(({ key }) => [key, '']));
}

export function startWords(form: TypedForm): TypedWords {
  const fields = form.fields.filter(({ kind }) => kind === 'choices');
  return Object.fromEntries(fields.map(({ key }) => [key, []]));
}

/** A copy to be filled by hand. */
export function blankTyped(formId: string): FormRequestInput {
  return { form: 'typed-form', formId, typed: { texts: {}, choices: {}, rows: {} } };
}

/** What the office is asked to draw; what is empty is left for writing by hand. */
export function typedRequest(form: TypedForm, texts: TypedTexts, words: TypedWords): FormRequestInput {
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
        ofKind('rows').map((field) => [field.key, rowsOf(field, typedText(field.key))]),
      ),
    },
  };
}

/** A record a line; text beyond the last column stays in it, so that nothing typed is lost. */
function rowsOf(field: TypedField, text: string): Record<string, string>[] {
  const columns = field.columns ?? [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const parts = line.split(/[|｜\t]/);
    const last = columns.length - 1;
    return Object.fromEntries(
      columns.map(({ key }, i) => [key, (i === last ? parts.slice(i).join('|') : (parts[i] ?? '')).trim()]),
    );
  });
}
