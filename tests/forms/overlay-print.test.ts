import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overlayHtml, testPageHtml } from '../../electron/office/features/overlays/overlay-html.ts';
import type { PlacedText } from '../../shared/forms/overlay/overlay-field.ts';
import { testPage } from '../../shared/forms/overlay/test-page.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';

let host: TestPrintHost;
beforeAll(async () => {
  host = await startPrintHost();
}, 120_000);
afterAll(() => host.close());

const mmPerPoint = 25.4 / 72;

/** Texts of a page with their left end and baseline in mm from the top left corner, and their size in points. */
async function placesOf(pdf: Uint8Array, number = 1) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pages = document.numPages;
  const found = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size, x, y] = item.transform as number[];
    return [
      {
        text: item.str.normalize('NFKC'),
        x: (x ?? 0) * mmPerPoint,
        y: (height - (y ?? 0)) * mmPerPoint,
        size: size ?? 0,
      },
    ];
  });
  await document.loadingTask.destroy();
  return { found, pages };
}

const texts: readonly PlacedText[] = [
  { x: 20, y: 20, size: 10.5, text: '甲乙丙' },
  { x: 120.5, y: 33.3, size: 9, text: '13800138000' },
  { x: 5, y: 290, size: 12, text: '底边' },
  { x: 180, y: 150, size: 18, text: '大字' },
];

describe.each([
  { landscape: false, offset: { x: 0, y: 0 } },
  { landscape: false, offset: { x: 2.5, y: -1.3 } },
  { landscape: true, offset: { x: -3, y: 2 } },
])('values on paper, landscape $landscape, offset $offset', ({ landscape, offset }) => {
  const given = landscape ? texts.map((text) => ({ ...text, y: text.y * 0.68 })) : texts;

  test('stand within 0.2 mm of their place and the printer’s offset, in their size', async () => {
    const pdf = await host.htmlToPdf(overlayHtml('套打', landscape, [given], offset), {
      landscape,
      title: '套打',
    });
    const { found, pages } = await placesOf(pdf);
    expect(pages).toBe(1);
    for (const { text, x, y, size } of given) {
      const place = found.find((each) => each.text.startsWith(text.slice(0, 1)));
      expect(place).toBeDefined();
      expect(Math.abs((place?.x ?? 0) - x - offset.x)).toBeLessThan(0.2);
      expect(Math.abs((place?.y ?? 0) - y - offset.y)).toBeLessThan(0.2);
      expect(Math.abs((place?.size ?? 0) - size)).toBeLessThan(0.1);
    }
  });

  test('are an A4 page, titled, with their text and nothing else', async () => {
    const pdf = await host.htmlToPdf(overlayHtml('套打', landscape, [given], offset), {
      landscape,
      title: '套打',
    });
    const info = await pdfInfo(pdf);
    expect(info['Page size']).toMatch(/\(A4\)$/);
    expect(info['Title']).toBe('套打');
    const text = (await pdfText(pdf)).replace(/\s/g, '');
    for (const placed of given) expect(text).toContain(placed.text);
    expect(text).toHaveLength(given.map((placed) => placed.text).join('').length);
  });
});

test('many pages stay as many', async () => {
  const pages = Array.from({ length: 5 }, (_, page) => [{ x: 30, y: 40, size: 10, text: `第${page + 1}张` }]);
  const pdf = await host.htmlToPdf(overlayHtml('套打', false, pages, { x: 0, y: 0 }), {
    landscape: false,
    title: '套打',
  });
  const last = await placesOf(pdf, 5);
  expect(last.pages).toBe(5);
  expect(last.found.map(({ text }) => text).join('')).toBe('第5张');
  expect(Math.abs((last.found[0]?.y ?? 0) - 40)).toBeLessThan(0.2);
});

test.each([false, true])('the test page is one A4 page with its scale (landscape: %s)', async (landscape) => {
  const html = testPageHtml('测试', landscape, testPage(landscape), { x: 0, y: 0 });
  const pdf = await host.htmlToPdf(html, { landscape, title: '测试' });
  const { found, pages } = await placesOf(pdf);
  expect(pages).toBe(1);
  const cross = found.find(({ text }) => text.startsWith('20 , 20'));
  expect(Math.abs((cross?.x ?? 0) - 21.5)).toBeLessThan(0.2);
  expect(Math.abs((cross?.y ?? 0) - 18.5)).toBeLessThan(0.2);
});
