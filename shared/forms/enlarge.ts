import type { Block, FormDescription, GridCell, GridRow } from './model.ts';
import { wideScale } from './paper.ts';
import { wideStyle } from './text-styles.ts';

/** The form drawn for A3 lying across: the same sheet, all of it as much larger as the paper is. */
export function enlarge(form: FormDescription): FormDescription {
  const sheets = form.sheets.map(({ head, body }) => ({
    head: head.map(largeBlock),
    body: body.map(largeBlock),
  }));
  return { ...form, paper: 'wide', sheets };
}

function largeBlock(block: Block): Block {
  const before = (block.before ?? 0) * wideScale;
  switch (block.kind) {
    case 'line':
      return { ...block, before, style: wideStyle(block.style ?? 'body') };
    case 'grid':
      return {
        ...block,
        before,
        rows: block.rows.map((row) => ('each' in row ? { ...row, row: largeRow(row.row) } : largeRow(row))),
      };
    case 'fields':
    case 'answer':
      throw new Error(`a block of kind ${block.kind} is not drawn on A3`);
    default:
      return block satisfies never;
  }
}

const usualHeight = 24;

function largeRow(row: GridRow): GridRow {
  return { ...row, height: (row.height ?? usualHeight) * wideScale, cells: row.cells.map(largeCell) };
}

function largeCell(cell: GridCell): GridCell {
  const first = cell.firstStyle && { firstStyle: wideStyle(cell.firstStyle) };
  return { ...cell, style: wideStyle(cell.style ?? 'cell'), ...first };
}
