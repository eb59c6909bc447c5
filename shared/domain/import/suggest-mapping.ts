import { cellText, isBlank, isSpecial, plainCell, type RawCell, type RawRow } from './cell.ts';
import { matchHeading, plainHeading } from './heading.ts';
import { importFields } from './fields.ts';
import type { ImportKind } from './import-kind.ts';
import { normalisePhone } from '../phone.ts';

/** For every column from A on: the key of its field, or null when it is not imported. */
export type ColumnMapping = readonly (string | null)[];

/**
 * Suggests a field for each column by its heading; the better match wins where two columns name one field, and both are taken
 * where the field allows several. Columns without a heading are guessed by what stands in them (dates, phones).
 */
export function suggestMapping(
  headings: readonly string[],
  kind: ImportKind,
  sample: readonly RawRow[],
): ColumnMapping {
  const matches = headings.map((heading, column) => ({ column, match: matchHeading(heading, kind) }));
  const taken = new Map<string, number>();
  const mapping: (string | null)[] = headings.map(() => null);
  for (const { column, match } of matches.toSorted(
    (a, b) => (b.match?.strength ?? 0) - (a.match?.strength ?? 0),
  )) {
    if (!match || (taken.has(match.field.key) && !match.field.several)) continue;
    taken.set(match.field.key, column);
    mapping[column] = match.field.key;
  }
  return kind === 'visits' ? guessedByContent(mapping, headings, sample) : mapping;
}

/** What a saved mapping is found by: the headings in their order, compared as plain texts. */
export function headerSignature(kind: ImportKind, headings: readonly string[]): string {
  return [kind, ...headings.map(plainHeading)].join(' | ').replace(/[ |]+$/, '');
}

/** The required fields that no column feeds, by label. */
export function missingFields(mapping: ColumnMapping, kind: ImportKind): readonly string[] {
  return importFields(kind)
    .filter((field) => field.required && !mapping.includes(field.key))
    .map((field) => field.label);
}

/** Labels of the fields that may have one column only and have more. */
export function doubledFields(mapping: ColumnMapping, kind: ImportKind): readonly string[] {
  return importFields(kind)
    .filter((field) => !field.several && mapping.filter((key) => key === field.key).length > 1)
    .map((field) => field.label);
}

function guessedByContent(
  mapping: (string | null)[],
  headings: readonly string[],
  sample: readonly RawRow[],
): ColumnMapping {
  const guess = (key: string, fits: (cell: RawCell) => boolean) => {
    if (mapping.includes(key)) return;
    const column = mapping.findIndex(
      (field, index) =>
        field === null && plainHeading(headings[index]) === '' && mostFit(sample, index, fits),
    );
    if (column >= 0) mapping[column] = key;
  };
  guess('visitedOn', isDateLike);
  guess('phones', (cell) => normalisePhone(cellText(cell)).ok);
  return mapping;
}

function mostFit(sample: readonly RawRow[], column: number, fits: (cell: RawCell) => boolean): boolean {
  const filled = sample.map((row) => row.cells[column] ?? null).filter((cell) => !isBlank(cell));
  return filled.length >= 3 && filled.filter(fits).length * 2 > filled.length;
}

function isDateLike(cell: RawCell): boolean {
  const plain = plainCell(cell);
  if (isSpecial(plain)) return plain.kind === 'date';
  return typeof plain === 'string' && /^\d{4}[.\-/年]\d{1,2}[.\-/月]\d{1,2}|^\d{1,2}月\d{1,2}/.test(plain);
}
