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

/** Values that come again and again (channels, unit types, dates) are parsed once; so many of a column are remembered. */
const mostRemembered = 5_000;

/** What a cell's value reads as, with findings that know their column. */
interface ReadCell {
  readonly value: unknown;
  readonly findings: readonly CellFinding[];
}

interface MappedColumn {
  readonly column: number;
  readonly remembered: Map<RawCell, ReadCell>;
}

const noColumns: readonly MappedColumn[] = [];

/**
 * Makes readers for the rows of one sheet. A field must be read by the same parser in every row. A value that is required and
 * missing must be said by the caller.
 */
export function rowReaders(mapping: ColumnMapping): (row: RawRow) => RowReader {
  const columns = new Map<string, MappedColumn[]>();
  for (const [column, field] of mapping.entries())
    if (field !== null)
      columns.set(field, [...(columns.get(field) ?? []), { column, remembered: new Map() }]);
  return (row) => readerOf(row, columns);
}

function readerOf(row: RawRow, columns: ReadonlyMap<string, readonly MappedColumn[]>): RowReader {
  const findings: CellFinding[] = [];
  const columnsOf = (field: string) => columns.get(field) ?? noColumns;
  const readColumn = <T>(field: string, own: MappedColumn, parse: Parser<T>): T | null => {
    const cell = row.cells[own.column] ?? null;
    const reading = own.remembered.get(cell) ?? parsed(field, own, cell, parse);
    if (reading.findings.length > 0) findings.push(...reading.findings);
    return reading.value as T | null;
  };
  const takeAll = <T>(field: string, parse: Parser<T>): readonly T[] => {
    const values: T[] = [];
    for (const own of columnsOf(field)) {
      const value = readColumn(field, own, parse);
      if (value !== null) values.push(value);
    }
    return values;
  };
  return {
    findings,
    takeAll,
    take: (field, parse) => {
      const all = columnsOf(field);
      const own = all.length > 1 ? (all.find(({ column }) => !isBlank(row.cells[column])) ?? all[0]) : all[0];
      return own === undefined ? null : readColumn(field, own, parse);
    },
    text: (field, limit) => takeAll(field, (cell) => readText(cell, limit)).join('\n'),
    written: (field) =>
      columnsOf(field)
        .map(({ column }) => cellText(row.cells[column]))
        .find((text) => text.trim() !== '') ?? '',
    say: (field, code, ...parts) => {
      findings.push({
        ...finding(code, ...parts),
        field,
        column: field === null ? null : (columnsOf(field)[0]?.column ?? null),
      });
    },
  };
}

function parsed<T>(field: string, own: MappedColumn, cell: RawCell, parse: Parser<T>): ReadCell {
  const { value, findings } = parse(cell);
  const { column, remembered } = own;
  const reading = { value, findings: findings.map((one) => ({ ...one, field, column })) };
  if (remembered.size < mostRemembered) remembered.set(cell, reading);
  return reading;
}
