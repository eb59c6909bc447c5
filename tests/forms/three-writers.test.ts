import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfRenderer } from '../../electron/office/documents/pdf/render-pdf.ts';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { runsWidth } from '../../shared/forms/lines.ts';
import { formText } from '../../shared/forms/form-text.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { readGeometry } from '../support/read-geometry.ts';
import { pdfFonts, pdfInfo, pdfText } from '../support/read-pdf.ts';
import { everySample } from './every-form.ts';
import { office, plainText } from './sample-forms.ts';

let host: TestPrintHost;
const wordPdfs = new Map<string, Uint8Array>();
const pdfs = new Map<string, Uint8Array>();

beforeAll(async () => {
  host = await startPrintHost();
  const sets = everySample.map(([, form]) => ({
    title: form.title,
    company: office.companyName,
    forms: [form],
  }));
  const converted = await convertToPdf(await Promise.all(sets.map(renderWord)));
  for (const [index, [name]] of everySample.entries()) {
    wordPdfs.set(name, converted[index]!);
    pdfs.set(name, await pdfRenderer(host)(sets[index]!));
  }
}, 240_000);
afterAll(() => host.close());

describe.each(everySample)('%s', (name, form) => {
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

  test('Word has the labels where the PDF has them, so that a pen finds the same room', async () => {
    // Where lines break, the writers may differ by a word; a label of the form stands still.
    if (!/, (blank|filled)$/.test(name)) return;
    const [word, pdf] = await Promise.all([colonsOf(wordPdfs.get(name)!), colonsOf(pdfs.get(name)!)]);
    expect(word.map(({ page }) => page)).toEqual(pdf.map(({ page }) => page));
    const moved = pdf.filter(
      (one, index) => Math.abs(one.x - word[index]!.x) > 24 || Math.abs(one.y - word[index]!.y) > 12,
    );
    expect(moved).toEqual([]);
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

interface PlacedColon {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Every colon of a document in its order, with its place in points and the text it ends. */
async function colonsOf(pdf: Uint8Array): Promise<readonly PlacedColon[]> {
  const pages = await readGeometry(pdf);
  return pages.flatMap(({ texts }, page) =>
    texts.flatMap(({ text, x, y, width }) =>
      [...text.matchAll(/:/g)].map(({ index }) => {
        const before = runsWidth([{ text: text.slice(0, index) }]) / Math.max(0.1, runsWidth([{ text }]));
        return { page, x: x + width * before, y, text: text.slice(0, index + 1) };
      }),
    ),
  );
}
