import type { Edges, LaidCell, LaidRow, Paragraph } from './laid.ts';
import { breakLines, type Line, paragraphHeight, sliceLines } from './lines.ts';
import { textStyles } from './text-styles.ts';

/** Space above and below the text of a cell together with its line, in points. */
export const cellSpace = 5;

/** Height of a row in points: its tallest cell that does not reach into the next row, never under its least height. */
export function rowHeight(row: Pick<LaidRow, 'cells' | 'least'>, columns: readonly number[]): number {
  const heights = row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => cellHeight(cell, columns));
  return Math.max(row.least, ...heights);
}

/** Height of a cell's text and space in points. */
export function cellHeight(cell: LaidCell, columns: readonly number[]): number {
  const width = cellTextWidth(cell, columns);
  return cell.paragraphs.reduce((sum, paragraph) => sum + paragraphHeight(paragraph, width), cellSpace);
}

/**
 * Cuts a row between lines: the first part fills `room` points, the second carries the rest.
 * At least two lines stand on either side where the text has them, and at least `leave` lines go on.
 * Undefined when nothing can be cut.
 */
export function splitRow(
  row: LaidRow,
  columns: readonly number[],
  room: number,
  leave = 0,
): readonly [LaidRow, LaidRow] | undefined {
  const texts = row.cells.map((cell) => linesOf(cell, columns));
  const most = Math.max(...texts.map((lines) => lines.length));
  const cuts = row.cells.map((cell, index) =>
    cutCell(cell, texts[index]!, room - cellSpace, texts[index]!.length === most ? leave : 0),
  );
  const longest = cuts.toSorted((a, b) => b.rest - a.rest || b.taken - a.taken)[0];
  if (longest === undefined || longest.taken === 0 || longest.rest === 0) return undefined;
  if (longest.taken < 2 && most >= 4) return undefined;
  const rest = { ...row, signature: false, least: 0, cells: cuts.map((cut) => cut.second) };
  return [
    { ...row, least: room, height: room, cells: cuts.map((cut) => cut.first) },
    { ...rest, height: rowHeight(rest, columns) },
  ];
}

interface Cut {
  readonly first: LaidCell;
  readonly second: LaidCell;
  readonly taken: number;
  readonly rest: number;
}

interface PlacedLine {
  readonly paragraph: Paragraph;
  readonly line: Line;
}

function linesOf(cell: LaidCell, columns: readonly number[]): readonly PlacedLine[] {
  const width = cellTextWidth(cell, columns);
  return cell.paragraphs.flatMap((paragraph) =>
    breakLines(paragraph, width).map((line) => ({ paragraph, line })),
  );
}

function cutCell(cell: LaidCell, lines: readonly PlacedLine[], room: number, leave: number): Cut {
  let used = 0;
  let taken = 0;
  for (const { paragraph } of lines) {
    used += textStyles[paragraph.style].pitch;
    if (used > room) break;
    taken++;
  }
  if (lines.length - taken === 1 && lines.length >= 4) taken--;
  taken = Math.max(0, Math.min(taken, lines.length - leave));
  const rest = lines.length - taken;
  // A boxed cell is closed on both sides of the cut.
  const isBoxed = cell.lines.left;
  const valign = rest > 0 ? 'top' : cell.valign;
  const part = (some: readonly PlacedLine[], edges: Partial<Edges>): LaidCell => ({
    ...cell,
    paragraphs: joinLines(some),
    valign,
    lines: isBoxed ? { ...cell.lines, ...edges } : cell.lines,
  });
  const first = part(lines.slice(0, taken), { bottom: true });
  return { first, second: part(lines.slice(taken), { top: true }), taken, rest };
}

function joinLines(lines: readonly PlacedLine[]): readonly Paragraph[] {
  const paragraphs = [...new Set(lines.map(({ paragraph }) => paragraph))];
  return paragraphs.map((paragraph) => {
    const own = lines.filter((each) => each.paragraph === paragraph).map(({ line }) => line);
    return sliceLines(paragraph, own);
  });
}

/** Width that the text of a cell may take, in points. */
export function cellTextWidth(cell: LaidCell, columns: readonly number[]): number {
  const widths = columns.slice(cell.column, cell.column + cell.span);
  return widths.reduce((sum, width) => sum + width, 0) - 2 * cell.padding - 1;
}
