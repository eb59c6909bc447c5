import type { LaidCell, LaidRow, LaidTable } from './laid.ts';
import { splitRow } from './rows.ts';

export interface TableSplit {
  /** Stands on this page; undefined when the table begins on the next. */
  readonly first?: LaidTable;
  /** Goes on to the next page under the repeated header rows. */
  readonly rest?: LaidTable;
}

export interface SplitRoom {
  /** Points left on this page, and on a new page. */
  readonly room: number;
  readonly fresh: number;
  /** Points that must stay free under the table's last row (signatures, foot). */
  readonly tail: number;
}

/** Takes as many rows as fit. A row that would fill less than 40 % of a page moves as a whole; a taller one is cut between lines. */
export function splitTable(table: LaidTable, { room, fresh, tail }: SplitRoom): TableSplit {
  const headerCount = countHeaders(table.rows);
  const headers = table.rows.slice(0, headerCount);
  const headerHeight = sumHeights(headers);
  const units = groupUnits(table.rows.slice(headerCount), fresh - headerHeight - tail);
  const taken: LaidRow[] = [];
  let used = headerHeight;
  for (const [index, unit] of units.entries()) {
    const below = index === units.length - 1 ? tail : 0;
    const height = sumHeights(unit);
    if (used + height + below <= room) {
      taken.push(...unit);
      used += height;
      continue;
    }
    const isTall = height + below > 0.4 * fresh || (taken.length === 0 && room >= fresh);
    const cut = isTall ? cutUnit(unit, table.columns, room - used) : undefined;
    const rest = [...(cut?.rest ?? unit), ...units.slice(index + 1).flat()];
    const first = [...taken, ...(cut?.first ?? [])];
    if (first.length === 0) return { rest: table };
    return {
      first: withRows(table, [...headers, ...first]),
      rest: withRows(table, [...headers, ...rest], Math.max(table.before, 6)),
    };
  }
  return { first: table };
}

/** Rows that stay together: a row with its signature rows, and rows joined by a cell over several of them. */
function groupUnits(rows: readonly LaidRow[], fresh: number): readonly (readonly LaidRow[])[] {
  const units: LaidRow[][] = [];
  let joined = 0;
  for (const row of rows) {
    if (units.length > 0 && (joined > 0 || row.signature)) units.at(-1)!.push(row);
    else units.push([row]);
    joined = Math.max(joined - 1, ...row.cells.map((cell) => cell.rowSpan - 1));
  }
  return units.flatMap((unit) => (sumHeights(unit) > fresh ? loosen(unit) : [unit]));
}

/** A unit taller than a page: cells over several rows end with their row, so that each row can move alone. */
function loosen(unit: readonly LaidRow[]): readonly (readonly LaidRow[])[] {
  if (unit.every((row) => row.cells.every((cell) => cell.rowSpan === 1))) return [unit];
  const spanning = unit.flatMap((row, index) =>
    row.cells.filter((cell) => cell.rowSpan > 1).map((cell) => ({ cell, from: index })),
  );
  return unit.map((row, index) => {
    const covering = spanning.filter(({ cell, from }) => from < index && index < from + cell.rowSpan);
    const own = row.cells.map((cell) => ({ ...cell, rowSpan: 1 }));
    const empty = covering.map(({ cell }): LaidCell => ({ ...cell, rowSpan: 1, paragraphs: [] }));
    return [{ ...row, cells: [...own, ...empty].toSorted((a, b) => a.column - b.column) }];
  });
}

function cutUnit(
  unit: readonly LaidRow[],
  columns: readonly number[],
  room: number,
): { first: readonly LaidRow[]; rest: readonly LaidRow[] } | undefined {
  for (const [index, row] of unit.entries()) {
    const above = sumHeights(unit.slice(0, index));
    const leave = index < unit.length - 1 ? 2 : 0;
    const parts = splitRow(row, columns, room - above, leave);
    if (parts)
      return { first: [...unit.slice(0, index), parts[0]], rest: [parts[1], ...unit.slice(index + 1)] };
    if (above + row.height > room) return undefined;
  }
  return undefined;
}

function countHeaders(rows: readonly LaidRow[]): number {
  const first = rows.findIndex((row) => !row.header);
  return first === -1 ? 0 : first;
}

function withRows(table: LaidTable, rows: readonly LaidRow[], before = table.before): LaidTable {
  return { ...table, before, rows, height: sumHeights(rows) };
}

function sumHeights(rows: readonly LaidRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}
