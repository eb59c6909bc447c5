import type { LaidCell, LaidForm, LaidTable } from '../../shared/forms/laid.ts';
import { papers } from '../../shared/forms/paper.ts';
import type { Box } from '../support/read-geometry.ts';

/** Where the layout puts each cell of a page, in points from the paper's top left corner, with the edges it draws. */
export function laidBoxes(form: LaidForm, page: number): readonly (Box & { readonly cell: LaidCell })[] {
  const { side, top } = papers[form.paper].margin;
  let y = top;
  return (form.pages[page]?.blocks ?? []).flatMap((block) => {
    y += block.before;
    const boxes = block.kind === 'table' ? tableBoxes(block, side, y) : [];
    y += block.height;
    return boxes;
  });
}

function tableBoxes({ rows, columns }: LaidTable, left: number, top: number): (Box & { cell: LaidCell })[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const heights = rows.map((row) => row.height);
  return rows.flatMap((row, index) =>
    row.cells.map((cell) => ({
      cell,
      x: left + sum(columns.slice(0, cell.column)),
      y: top + sum(heights.slice(0, index)),
      width: sum(columns.slice(cell.column, cell.column + cell.span)),
      height: sum(heights.slice(index, index + cell.rowSpan)),
    })),
  );
}
