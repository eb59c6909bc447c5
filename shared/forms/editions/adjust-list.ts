import { divideWidth } from '../columns.ts';
import type { FormDescription, GridBlock, GridCell } from '../model.ts';
import { contentWidth } from '../paper.ts';
import { extraKey, type ExtraColumn, type FormChanges, pointsPerMm } from './changes.ts';
import { leastWidth, makeRoom } from './column-widths.ts';
import { listGrid, type ListGrid } from './list-grid.ts';

/** A column of the adjusted list. */
interface Column {
  readonly key: string;
  readonly width: number;
  readonly header: GridCell;
  readonly cell: GridCell;
}

/** The list of a form without its hidden columns and with the additional ones. */
export function adjustList(form: FormDescription, block: GridBlock, changes: FormChanges): GridBlock {
  const { columns: extra, hidden } = changes;
  if (extra.length === 0 && hidden.length === 0) return block;
  const list = listGrid(form);
  const fitted = list && fitColumns(form, list, changes);
  if (!list || !fitted || 'lacking' in fitted) return block;
  const columns = withExtra(fitted.columns, extra, list);
  return {
    ...block,
    columns: columns.map(({ width }) => width),
    rows: [
      { ...list.header, cells: columns.map(({ header }) => header) },
      { ...list.repeated, row: { ...list.repeated.row, cells: columns.map(({ cell }) => cell) } },
    ],
  };
}

/** The standard columns that stay, made narrower for the additional ones; or how many mm are lacking. */
export function fitColumns(
  form: FormDescription,
  list: ListGrid,
  { columns, hidden }: FormChanges,
): { readonly columns: readonly Column[] } | { readonly lacking: number } {
  const widths = divideWidth(contentWidth(form.paper), list.block.columns);
  const all = list.columns.map(({ key, heading }, index) => ({
    key,
    width: widths[index] ?? 0,
    least: leastWidth(key, heading, widths[index] ?? 0),
    header: list.header.cells[index] ?? { text: [] },
    cell: list.repeated.row.cells[index] ?? { text: [] },
  }));
  const stay = all.filter(({ key }) => !hidden.includes(`column:${key}`));
  const freed = all.filter((column) => !stay.includes(column)).reduce((sum, { width }) => sum + width, 0);
  const wanted = columns.reduce((sum, column) => sum + column.width * pointsPerMm, 0);
  if (wanted <= freed) {
    const all = stay.reduce((sum, { width }) => sum + width, 0);
    const grow = all === 0 ? 1 : (all + freed - wanted) / all;
    return { columns: stay.map((column) => ({ ...column, width: column.width * grow })) };
  }
  const room = makeRoom(stay, wanted - freed);
  if ('lacking' in room) return { lacking: room.lacking / pointsPerMm };
  return { columns: stay.map((column, index) => ({ ...column, width: room.widths[index] ?? column.width })) };
}

function withExtra(
  standard: readonly Column[],
  extra: readonly ExtraColumn[],
  list: ListGrid,
): readonly Column[] {
  const placed = extra.map((column, index) => ({
    after: column.after,
    column: extraColumn(column, index, list),
  }));
  const behind = (key: string | null): Column[] =>
    placed.filter(({ after }) => after === key).map(({ column }) => column);
  const known = new Set(standard.map(({ key }) => key));
  const lost = placed.filter(({ after }) => after !== null && !known.has(after)).map(({ column }) => column);
  return [...standard.flatMap((column) => [column, ...behind(column.key)]), ...lost, ...behind(null)];
}

function extraColumn(column: ExtraColumn, index: number, list: ListGrid): Column {
  const style = list.header.cells[0]?.style ?? 'small';
  const key = extraKey(column, index);
  return {
    key,
    width: column.width * pointsPerMm,
    header: { text: [[column.heading]], style, align: 'center' },
    cell: { text: [[{ value: key }]], style: list.repeated.row.cells[0]?.style ?? 'small', align: 'center' },
  };
}
