import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BatchOptions, writeBatch } from '../../electron/office/documents/batch/write-batch.ts';
import {
  documentThreads,
  type StartDocumentThread,
} from '../../electron/office/documents/thread/document-thread.ts';
import { formText } from '../../shared/forms/form-text.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { numberThrough } from '../../shared/forms/number-through.ts';
import { builtDocumentWorker } from '../support/document-worker.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { bodyText, docxParts } from '../support/read-docx.ts';
import { pdfFonts, pdfInfo, pdfPageSizes, pdfPageTexts } from '../support/read-pdf.ts';
import {
  office,
  plainText,
  register,
  sheet,
  sheetInput,
  survey,
  surveyInput,
  visitRow,
} from './sample-forms.ts';
import { filledRoster } from './roster-samples.ts';

let host: TestPrintHost;
let documentThread: StartDocumentThread;
beforeAll(async () => {
  host = await startPrintHost();
  documentThread = documentThreads(await builtDocumentWorker());
});
afterAll(() => host.close());

/** Upright and lying pages in turn, each with a name of its own. */
const mixed = (count: number): readonly LaidForm[] =>
  Array.from({ length: count }, (_, index) => {
    const customerName = `客户${index + 1}号`;
    if (index % 3 === 0) return survey({ ...surveyInput, customerName });
    if (index % 3 === 1) return register([{ ...visitRow, customerName }]);
    return sheet({ ...sheetInput, texts: { ...sheetInput.texts, customerName } });
  });

const options = (change: Partial<BatchOptions>): BatchOptions => ({
  format: 'pdf',
  title: '一周表格',
  company: office.companyName,
  pageNumbersThrough: true,
  signal: new AbortController().signal,
  progress: () => undefined,
  ...change,
});
const write = (sheets: readonly LaidForm[], change: Partial<BatchOptions>) =>
  writeBatch(sheets, options(change), { host, documentThread });

const pagesOf = (forms: readonly LaidForm[]): string[] =>
  forms.flatMap((form) => form.pages.map((page) => plainText(formText({ ...form, pages: [page] }).join(''))));

describe('a batch as PDF', () => {
  const sheets = mixed(96);
  let pdf: Uint8Array;
  let pages: number;
  const told: number[] = [];
  beforeAll(async () => {
    const written = await write(sheets, { progress: (done) => void told.push(done) });
    ({ bytes: pdf, pages } = written);
  });

  test('has every page of upright and lying forms in their order, counted through', async () => {
    expect(pages).toBe(128);
    const texts = (await pdfPageTexts(pdf)).map(plainText);
    expect(texts).toEqual(pagesOf(numberThrough(sheets)));
    expect(texts[0]).toMatch(/P\.1\/2总第1页共128页$/);
    expect(texts.at(-1)).toMatch(/总第128页共128页$/);
  });

  test('keeps the paper of each page, its title, tags and fonts', async () => {
    const expected = sheets.flatMap((form) => form.pages.map(() => form.paper));
    expect(
      (await pdfPageSizes(pdf)).map(({ width, height }) => (width > height ? 'landscape' : 'portrait')),
    ).toEqual(expected);
    expect(await pdfInfo(pdf)).toMatchObject({ Title: '一周表格', Tagged: 'yes', Pages: '128' });
    expect((await pdfFonts(pdf)).filter((font) => !font.embedded)).toEqual([]);
  });

  test('tells how many sheets are done, up to all', () => {
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(96);
  });
});

describe('a batch as Word', () => {
  test('is counted through by fields that Word keeps right, with one footer for all sheets', async () => {
    const { bytes } = await write([...mixed(4), filledRoster()], { format: 'docx' });
    const parts = await docxParts(bytes);
    const footers = [...parts.keys()].filter((name) => /^word\/footer\d*\.xml$/.test(name));
    expect(footers).toHaveLength(1);
    expect(parts.get(footers[0]!)).toMatch(/总第.*PAGE.*NUMPAGES/s);
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).not.toContain('w:pgNumType');
    expect(xml.match(/<w:footerReference /g)).toHaveLength(5);
    const [pdf] = await convertToPdf([bytes]);
    const feet = (await pdfPageTexts(pdf!)).map((text) =>
      /总第(\d+)页共(\d+)页/.exec(plainText(text))?.slice(1),
    );
    expect(feet).toEqual(Array.from({ length: 7 }, (_, index) => [String(index + 1), '7']));
  });

  test('has all sheets in their order, and names every form in its properties', async () => {
    const sheets = [...mixed(120), filledRoster()];
    const { bytes, pages } = await write(sheets, { format: 'docx' });
    expect(pages).toBe(161);
    const parts = await docxParts(bytes);
    const xml = parts.get('word/document.xml') ?? '';
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:subject>GFP19-1-F1.2、客户来访登记表、GFP19-1-F2.2</dc:subject>',
    );
    const whole = sheets.flatMap(formText).join('');
    expect(plainText(bodyText(xml))).toBe(plainText(whole));
  });
});

describe('a batch', () => {
  test('without page numbers through keeps those of each form alone', async () => {
    const { bytes } = await write(mixed(3), { pageNumbersThrough: false });
    const texts = await pdfPageTexts(bytes);
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).not.toContain('总第');
  });

  test.each(['pdf', 'docx'] as const)('as %s ends with the reason of a cancel', async (format) => {
    const control = new AbortController();
    const cancelled = new Error('cancelled');
    const writing = write(mixed(200), {
      format,
      signal: control.signal,
      progress: () => control.abort(cancelled),
    });
    await expect(writing).rejects.toBe(cancelled);
  });
});
