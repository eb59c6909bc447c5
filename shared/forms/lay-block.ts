import { breakChoices } from './break-choices.ts';
import { divideWidth } from './columns.ts';
import { endRoom } from './end-room.ts';
import { fillPieces } from './fill.ts';
import type { Edges, LaidBlock, LaidCell, LaidLine, LaidRow, LaidTable, Paragraph } from './laid.ts';
import { layGrid } from './lay-grid.ts';
import { paragraphHeight, runsWidth } from './lines.ts';
import type { AnswerBlock, Block, FieldsBlock, LineBlock } from './model.ts';
import { rowHeight } from './rows.ts';
import { textStyles } from './text-styles.ts';
import type { FormValues } from './values.ts';

/** Fills one block with values and measures it for a text width in points. */
export function layBlock(block: Block, values: FormValues, width: number): LaidBlock {
  switch (block.kind) {
    case 'line':
      return layLine(block, values, width);
    case 'fields':
      return layFields(block, values, width);
    case 'answer':
      return layAnswer(block, values, width);
    case 'grid':
      return layGrid(block, values, width);
  }
}

function layLine(block: LineBlock, values: FormValues, width: number): LaidLine {
  const style = block.style ?? 'body';
  const em = textStyles[style].size;
  const filled: Paragraph = {
    style,
    align: block.align ?? 'left',
    indent: (block.indent ?? 0) * em,
    firstLine: (block.firstLine ?? 0) * em,
    runs: fillPieces(block.text, values),
  };
  const paragraph = breakChoices(endRoom(filled), width);
  return { kind: 'line', before: block.before ?? 0, height: paragraphHeight(paragraph, width), paragraph };
}

/** A label takes the width of its text; its value takes the rest of the column, on a line. */
function layFields(block: FieldsBlock, values: FormValues, width: number): LaidTable {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  const parts = block.columns.flatMap((column, index): readonly FieldPart[] => {
    const room = (width * column.share) / shares;
    const label = column.value === undefined ? room : Math.min(room, labelWidth(column.label ?? ''));
    // A line never runs into the next label.
    const gap = column.value !== undefined && block.columns[index + 1]?.label ? fieldGap : 0;
    const value = { width: room - label - gap, value: column.value, text: '' };
    return [{ width: label, text: column.label ?? '' }, value, { width: gap, text: '' }].filter(
      (part) => part.width > 0,
    );
  });
  const cells = parts.map((part, column): LaidCell => {
    const runs = fillPieces([part.value === undefined ? part.text : { value: part.value }], values);
    return fieldCell(column, runs, part.value !== undefined);
  });
  const columns = divideWidth(
    width,
    parts.map((part) => part.width),
  );
  return placingTable(block.before ?? 0, columns, [placingRow(cells, columns, block.height ?? 24)]);
}

/** Between a value and the next label, in points. */
const fieldGap = 10;

interface FieldPart {
  readonly width: number;
  readonly text: string;
  readonly value?: string | undefined;
}

/** The answer stands on its first line; further lines stay free for writing by hand. */
function layAnswer(block: AnswerBlock, values: FormValues, width: number): LaidTable {
  const columns = divideWidth(width, [1]);
  const rule = (runs: Paragraph['runs']): LaidRow =>
    placingRow([{ ...fieldCell(0, runs, true, 'cell'), padding: 0 }], columns, block.height);
  const first = rule(fillPieces([{ value: block.value }], values));
  const taken = Math.max(1, Math.ceil(first.height / block.height));
  const free = Math.max(0, (block.rules ?? 1) - taken);
  return placingTable(block.before ?? 0, columns, [first, ...Array.from({ length: free }, () => rule([]))]);
}

const noLines: Edges = { top: false, right: false, bottom: false, left: false };

function fieldCell(
  column: number,
  runs: Paragraph['runs'],
  isLined: boolean,
  style: 'field' | 'cell' = 'field',
): LaidCell {
  const paragraph: Paragraph = { style, align: 'left', indent: 0, firstLine: 0, runs };
  const lines = isLined ? { ...noLines, bottom: true } : noLines;
  const padding = isLined ? 2 : 0;
  return { column, span: 1, rowSpan: 1, paragraphs: [paragraph], valign: 'bottom', lines, padding };
}

function placingRow(cells: readonly LaidCell[], columns: readonly number[], least: number): LaidRow {
  const row = { least, header: false, signature: false, cells };
  return { ...row, height: rowHeight(row, columns) };
}

function placingTable(before: number, columns: readonly number[], rows: readonly LaidRow[]): LaidTable {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { kind: 'table', before, height, columns, rows, data: false };
}

/** Just wide enough for the label to stay on one line. */
function labelWidth(label: string): number {
  return (runsWidth([{ text: label }]) + 0.2) * textStyles.field.size + 1;
}
