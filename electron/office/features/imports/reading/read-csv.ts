import { CsvError, parse } from 'csv-parse/sync';
import type { RawRow } from '../../../../../shared/domain/import/cell.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { RawSheet } from './read-sheet.ts';

/** Reads a CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or GBK. One sheet, named after the file. Throws ImportRefusal. */
export function readCsv(bytes: Buffer, name: string): { sheet: RawSheet; encoding: TextEncoding } {
  const { text, encoding } = decodeText(bytes);
  const rows = records(text).flatMap((fields, index): RawRow[] => {
    if (fields.length > importLimits.columns)
      throw new ImportRefusal('tooManyColumns', name, String(importLimits.columns));
    return fields.every((field) => field.trim() === '')
      ? []
      : [{ number: index + 1, hidden: false, cells: fields.map((field) => (field === '' ? null : field)) }];
  });
  if (rows.length === 0) throw new ImportRefusal('noRows');
  if (rows.length > importLimits.rows) throw new ImportRefusal('tooManyRows', String(importLimits.rows));
  return { sheet: { name: name.replace(/\.[^.]*$/, ''), hidden: false, rows }, encoding };
}

function records(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: importLimits.rows + 1000,
    });
  } catch (error) {
    throw error instanceof CsvError
      ? new ImportRefusal('badCsv', typeof error['lines'] === 'number' ? String(error['lines']) : '?')
      : error;
  }
}

/** The sign that stands most often in the first lines, outside of quotes. */
function delimiterOf(text: string): string {
  const opening = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: opening.split(sign).length - 1 }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}
