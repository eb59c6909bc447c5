import type { Edges, LaidCell, LaidRow, LaidTable } from '../../../../shared/forms/laid.ts';
import { paragraphXml, spacerXml } from './paragraph-xml.ts';
import { twips } from './twips.ts';
import { element, type Xml } from './xml.ts';

/** A table with fixed column widths; rows may grow when someone edits, and heads repeat then too. */
export function tableXml(table: LaidTable): Xml {
  const columns = table.columns.map(twips);
  const usual = { lines: table.data, padding: table.data ? 4 : 0 };
  const rows = table.rows.map((row, index) => rowXml(row, coveredFrom(table.rows, index), columns, usual));
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': sum(columns), 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element(
        'w:tblBorders',
        {},
        tableSides.map((side) => lineXml(side, usual.lines)),
      ),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, marginXml(usual.padding)),
    ]),
    element(
      'w:tblGrid',
      {},
      columns.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...rows,
  ]);
}

/** What most cells of a table have, said once for all of them. */
interface UsualCell {
  readonly lines: boolean;
  readonly padding: number;
}

const tableSides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const cellSides = ['top', 'left', 'bottom', 'right'] as const;

/** Cells of rows above that reach into this row, with their column. */
function coveredFrom(rows: readonly LaidRow[], index: number): readonly LaidCell[] {
  return rows
    .slice(0, index)
    .flatMap((row, above) => row.cells.filter((cell) => cell.rowSpan > 1 && above + cell.rowSpan > index));
}

function rowXml(
  row: LaidRow,
  covered: readonly LaidCell[],
  columns: readonly number[],
  usual: UsualCell,
): Xml {
  const own = row.cells.map((cell) => ({ cell, isCovered: false }));
  const from = covered.map((cell) => ({ cell, isCovered: true }));
  const cells = from.length === 0 ? own : [...own, ...from].toSorted((a, b) => a.cell.column - b.cell.column);
  return element('w:tr', {}, [
    element('w:trPr', {}, [
      element('w:cantSplit'),
      element('w:trHeight', { 'w:val': twips(row.height), 'w:hRule': 'atLeast' }),
      row.header ? element('w:tblHeader') : undefined,
    ]),
    ...cells.map(({ cell, isCovered }) => cellXml(cell, isCovered, columns, usual)),
  ]);
}

function cellXml(cell: LaidCell, isCovered: boolean, columns: readonly number[], usual: UsualCell): Xml {
  const { column, span, rowSpan, valign } = cell;
  const width = sum(columns.slice(column, column + span));
  const merge = isCovered ? element('w:vMerge') : element('w:vMerge', { 'w:val': 'restart' });
  return element('w:tc', {}, [
    element('w:tcPr', {}, [
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      span === 1 ? undefined : element('w:gridSpan', { 'w:val': span }),
      rowSpan === 1 ? undefined : merge,
      bordersXml(cell.lines, usual.lines),
      cell.padding === usual.padding ? undefined : element('w:tcMar', {}, marginXml(cell.padding)),
      valign === 'top'
        ? undefined
        : element('w:vAlign', { 'w:val': valign === 'middle' ? 'center' : 'bottom' }),
    ]),
    ...(isCovered || cell.paragraphs.length === 0
      ? [spacerXml(1)]
      : cell.paragraphs.map((paragraph) => paragraphXml(paragraph))),
  ]);
}

function bordersXml(lines: Edges, usual: boolean): Xml | undefined {
  const other = cellSides.filter((side) => lines[side] !== usual);
  return other.length === 0
    ? undefined
    : element(
        'w:tcBorders',
        {},
        other.map((side) => lineXml(side, lines[side])),
      );
}

/** 0.75 pt; sizes are eighths of a point. */
function lineXml(side: string, isDrawn: boolean): Xml {
  const drawn = { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': '000000' };
  return element(`w:${side}`, isDrawn ? drawn : { 'w:val': 'nil' });
}

function marginXml(side: number): readonly Xml[] {
  const margin = (name: string, width: number): Xml =>
    element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  return [margin('top', 40), margin('left', twips(side)), margin('bottom', 40), margin('right', twips(side))];
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
