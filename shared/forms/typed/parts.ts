import { formHead } from '../head.ts';
import type { Block, FormDescription, GridCell, GridRow, Piece } from '../model.ts';
import type { PaperName } from '../paper.ts';
import type { TypedField } from './typed-form.ts';

/** Building blocks that the company's forms share. Lengths in points. */
export const rowHeight = 30;

export function sheet(form: {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly paper?: PaperName;
  readonly mark?: FormDescription['mark'];
  readonly head?: readonly Block[];
  readonly body: readonly Block[];
}): FormDescription {
  return {
    id: form.id,
    title: form.title,
    ...(form.number ? { number: form.number } : {}),
    paper: form.paper ?? 'portrait',
    mark: form.mark ?? 'none',
    sheets: [{ head: [...formHead(form.title, form.number), ...(form.head ?? [])], body: form.body }],
  };
}

export const value = (key: string): Piece => ({ value: key });

export function label(text: string): GridCell {
  return { text: text.split('\n').map((line) => [line]), style: 'label', align: 'center' };
}

export function cell(key: string, span = 1): GridCell {
  return { text: [[value(key)]], span };
}

/** A cell that begins with its label: 投诉内容: and the text below it. */
export function labelled(text: string, key: string, span: number): GridCell {
  return { text: [[text, value(key)]], span };
}

/** A tall cell over the whole width: its label, then the text on lines of its own. */
export function tall(text: string, key: string, span: number, height: number): GridRow {
  return { height, cells: [{ text: [[text], [value(key)]], span, valign: 'top' }] };
}

/** 处理人: 日期: at the right, on the last lines of the cell above. */
export function signedBy(who: string, whoKey: string, dateKey: string, span: number): GridRow {
  const text: readonly Piece[] = [who, value(whoKey), '\u3000日期:', value(dateKey)];
  return { height: 26, signature: true, cells: [{ text: [text], span, align: 'right' }] };
}

/** Room for a signature and its day. */
export const signatureFields = (who: string, whoKey: string, dateKey: string): readonly TypedField[] => [
  { key: whoKey, label: who, kind: 'line', room: 5 },
  { key: dateKey, label: `${who}日期`, kind: 'date', room: 7 },
];

export const line = (key: string, text: string): TypedField => ({ key, label: text, kind: 'line' });
export const text = (key: string, name: string): TypedField => ({ key, label: name, kind: 'text' });
export const day = (key: string, name: string): TypedField => ({ key, label: name, kind: 'date' });
