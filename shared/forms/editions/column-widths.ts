import { glyphWidth } from '../metrics.ts';
import { textStyles } from '../text-styles.ts';

/** A column with its width in points and the least it needs. */
export interface FittedColumn {
  readonly width: number;
  readonly least: number;
}

/** Space at the sides of a cell and its line, in points. */
const cellPadding = 9;

/** Values that must not break over two lines keep all of their width. */
const unbroken = new Set(['number', 'phone', 'visitedAt', 'calledAt', 'receivedAt', 'customerName']);

/** A standard column's own need: its heading on its lines, and most of its room for text. In points. */
export function leastWidth(key: string, heading: string, width: number): number {
  if (unbroken.has(key)) return width;
  return Math.min(width, Math.max(headingWidth(heading), width * 0.62));
}

/** What a heading needs, in points: up to three glyphs on one line, longer ones on two. */
export function headingWidth(heading: string): number {
  let em = 0;
  for (const character of heading) em += glyphWidth(character.codePointAt(0) ?? 0);
  return (em <= 3 ? em : Math.ceil(em / 2)) * textStyles.small.size + cellPadding;
}

/**
 * Takes `wanted` points from the columns, from each in proportion to what it can spare. Answers the new widths, or how
 * many points are lacking.
 */
export function makeRoom(
  columns: readonly FittedColumn[],
  wanted: number,
): { readonly widths: readonly number[] } | { readonly lacking: number } {
  const spare = columns.reduce((sum, column) => sum + column.width - column.least, 0);
  if (wanted > spare) return { lacking: wanted - spare };
  const part = spare === 0 ? 0 : wanted / spare;
  return { widths: columns.map(({ width, least }) => width - (width - least) * part) };
}
