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
  const { rows, columns } = table;
  const headers = rows.slice(0, countHeaders(rows));
  const headerHeight = sumHeights(headers);
  const taken: LaidRow[] = [];
  let used = headerHeight;
  for (const { unit, after, isLast } of unitsOf(rows, headers.length, fresh - headerHeight - tail)) {
    const below = isLast ? tail : 0;
    const height = sumHeights(unit);
    if (used + height + below <= room) {
      taken.push(...unit);
      used += height;
      continue;
    }
    const isTall = height + below > 0.4 * fresh || (taken.length === 0 && room >= fresh);
    const cut = isTall ? cutUnit(unit, columns, room - used) : undefined;
    const first = [...taken, ...(cut?.first ?? [])];
    if (first.length === 0) return { rest: table };
    const rest = [...(cut?.rest ?? unit), ...after()];
    return {
      first: withRows(table, [...headers, ...first]),
      rest: withRows(table, [...headers, ...rest], Math.max(table.before, 6)),
    };
  }
  return { first: table };
}

interface Unit {
  readonly unit: readonly LaidRow[];
  readonly isLast: boolean;
  /** The rows below it. */
  readonly after: () => readonly LaidRow[];
}

/** Rows that stay together, one unit after the other; a unit taller than `most` points is loosened. */
function* unitsOf(rows: readonly LaidRow[], from: number, most: number): Generator<Unit> {
  for (let at = from; at < rows.length;) {
    const end = unitEnd(rows, at);
    const whole = rows.slice(at, end);
    const units = sumHeights(whole) > most ? loosen(whole) : [whole];
    for (const [index, unit] of units.entries()) {
      const isLast = end === rows.length && index === units.length - 1;
      yield { unit, isLast, after: () => [...units.slice(index + 1).flat(), ...rows.slice(end)] };
    }
    at = end;
  }
}

/** Where the unit of the row at `at` ends: behind its signature rows and behind the last row its cells reach. */
function unitEnd(rows: readonly LaidRow[], at: number): number {
  let end = at + 1;
  for (let index = at; index < end; index++) {
    for (const cell of rows[index]?.cells ?? []) end = Math.max(end, index + cell.rowSpan);
    if (index + 1 === end && rows[end]?.signature) end++;
  }
  return Math.min(end, rows.length);
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
