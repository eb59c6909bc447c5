import { isSpecial, type RawCell, type RawRow } from '../../../../../shared/domain/import/cell.ts';
import { cellReference } from './cell-reference.ts';
import { importLimits } from './import-limits.ts';

const mostFilled = 1_000_000;

/**
 * Lets merged cells say what they show: cells under a vertical merge take the first cell's value (one date over the day's visits),
 * cells beside take its text for reading headings. Only rows that exist are touched, and a million cells at most.
 */
export function applyMerges(
  rows: readonly { readonly number: number; readonly hidden: boolean; readonly cells: RawCell[] }[],
  merges: readonly string[],
): readonly RawRow[] {
  if (merges.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  let filled = 0;
  for (const merge of merges) {
    const area = mergedArea(merge);
    const source = area && (byNumber.get(area.top)?.[area.left] ?? null);
    if (!area || source === null || source === undefined) continue;
    for (let row = area.top; row <= area.bottom && filled < mostFilled; row++) {
      const cells = byNumber.get(row);
      if (!cells) continue;
      for (let column = area.left; column <= area.right; column++)
        filled += fill(cells, column, column === area.left, source);
    }
  }
  return rows;
}

function mergedArea(merge: string): { top: number; bottom: number; left: number; right: number } | null {
  const [from, to] = merge.split(':').map(cellReference);
  if (!from || !to || to.row - from.row > importLimits.rows) return null;
  return {
    top: from.row,
    bottom: to.row,
    left: from.column,
    right: Math.min(to.column, importLimits.columns - 1),
  };
}

function fill(cells: RawCell[], column: number, below: boolean, source: RawCell): number {
  // The title's first cell itself, and cells that some programs fill although they are merged, stay.
  if ((cells[column] ?? null) !== null) return 0;
  while (cells.length < column) cells.push(null);
  const text = isSpecial(source) ? '' : String(source);
  cells[column] = below ? { kind: 'merged', result: source } : { kind: 'across', text };
  return 1;
}
