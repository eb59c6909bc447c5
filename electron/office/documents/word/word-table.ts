import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Edges, LaidCell, LaidRow, LaidTable } from '../../../../shared/forms/laid.ts';
import { twips } from './twips.ts';
import { wordParagraph } from './word-paragraph.ts';
import { spacerStyle } from './word-styles.ts';

/** A table with fixed column widths; rows may grow when someone edits, and heads repeat then too. */
export function wordTable(table: LaidTable): Table {
  const columns = table.columns.map(twips);
  const total = columns.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: table.rows.map((row) => wordRow(row, columns)),
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** 0.75 pt; sizes are eighths of a point. */
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

function wordRow(row: LaidRow, columns: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: row.header,
    height: { value: twips(row.height), rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => wordCell(cell, columns)),
  });
}

function wordCell(cell: LaidCell, columns: readonly number[]): TableCell {
  const width = columns.slice(cell.column, cell.column + cell.span).reduce((sum, each) => sum + each, 0);
  const side = twips(cell.padding);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: verticals[cell.valign],
    margins: { marginUnitType: WidthType.DXA, left: side, right: side, top: 40, bottom: 40 },
    borders: cellBorders(cell.lines),
    children:
      cell.paragraphs.length === 0
        ? [new WordParagraph({ style: spacerStyle })]
        : cell.paragraphs.map((paragraph) => wordParagraph(paragraph)),
  });
}

const verticals = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

function cellBorders(lines: Edges): ITableCellBorders {
  return {
    top: lines.top ? thin : none,
    bottom: lines.bottom ? thin : none,
    left: lines.left ? thin : none,
    right: lines.right ? thin : none,
  };
}
