import { cleanText } from '../fill.ts';
import { glyphWidth } from '../metrics.ts';
import type { FormValues } from '../values.ts';
import {
  linePitch,
  mmPerPoint,
  type OverlayField,
  type OverlayRows,
  type PlacedPage,
  type PlacedText,
} from './overlay-field.ts';

/**
 * The values of one form at their places, as many pages as its list needs; texts outside lists stand on each.
 * Nothing is left out: a list longer than a page goes on, and what was not placed is not on the paper.
 */
export function placeValues(
  fields: readonly OverlayField[],
  rows: OverlayRows,
  values: FormValues,
): readonly PlacedPage[] {
  const lists = new Set(fields.flatMap(({ key }) => (key.startsWith('rows.') ? [partsOf(key)[1]] : [])));
  const longest = Math.max(0, ...[...lists].map((list) => values.rows[list ?? '']?.length ?? 0));
  const pages = Math.max(1, Math.ceil(longest / rows.perPage));
  return Array.from({ length: pages }, (_, page) =>
    fields.flatMap((field) => placeField(field, rows, values, page)),
  );
}

/** Texts of a field's lines, each at its baseline. */
export function placeLines(field: OverlayField, text: string): readonly PlacedText[] {
  const { x, y, size, width } = field;
  const lines = cleanText(text)
    .split('\n')
    .flatMap((line) => (width === null ? [line] : wrapped(line, width / (size * mmPerPoint))));
  return lines
    .map((line, index) => ({ x, y: y + index * size * linePitch * mmPerPoint, size, text: line }))
    .filter((line) => line.text.trim() !== '');
}

function placeField(
  field: OverlayField,
  { pitch, perPage }: OverlayRows,
  values: FormValues,
  page: number,
): readonly PlacedText[] {
  const [kind, key = '', word = ''] = partsOf(field.key);
  if (kind === 'texts') return placeLines(field, trimmed(values.texts[key]));
  if (kind === 'choices') return (values.choices[key] ?? []).includes(word) ? placeLines(field, '√') : [];
  const records = (values.rows[key] ?? []).slice(page * perPage, (page + 1) * perPage);
  return records.flatMap((record, index) =>
    placeLines({ ...field, y: field.y + index * pitch }, trimmed(record[word])),
  );
}

/** `rows.list.key` in its three parts; the last may hold dots. */
function partsOf(key: string): readonly string[] {
  const [kind = '', name = '', ...rest] = key.split('.');
  return kind === 'texts' ? [kind, [name, ...rest].join('.')] : [kind, name, rest.join('.')];
}

/** Without the room that blank copies keep for a pen. */
function trimmed(text = ''): string {
  return text.replace(/\u3000+$/, '');
}

/** Lines of at most `most` em. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const width = glyphWidth(character.codePointAt(0) ?? 0);
    if (used + width > most && line !== '') {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += character;
    used += width;
  }
  return [...lines, line];
}
