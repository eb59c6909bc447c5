import { glyphWidth, isWide, isZeroWidth } from './metrics.ts';
import type { Paragraph, Run } from './laid.ts';
import { textStyles } from './text-styles.ts';

/** Code points `start` up to but not including `end` of a paragraph's text stand on one line. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a paragraph into lines for a column of `width` points.
 * Never fewer lines than Word or the print engine need: a gap between Chinese and Latin is counted,
 * a little of the width is kept back, and only breaks that both know are used.
 */
export function breakLines(paragraph: Paragraph, width: number): readonly Line[] {
  const style = textStyles[paragraph.style];
  const glyphs = glyphsOf(paragraph.runs);
  const em = (points: number): number => points / style.size;
  const limit = lineLimit(paragraph, width);
  const lines: Line[] = [];
  let start = 0;
  while (start < glyphs.length) {
    const indent = lines.length === 0 ? em(paragraph.firstLine) : 0;
    const end = lineEnd(glyphs, start, limit - indent, em(style.spacing));
    lines.push({ start, end });
    start = end;
  }
  if (lines.length === 0 || glyphs.at(-1) === newline) lines.push({ start, end: start });
  return lines;
}

/** For rounding in the renderers, in em. */
const keptBack = 0.1;

/** How much a line may hold, in em. */
export function lineLimit(paragraph: Pick<Paragraph, 'style' | 'indent' | 'right'>, width: number): number {
  const room = (width - paragraph.indent - (paragraph.right ?? 0)) / textStyles[paragraph.style].size;
  return Math.max(1, room - keptBack);
}

/** Width of runs on one line in em, without letter spacing. */
export function runsWidth(runs: readonly Run[]): number {
  const glyphs = glyphsOf(runs);
  return glyphs.reduce((sum, glyph, index) => {
    const isApart = index > 0 && touchesLatin(glyphs[index - 1] ?? 0, glyph);
    return sum + glyphWidth(glyph) + (isApart ? 0.25 : 0);
  }, 0);
}

/** Height of a paragraph in points. */
export function paragraphHeight(paragraph: Paragraph, width: number): number {
  return breakLines(paragraph, width).length * textStyles[paragraph.style].pitch;
}

/** The part of a paragraph on the given lines, as a paragraph of its own; a part after the first has no first-line indent. */
export function sliceLines(paragraph: Paragraph, lines: readonly Line[]): Paragraph {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? 0;
  const runs: Run[] = [];
  let at = 0;
  for (const run of paragraph.runs) {
    const points = Array.from(run.text);
    const text = points.slice(Math.max(0, start - at), Math.max(0, end - at)).join('');
    if (text !== '') runs.push({ ...run, text });
    at += points.length;
  }
  return { ...paragraph, runs, firstLine: start === 0 ? paragraph.firstLine : 0 };
}

const newline = 0x0a;
const space = 0x20;

function glyphsOf(runs: readonly Run[]): readonly number[] {
  const glyphs: number[] = [];
  for (const run of runs) for (const character of run.text) glyphs.push(character.codePointAt(0) ?? 0);
  return glyphs;
}

/** End of the line that begins at `start`: at a line feed, at the last place a line may break, or, for an endless word, anywhere. */
function lineEnd(glyphs: readonly number[], start: number, limit: number, spacing: number): number {
  let used = 0;
  let lastBreak = start;
  for (let index = start; index < glyphs.length; index++) {
    const glyph = glyphs[index]!;
    if (glyph === newline) return index + 1;
    const previous = index > start ? glyphs[index - 1] : undefined;
    if (previous !== undefined && mayBreak(previous, glyph)) lastBreak = index;
    used += glyphWidth(glyph) + spacing;
    if (previous !== undefined && touchesLatin(previous, glyph)) used += 0.25;
    if (used > limit && glyph !== space) {
      if (lastBreak > start) return lastBreak;
      if (index > start && !isZeroWidth(glyph)) return index;
    }
  }
  return glyphs.length;
}

function mayBreak(before: number, after: number): boolean {
  if (after === space || isZeroWidth(after)) return false;
  if (before === space) return true;
  if (neverFirst.has(after) || neverLast.has(before)) return false;
  return isWide(before) || isWide(after);
}

/** Word puts a quarter of an em between Chinese and Latin letters or digits. */
function touchesLatin(left: number, right: number): boolean {
  return (isWide(left) && isLetter(right)) || (isWide(right) && isLetter(left));
}

function isLetter(glyph: number): boolean {
  return glyph < 0x250 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(glyph));
}

const codePoints = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text).map((character) => character.codePointAt(0)!));

const neverFirst = codePoints(
  '\u3000、。,，.．;；:：?？!！)）]】〕》〉}｝」』’”"\'…—–-·‧%％℃‰々〻ーぁぃぅぇぉっゃゅょァィゥェォッャュョ～〜/／',
);
const neverLast = codePoints('(（[【〔《〈{｛「『‘“"\'¥￥$＄#＃…—');
