import { cellText, isBlank, type RawCell, type RawRow } from './cell.ts';
import { readText } from './clean-text.ts';
import type { ImportFindingCode } from '../../texts/import-findings.ts';
import { finding, type Finding, type Reading } from './finding.ts';
import type { ColumnMapping } from './suggest-mapping.ts';

/** A finding with the cell it is about; `column` is null when it is about the whole row. */
export interface CellFinding extends Finding {
  readonly field: string | null;
  readonly column: number | null;
}

/** What a row gives: a record, or null when one of its cells has an error. */
export interface RowReading<T> {
  readonly record: T | null;
  readonly findings: readonly CellFinding[];
}

type Parser<T> = (cell: RawCell | undefined) => Reading<T>;

/** Takes fields from a row through a mapping and gathers what is found on the way. */
export interface RowReader {
  /** the field's value by its parser; null for an empty or refused cell, or when no column is mapped */
  take<T>(field: string, parse: Parser<T>): T | null;
  /** the values of all the columns mapped to the field */
  takeAll<T>(field: string, parse: Parser<T>): readonly T[];
  /** a text of at most `limit` characters, '' when there is none; several columns are put below one another */
  text(field: string, limit: number): string;
  /** the field's cell as written */
  written(field: string): string;
  say(field: string | null, code: ImportFindingCode, ...parts: readonly string[]): void;
  readonly findings: readonly CellFinding[];
}

/** Values that come again and again (channels, unit types, dates) are parsed once; so many of a field are remembered. */
const mostRemembered = 5_000;

/**
 * Makes readers for the rows of one sheet. A field must be read by the same parser in every row. A value that is required and
 * missing must be said by the caller.
 */
export function rowReaders(mapping: ColumnMapping): (row: RawRow) => RowReader {
  const columns = new Map<string, number[]>();
  for (const [column, field] of mapping.entries())
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column]);
  const remembered = new Map(
    [...columns.keys()].map((field) => [field, new Map<RawCell, Reading<unknown>>()]),
  );
  return (row) => readerOf(row, columns, remembered);
}

function readerOf(
  row: RawRow,
  columns: ReadonlyMap<string, readonly number[]>,
  remembered: ReadonlyMap<string, Map<RawCell, Reading<unknown>>>,
): RowReader {
  const findings: CellFinding[] = [];
  const columnsOf = (field: string) => columns.get(field) ?? [];
  const parsed = <T>(field: string, cell: RawCell, parse: Parser<T>): Reading<T> => {
    const known = remembered.get(field);
    const before = known?.get(cell);
    if (before) return before as Reading<T>;
    const reading = parse(cell);
    if (known && known.size < mostRemembered) known.set(cell, reading);
    return reading;
  };
  const readColumn = <T>(field: string, column: number, parse: Parser<T>) => {
    const reading = parsed(field, row.cells[column] ?? null, parse);
    for (const one of reading.findings) findings.push({ ...one, field, column });
    return reading.value;
  };
  const takeAll = <T>(field: string, parse: Parser<T>) =>
    columnsOf(field).flatMap((column) => {
      const value = readColumn(field, column, parse);
      return value === null ? [] : [value];
    });
  return {
    findings,
    takeAll,
    take: (field, parse) => {
      const own = columnsOf(field);
      const column = own.length > 1 ? (own.find((one) => !isBlank(row.cells[one])) ?? own[0]) : own[0];
      return column === undefined ? null : readColumn(field, column, parse);
    },
    text: (field, limit) => takeAll(field, (cell) => readText(cell, limit)).join('\n'),
    written: (field) =>
      columnsOf(field)
        .map((column) => cellText(row.cells[column]))
        .find((text) => text.trim() !== '') ?? '',
    say: (field, code, ...parts) => {
      findings.push({
        ...finding(code, ...parts),
        field,
        column: field === null ? null : (columnsOf(field)[0] ?? null),
      });
    },
  };
}
