import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfRenderer } from '../../electron/office/documents/pdf/render-pdf.ts';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { formText } from '../../shared/forms/form-text.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { pdfFonts, pdfInfo, pdfText } from '../support/read-pdf.ts';
import {
  blankRegister,
  hostileTexts,
  longText,
  office,
  plainText,
  register,
  sheet,
  sheetInput,
  survey,
  surveyInput,
  visitRow,
} from './sample-forms.ts';
import { blankRoster, filledRoster, typedSamples } from './typed-samples.ts';

const hostile = hostileTexts.join(' ');
const rows = (count: number): (typeof visitRow)[] =>
  Array.from({ length: count }, (_, index) => ({ ...visitRow, number: `LF-20260305-${index + 1}` }));

const forms: readonly (readonly [name: string, form: LaidForm])[] = [
  ['survey, blank', survey()],
  ['survey, filled', survey(surveyInput)],
  ['survey, overfull', survey({ ...surveyInput, answers: { unclearText: longText, suggestions: longText } })],
  [
    'survey, hostile',
    survey({ ...surveyInput, customerName: hostile, answers: { satisfied: hostile, area: hostile } }),
  ],
  ['register, blank', blankRegister()],
  ['register, filled', register(rows(40))],
  [
    'register, overfull',
    register(rows(20).map((row, index) => (index === 11 ? { ...row, remarks: longText } : row))),
  ],
  ['register, hostile', register([{ ...visitRow, customerName: hostileTexts[0], remarks: hostile }])],
  ['sheet, blank', sheet()],
  ['sheet, filled', sheet(sheetInput)],
  [
    'sheet, overfull',
    sheet({ ...sheetInput, texts: { ...sheetInput.texts, concerns: longText, opinions: longText } }),
  ],
  ...typedSamples(longText, hostile),
  ['duty roster, blank', blankRoster()],
  ['duty roster of two shifts, filled', filledRoster()],
  ['sheet, hostile', sheet({ ...sheetInput, texts: { ...sheetInput.texts, competitors: hostile } })],
];

let host: TestPrintHost;
const wordPdfs = new Map<string, Uint8Array>();
const pdfs = new Map<string, Uint8Array>();

beforeAll(async () => {
  host = await startPrintHost();
  const sets = forms.map(([, form]) => ({ title: form.title, company: office.companyName, forms: [form] }));
  const converted = await convertToPdf(await Promise.all(sets.map(renderWord)));
  for (const [index, [name]] of forms.entries()) {
    wordPdfs.set(name, converted[index]!);
    pdfs.set(name, await pdfRenderer(host)(sets[index]!));
  }
}, 120_000);
afterAll(() => host.close());

describe.each(forms)('%s', (name, form) => {
  test('Word, PDF and layout have the same text in the same order', async () => {
    const expected = plainText(formText(form).join(''));
    expect(plainText(await pdfText(wordPdfs.get(name)!))).toBe(expected);
    expect(plainText(await pdfText(pdfs.get(name)!))).toBe(expected);
  });

  test('Word, PDF and layout have the same number of A4 pages', async () => {
    for (const pdf of [wordPdfs.get(name)!, pdfs.get(name)!]) {
      const info = await pdfInfo(pdf);
      expect(Number(info['Pages'])).toBe(form.pages.length);
      expect(info['Page size']).toMatch(/\(A4\)$/);
    }
  });

  test('the PDF is titled and tagged, and carries its fonts', async () => {
    const info = await pdfInfo(pdfs.get(name)!);
    expect(info['Title']).toBe(form.title);
    expect(info['Tagged']).toBe('yes');
    const fonts = await pdfFonts(pdfs.get(name)!);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded)).toEqual([]);
  });
});
