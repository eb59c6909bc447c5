import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { convertToPdf } from '../../support/libre-office.ts';
import { bodyText, docxParts } from '../../support/read-docx.ts';
import { pdfInfo } from '../../support/read-pdf.ts';
import { ooxmlFaults } from '../../support/validate-ooxml.ts';

interface Bundle {
  readonly word: Buffer;
  readonly pdf: Buffer;
  readonly excel: Buffer;
}

/**
 * The demonstration week's Word file opens without repair and has as many pages as the PDF, and nobody's phone is in
 * them. Leaves the file as LibreOffice opened it in `folder`, to be looked at.
 */
export async function expectBundle(
  { word, pdf, excel }: Bundle,
  { visitors, folder }: { readonly visitors: number; readonly folder: string },
): Promise<void> {
  expect(await ooxmlFaults(word, 'docx')).toEqual([]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(excel as unknown as ArrayBuffer);
  expect(workbook.getWorksheet('来访')?.rowCount).toBe(visitors + 1);
  const body = bodyText((await docxParts(word)).get('word/document.xml') ?? '').replace(/\s/g, '');
  for (const part of ['谢婷婷未提交', '谢婷婷请假', '欧阳晓燕', '车位少，盼降首付', '邀请看楼逐步到位']) {
    expect(body).toContain(part);
  }
  expect(body).not.toContain('13800138000');
  const [opened] = await convertToPdf([word]);
  writeFileSync(`${folder}/bundle-opened.pdf`, opened ?? '');
  const { Pages } = await pdfInfo(pdf);
  expect((await pdfInfo(opened ?? new Uint8Array()))['Pages']).toBe(Pages);
}
