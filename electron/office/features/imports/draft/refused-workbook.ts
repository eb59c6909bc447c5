import { cellText } from '../../../../../shared/domain/import/cell.ts';
import { importTexts } from '../../../../../shared/texts/imports.ts';
import type { ImportDraft } from './import-draft.ts';

/**
 * The refused rows as a workbook that can be corrected and imported again: the same headings and cells, the row's number in the
 * original, and the reasons. Every cell is written as text, so that nothing in it can become a formula.
 */
export async function refusedWorkbook(draft: ImportDraft): Promise<Uint8Array> {
  // Only here: reading needs none of it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const { name, headings, entries } of draft.refused()) {
    if (entries.length === 0) continue;
    const sheet = workbook.addWorksheet(name.replace(/[\\/?*[\]:]/g, '_').slice(0, 31));
    const head = sheet.addRow([...headings, importTexts.originalRow, importTexts.reasons]);
    head.font = { bold: true };
    for (const { row, findings } of entries) {
      const cells = headings.map((_, column) => cellText(row.cells[column]));
      const reasons = findings.filter((one) => one.level === 'error').map((one) => reasonText(headings, one));
      const added = sheet.addRow([...cells, String(row.number), reasons.join('\n')]);
      added.eachCell((cell) => (cell.numFmt = '@'));
    }
    sheet.columns.forEach((column) => (column.width = 16));
    sheet.getColumn(headings.length + 2).width = 60;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function reasonText(
  headings: readonly string[],
  { column, cause, remedy }: { column: number | null; cause: string; remedy: string },
): string {
  const where = column === null ? '' : `${headings[column] ?? ''}：`;
  return `${where}${cause}。${remedy}`;
}
