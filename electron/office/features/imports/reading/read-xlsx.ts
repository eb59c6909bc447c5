import { openArchive } from './archive.ts';
import { ImportRefusal } from './import-refusal.ts';
import { readSheet, type RawSheet } from './read-sheet.ts';
import { readWorkbookParts } from './read-workbook-parts.ts';

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  readonly date1904: boolean;
}

/**
 * Reads a workbook whole, sheet after sheet, out of a counted archive. yauzl and saxes rather than exceljs' streaming reader: that
 * one gives no merges, cannot refuse a DOCTYPE, and took 1.9 times as long on 100,000 rows (1.85 s against 0.97 s; whole-file
 * reading: 2.9 s and 512 MB). Throws ImportRefusal.
 */
export async function readXlsx(bytes: Buffer): Promise<RawWorkbook> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbookParts(archive);
  const budget = { rows: 0, characters: 0 };
  const sheets: RawSheet[] = [];
  for (const part of workbook.sheets) sheets.push(await readSheet(archive, part, workbook, budget));
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new ImportRefusal('noRows');
  return { sheets, date1904: workbook.date1904 };
}
