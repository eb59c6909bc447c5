import { breakChoices } from './break-choices.ts';
import { divideWidth } from './columns.ts';
import { endRoom } from './end-room.ts';
import { fillPieces } from './fill.ts';
import type { Edges, LaidCell, LaidRow, LaidTable, Paragraph } from './laid.ts';
import type { GridBlock, GridCell, GridRow, RepeatedRow } from './model.ts';
import { cellHeight, cellTextWidth, rowHeight } from './rows.ts';
import type { FormValues } from './values.ts';

/** Fills and measures a table with thin lines; repeated rows become one row a record. */
export function layGrid(block: GridBlock, values: FormValues, width: number): LaidTable {
  const columns = divideWidth(width, block.columns);
  const described = block.rows.flatMap((row) => expandRow(row, values));
  const covered = new Map<number, number>();
  const rows = described.map(({ row, record }, index): LaidRow => {
    const lines = block.lines === false ? noLines : edges(row, described[index + 1]?.row);
    const cells = placeCells(row, covered).map(({ cell, column }) =>
      fitChoices(
        layCell(cell, column, lines, (pieces) => fillPieces(pieces, values, record)),
        columns,
      ),
    );
    const laid = {
      least: row.height ?? 24,
      header: row.header ?? false,
      signature: row.signature ?? false,
      cells,
    };
    return { ...laid, height: rowHeight(laid, columns) };
  });
  const grown = growSpannedRows(rows, columns);
  const height = grown.reduce((sum, row) => sum + row.height, 0);
  return {
    kind: 'table',
    before: block.before ?? 0,
    height,
    columns,
    rows: grown,
    data: block.lines !== false,
  };
}

interface DescribedRow {
  readonly row: GridRow;
  readonly record?: { readonly [key: string]: string };
}

function expandRow(row: GridRow | RepeatedRow, values: FormValues): readonly DescribedRow[] {
  if (!('each' in row)) return [{ row }];
  const records = values.rows[row.each] ?? [];
  const blank = Array.from({ length: records.length === 0 ? (row.blankRows ?? 0) : 0 }, () => ({}));
  return [...records, ...blank].map((record) => ({ row: row.row, record }));
}

const noLines: Edges = { top: false, right: false, bottom: false, left: false };

/** No line between a signature row and the row it belongs to. */
function edges(row: GridRow, next: GridRow | undefined): Edges {
  return { top: !(row.signature ?? false), right: true, bottom: !(next?.signature ?? false), left: true };
}

/** Gives each cell its column, stepping over columns that a cell above still covers. */
function placeCells(
  row: GridRow,
  covered: Map<number, number>,
): readonly { cell: GridCell; column: number }[] {
  const taken = new Set(covered.keys());
  for (const [column, left] of covered) {
    if (left > 1) covered.set(column, left - 1);
    else covered.delete(column);
  }
  let column = 0;
  return row.cells.map((cell) => {
    while (taken.has(column)) column++;
    const place = { cell, column };
    for (let each = 0; each < (cell.span ?? 1); each++, column++) {
      if ((cell.rowSpan ?? 1) > 1) covered.set(column, (cell.rowSpan ?? 1) - 1);
    }
    return place;
  });
}

type Fill = (pieces: GridCell['text'][number]) => Paragraph['runs'];

function layCell(cell: GridCell, column: number, lines: Edges, fill: Fill): LaidCell {
  const style = cell.style ?? 'cell';
  const paragraphs = cell.text.map((pieces, index): Paragraph =>
    endRoom({
      style: index === 0 ? (cell.firstStyle ?? style) : style,
      align: cell.align ?? 'left',
      indent: 0,
      firstLine: 0,
      runs: fill(pieces),
    }),
  );
  const { span = 1, rowSpan = 1, valign = 'middle' } = cell;
  return { column, span, rowSpan, paragraphs, valign, lines, padding: lines.left ? 4 : 0 };
}

function fitChoices(cell: LaidCell, columns: readonly number[]): LaidCell {
  const width = cellTextWidth(cell, columns);
  return { ...cell, paragraphs: cell.paragraphs.map((paragraph) => breakChoices(paragraph, width)) };
}

/** A cell over several rows that needs more than they give makes the last of them taller. */
function growSpannedRows(rows: readonly LaidRow[], columns: readonly number[]): readonly LaidRow[] {
  const grown = [...rows];
  for (const [index, row] of rows.entries()) {
    for (const cell of row.cells.filter((each) => each.rowSpan > 1)) {
      const last = Math.min(index + cell.rowSpan, grown.length) - 1;
      const given = grown.slice(index, last + 1).reduce((sum, each) => sum + each.height, 0);
      const lacking = Math.max(0, cellHeight(cell, columns) - given);
      grown[last] = { ...grown[last]!, height: grown[last]!.height + lacking };
    }
  }
  return grown;
}
