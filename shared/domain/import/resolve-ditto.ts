import { isSpecial, type RawCell, type RawRow } from './cell.ts';

const marks = /^[\s\u3000]*(?:同上|〃|″|"|”|“)[\s\u3000]*$/;

/** The row with its ditto marks (同上, 〃) standing for what the entry above has in that column. */
export function resolveDitto(row: RawRow, above: RawRow | null): RawRow {
  if (!above || !row.cells.some(isMark)) return row;
  const cells = row.cells.map((cell, column): RawCell => {
    if (!isMark(cell)) return cell;
    const source = above.cells[column] ?? null;
    return {
      kind: 'ditto',
      written: cell.trim(),
      result: isSpecial(source) && 'result' in source ? source.result : source,
    };
  });
  return { ...row, cells };
}

function isMark(cell: RawCell): cell is string {
  return typeof cell === 'string' && marks.test(cell);
}
