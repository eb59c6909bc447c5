import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrawnPages, drawPages } from '../../electron/office/documents/pdf/draw-pages.ts';
import { createPdfJoiner } from '../../electron/office/documents/pdf/pdf-joiner.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { pdfInfo, pdfPageTexts } from '../support/read-pdf.ts';
import { everyForm } from './every-form.ts';
import { register, survey, surveyInput, visitRow } from './sample-forms.ts';

let host: TestPrintHost;
let part: DrawnPages;
beforeAll(async () => {
  host = await startPrintHost();
  const forms = everyForm.map(({ filled }) => filled);
  part = await drawPages(host, { title: '一周表格', company: '', forms });
});
afterAll(() => host.close());

const name = (text: string): PDFName => PDFName.of(text);

describe('joined PDFs', () => {
  test('keep every page, its text and its tags, however often parts follow each other', async () => {
    const forms = [survey(surveyInput), register([visitRow])];
    const drawn = await drawPages(host, { title: '表', company: '', forms });
    const joiner = createPdfJoiner('来访 𠮷');
    for (let times = 0; times < 3; times++) await joiner.add(drawn);
    const bytes = joiner.finish();
    expect(await pdfInfo(bytes)).toMatchObject({ Title: '来访 𠮷', Tagged: 'yes', Pages: '9' });
    const texts = await pdfPageTexts(bytes);
    expect(texts.slice(3, 6)).toEqual(texts.slice(0, 3));
    expect(texts.slice(6)).toEqual(texts.slice(0, 3));
    expect(await strayTags(bytes)).toEqual([]);
  });

  test('take the memory of their file: what is written is let go', async () => {
    const joiner = createPdfJoiner('一周表格');
    for (let times = 0; times < 3; times++) await joiner.add(part);
    const before = usedHeap();
    for (let times = 0; times < 10; times++) await joiner.add(part);
    const perSheet = (usedHeap() - before) / (10 * everyForm.length);
    // Its objects would be some hundred kilobytes; what a collection leaves is a few.
    expect(perSheet).toBeLessThan(30_000);
    expect(joiner.finish().length).toBeGreaterThan(100_000);
  }, 120_000);
});

/** Bytes of objects in use after a collection. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** Pages whose tags are missing or say that they stand on another page. */
async function strayTags(bytes: Uint8Array): Promise<readonly number[]> {
  const pdf = await PDFDocument.load(bytes);
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const nums = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const tagsOf = new Map<number, PDFArray>();
  for (let at = 0; at < nums.size(); at += 2) {
    tagsOf.set(nums.lookup(at, PDFNumber).asNumber(), nums.lookup(at + 1, PDFArray));
  }
  return pdf.getPages().flatMap(({ node, ref }, index) => {
    const tags = tagsOf.get(node.lookup(name('StructParents'), PDFNumber).asNumber())?.asArray() ?? [];
    const isRight = tags.every((tag, mark) => marksOf(pdf, tag).some((one) => points(one, ref, mark)));
    return tags.length > 0 && isRight ? [] : [index];
  });
}

/** The marked contents of a page that an element consists of. */
function marksOf(pdf: PDFDocument, element: PDFObject): readonly PDFDict[] {
  const parts = pdf.context.lookup(element, PDFDict).lookup(name('K'));
  const all = parts instanceof PDFArray ? parts.asArray() : [parts];
  return all.filter((part) => part instanceof PDFDict && part.has(name('MCID'))) as PDFDict[];
}

function points(mark: PDFDict, page: PDFObject, number: number): boolean {
  return mark.get(name('Pg')) === page && mark.lookup(name('MCID'), PDFNumber).asNumber() === number;
}
