import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfRenderer } from '../../electron/office/documents/pdf/render-pdf.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { type Box, type PageGeometry, type PlacedText, readGeometry } from '../support/read-geometry.ts';
import { everySample } from './every-form.ts';
import { laidBoxes } from './laid-boxes.ts';

let host: TestPrintHost;
beforeAll(async () => {
  host = await startPrintHost();
});
afterAll(() => host.close());

const draw = async (form: LaidForm): Promise<readonly PageGeometry[]> =>
  readGeometry(await pdfRenderer(host)({ title: form.title, company: '', forms: [form] }));

/** 5 mm, which no office printer reaches. */
const unprintable = 14.2;
/** A line is three quarters of a point, wherever it stands. */
const lineWeight = 0.75;

describe.each(everySample)('%s', (_, form) => {
  let pages: readonly PageGeometry[];
  beforeAll(async () => {
    pages = await draw(form);
  });

  test('is A4, and nothing stands where a printer cannot print', () => {
    const [width, height] = form.paper === 'portrait' ? [595.3, 841.9] : [841.9, 595.3];
    for (const page of pages) {
      expect(Math.abs(page.width - width)).toBeLessThan(0.5);
      expect(Math.abs(page.height - height)).toBeLessThan(0.5);
      for (const { x, y, width: w, height: h } of [...page.rules, ...page.texts.filter(isInk)]) {
        expect(Math.min(x, y, page.width - x - w, page.height - y - h)).toBeGreaterThan(unprintable);
      }
    }
  });

  test('has lines of one weight', () => {
    const weights = pages.flatMap(({ rules }) => rules.map(({ width, height }) => Math.min(width, height)));
    expect(weights.length).toBeGreaterThan(0);
    for (const weight of weights) expect(weight).toBeCloseTo(lineWeight, 1);
  });

  test('has every cell where the layout puts it, closed by its lines', () => {
    const missing = pages.flatMap((page, index) =>
      laidBoxes(form, index).flatMap((box) => missingEdges(box, page)),
    );
    expect(missing).toEqual([]);
  });

  test('cuts no text by a line, and lays none over another', () => {
    for (const { rules, texts } of pages) {
      const ink = texts.filter(isInk);
      expect(ink.filter((text) => rules.some((rule) => overlap(core(text), rule)))).toEqual([]);
      expect(overlappingPairs(ink)).toEqual([]);
    }
  });

  test('leaves no signature alone on a page', () => {
    for (const { blocks } of form.pages) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const first = block.rows.find((row) => !row.header);
        expect(first?.signature ?? false).toBe(false);
      }
    }
  });
});

test.each(everySample.filter(([name]) => /, (blank|filled)$/.test(name)))(
  '%s stands as it always stood',
  async (name, form) => {
    const file = join(import.meta.dirname, 'goldens', `${name.replace(', ', '-')}.txt`);
    await expect((await draw(form)).map(describePage).join('\n')).toMatchFileSnapshot(file);
  },
);

const isInk = ({ text }: PlacedText): boolean => text.trim() !== '';

/** The part of a sign that no line may touch: full-width signs have room around them. */
function core({ x, y, width, height }: Box): Box {
  return { x: x + 0.8, y: y + 0.15 * height, width: width - 1.6, height: 0.8 * height };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function overlappingPairs(texts: readonly PlacedText[]): readonly string[] {
  const sorted = texts.toSorted((a, b) => a.y - b.y);
  return sorted.flatMap((text, index) => {
    const near = sorted.slice(index + 1, index + 200).filter((other) => other.y < text.y + text.height);
    // A combining sign stands on the one before it.
    const over = near.filter((other) => other.width > 1 && overlap(core(text), core(other)));
    return over.map((other) => `${text.text} | ${other.text}`);
  });
}

/** Edges that the layout wants drawn and no line runs along. */
function missingEdges(box: ReturnType<typeof laidBoxes>[number], page: PageGeometry): readonly Box[] {
  const edges = edgesOf(box);
  const wanted = (['top', 'right', 'bottom', 'left'] as const).filter((side) => box.cell.lines[side]);
  return wanted.map((side) => edges[side]).filter((edge) => !page.rules.some((rule) => covers(rule, edge)));
}

function edgesOf({ x, y, width, height }: Box): Record<'top' | 'right' | 'bottom' | 'left', Box> {
  return {
    top: { x, y, width, height: 0 },
    bottom: { x, y: y + height, width, height: 0 },
    left: { x, y, width: 0, height },
    right: { x: x + width, y, width: 0, height },
  };
}

/** The drawn line runs along the edge; the engine keeps to whole pixels of 0.75 pt. */
function covers(rule: Box, edge: Box): boolean {
  const slack = 2;
  return (
    rule.x <= edge.x + slack &&
    rule.y <= edge.y + slack &&
    rule.x + rule.width >= edge.x + edge.width - slack &&
    rule.y + rule.height >= edge.y + edge.height - slack
  );
}

/** Lines and words of a page with their places in points, one a line of the golden file. */
function describePage({ width, height, rules, texts }: PageGeometry, index: number): string {
  const at = (value: number): string => value.toFixed(0);
  const lines = rules.map((rule) => `line ${[rule.x, rule.y, rule.width, rule.height].map(at).join(' ')}`);
  const words = lineTexts(texts).map(({ x, y, text }) => `text ${at(x)} ${at(y)} ${plainSigns(text)}`);
  return [`page ${index + 1}, ${at(width)} x ${at(height)}`, ...lines, ...words].join('\n');
}

/** Fonts name some signs by their radical, which looks the same. */
const plainSigns = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/g, (sign) => sign.normalize('NFKC'));

/** Signs that follow each other on a line, as one text. */
function lineTexts(texts: readonly PlacedText[]): readonly PlacedText[] {
  const lines: PlacedText[] = [];
  for (const text of texts.filter(isInk)) {
    const last = lines.at(-1);
    const base = (one: Box): number => one.y + one.height;
    const follows =
      last && Math.abs(base(last) - base(text)) < 1 && Math.abs(last.x + last.width - text.x) < 4;
    if (!follows) lines.push(text);
    else
      lines[lines.length - 1] = { ...last, text: last.text + text.text, width: text.x + text.width - last.x };
  }
  return lines;
}
