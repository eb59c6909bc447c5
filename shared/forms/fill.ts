import { glyphWidth } from './metrics.ts';
import type { Run } from './laid.ts';
import type { ChoicesPiece, Piece } from './model.ts';
import type { FormValues } from './values.ts';

/** Writes values into the pieces of a paragraph. `row` holds the values of a repeated row, which win over the form's own. */
export function fillPieces(
  pieces: readonly Piece[],
  values: FormValues,
  row?: { readonly [key: string]: string },
): readonly Run[] {
  const text = (key: string): string => cleanText(row?.[key] ?? values.texts[key] ?? '');
  const runs = pieces.flatMap((piece): readonly Run[] => {
    if (typeof piece === 'string') return [{ text: piece }];
    if ('value' in piece) return [{ text: text(piece.value) }];
    if ('blank' in piece) return [{ text: underlined(text(piece.blank), piece.width), underline: true }];
    return fillChoices(piece, values.choices[piece.choices] ?? []);
  });
  return runs.filter((run) => run.text !== '');
}

/** Joins line ends and tabs to the plain ones, and drops invisible and direction-changing characters (bad input 4). */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');
}

/** A value on a line: full-width spaces carry the line on to `width` em. */
function underlined(text: string, width: number): string {
  let used = 0;
  for (const character of text) used += glyphWidth(character.codePointAt(0) ?? 0);
  return text + '\u3000'.repeat(Math.max(0, Math.ceil(width - used)));
}

const checked: Run = { text: '☑', box: 'checked' };
const unchecked: Run = { text: '□', box: 'unchecked' };

/** A chosen word which the form does not offer is printed after the offered ones, so that nothing is lost. */
function fillChoices(piece: ChoicesPiece, chosen: readonly string[]): readonly Run[] {
  const others = chosen.filter((word) => !piece.options.includes(word)).map(cleanText);
  const gap = piece.gap ?? '\u3000';
  return [...piece.options, ...others].flatMap((option, index): readonly Run[] => {
    const before: readonly Run[] = index === 0 ? [] : [{ text: gap, gap: true }];
    const isChosen = index >= piece.options.length || chosen.includes(option);
    if (piece.mark === 'tick') return [...before, { text: isChosen ? `${option}√` : option }];
    return [...before, { text: option }, isChosen ? checked : unchecked];
  });
}
