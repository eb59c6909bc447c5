import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formText } from '../../shared/forms/form-text.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { breakLines } from '../../shared/forms/lines.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import type { FormDescription, GridRow } from '../../shared/forms/model.ts';
import { contentHeight } from '../../shared/forms/paper.ts';
import { textStyles } from '../../shared/forms/text-styles.ts';
import { plainText, register, sheet, survey, office, visitRow } from './sample-forms.ts';

/** What people type: Chinese, Latin, figures, signs, rare characters, line ends. */
const typed = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.oneof(
      {
        weight: 12,
        arbitrary: fc.constantFrom(...Array.from('客户说样板房采光好希望车位配比再高些价格面积学区')),
      },
      { weight: 4, arbitrary: fc.constantFrom(...Array.from('abcXYZ0123456789 ')) },
      { weight: 3, arbitrary: fc.constantFrom(...Array.from('，。、；：？！（）“”《》·…—,.!?()/-%¥')) },
      { weight: 1, arbitrary: fc.constantFrom('𠮷', '㐂', '\n', '☑', '㎡', '🏠', 'é') },
    ),
    maxLength,
  });

function heightOf(form: LaidForm, page: LaidForm['pages'][number]): number {
  const height = page.blocks.reduce((sum, block) => sum + block.before + block.height, 0);
  return height - contentHeight(form.paper);
}

function expectSound(form: LaidForm): void {
  for (const page of form.pages) {
    expect(heightOf(form, page)).toBeLessThanOrEqual(0);
    for (const block of page.blocks) {
      if (block.kind !== 'table') continue;
      expect(block.rows.reduce((sum, row) => sum + row.height, 0)).toBeCloseTo(block.height);
    }
  }
}

describe('whatever is typed', () => {
  test('a survey keeps every page within the paper, loses nothing and keeps its order', () => {
    fc.assert(
      fc.property(typed(3000), typed(1200), typed(60), (unclearText, suggestions, area) => {
        const marked = { unclearText: `始${unclearText}终`, suggestions: `起${suggestions}止` };
        const form = survey({ ...office, answers: { ...marked, area } });
        expectSound(form);
        const text = plainText(formText(form).join('')).replaceAll(/P\.\d+\/\d+/g, '');
        const head = plainText(
          '云栖(集团)股份有限公司GFP19-1-F1.2客户跟踪调查表(云栖花园)客户姓名:联系电话:跟踪人:时间:',
        );
        const flowing = text.replaceAll(head, '');
        expect(flowing).toContain(plainText(marked.unclearText));
        expect(flowing).toContain(plainText(marked.suggestions));
        expect(flowing.indexOf('始')).toBeLessThan(flowing.indexOf('起'));
      }),
      { numRuns: 150 },
    );
  });

  test('a register keeps every page within the paper and every remark whole', () => {
    fc.assert(
      fc.property(fc.array(typed(400), { maxLength: 40 }), (remarks) => {
        const form = register(remarks.map((text) => ({ ...visitRow, remarks: text })));
        expectSound(form);
        const body = form.pages
          .flatMap((page) => page.blocks)
          .flatMap((block) => (block.kind === 'table' && block.data ? block.rows : []))
          .filter((row) => !row.header);
        const drawn = body.map((row) => row.cells.at(-1)?.paragraphs ?? []).flat();
        const written = drawn.flatMap((paragraph) => paragraph.runs.map((run) => run.text)).join('');
        expect(plainText(written)).toBe(plainText(remarks.join('')));
      }),
      { numRuns: 100 },
    );
  });

  test('a sheet keeps every page within the paper', () => {
    fc.assert(
      fc.property(
        typed(50),
        typed(1500),
        typed(2500),
        fc.array(typed(12), { maxLength: 12 }),
        (name, concerns, opinions, channels) => {
          const form = sheet({
            ...office,
            texts: { customerName: name, concerns, opinions },
            choices: { channels },
          });
          expectSound(form);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('names and phones beyond all measure still end up on paper', () => {
    fc.assert(
      fc.property(typed(5000), (customerName) => {
        const form = survey({ ...office, customerName: `始${customerName}终` });
        expectSound(form);
        const text = plainText(formText(form).join(''));
        expect(text).toContain('始');
        expect(text).toContain('终');
      }),
      { numRuns: 60 },
    );
  });
});

describe('signature rows', () => {
  const rows = (signature: boolean): GridRow[] => [
    { height: 100, cells: [{ text: [[{ value: 'result' }]], valign: 'top' }] },
    { height: 24, signature, cells: [{ text: [['处理人:\u3000\u3000日期:']], align: 'right' }] },
  ];
  const form = (signature: boolean): FormDescription => ({
    id: 'test',
    title: '处理单',
    paper: 'portrait',
    mark: 'fraction',
    sheets: [{ head: [], body: [{ kind: 'grid', columns: [1], rows: rows(signature) }] }],
  });

  test('never stand alone on a page, however long the text above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (length) => {
        const laid = layForm(form(true), { texts: { result: '处'.repeat(length) }, choices: {}, rows: {} });
        expectSound(laid);
        const last = laid.pages.at(-1)?.blocks[0];
        if (last?.kind !== 'table') throw new Error('no table');
        expect(last.rows).toHaveLength(2);
        const above = last.rows[0]?.cells[0]?.paragraphs.flatMap((each) => each.runs) ?? [];
        const letters = above.map((run) => run.text).join('').length;
        expect(letters).toBeGreaterThanOrEqual(Math.min(length, 20));
      }),
      { numRuns: 200 },
    );
  });
});

describe('cells over several rows', () => {
  test('stay together, or end with their row where they would not fit on a page', () => {
    const description: FormDescription = {
      id: 'test',
      title: '表',
      paper: 'portrait',
      mark: 'none',
      sheets: [
        {
          head: [],
          body: [
            {
              kind: 'grid',
              columns: [1, 4],
              rows: [
                { cells: [{ text: [['项目']], rowSpan: 3 }, { text: [[{ value: 'a' }]] }] },
                { cells: [{ text: [[{ value: 'b' }]] }] },
                { cells: [{ text: [[{ value: 'c' }]] }] },
              ],
            },
          ],
        },
      ],
    };
    fc.assert(
      fc.property(typed(2500), typed(2500), typed(2500), (a, b, c) => {
        const laid = layForm(description, { texts: { a, b, c }, choices: {}, rows: {} });
        expectSound(laid);
        const text = plainText(formText(laid).join(''));
        expect(text).toBe(plainText(`项目${a}${b}${c}`));
      }),
      { numRuns: 150 },
    );
  });
});

describe('breaking lines', () => {
  const paragraph = (text: string) =>
    ({ style: 'cell', align: 'left', indent: 0, firstLine: 0, runs: [{ text }] }) as const;

  test('covers the text without gap or overlap', () => {
    fc.assert(
      fc.property(typed(500), fc.integer({ min: 12, max: 600 }), (text, width) => {
        const lines = breakLines(paragraph(text), width);
        let at = 0;
        for (const line of lines) {
          expect(line.start).toBe(at);
          at = line.end;
        }
        expect(at).toBe(Array.from(text).length);
      }),
    );
  });

  test('puts no closing sign at the start of a line and no opening one at its end', () => {
    const width = textStyles.cell.size * 6.5;
    const text = Array.from('客户说，样板房（三房）采光好。“价格”再谈、');
    const lines = breakLines(paragraph(text.join('')), width).map((line) =>
      text.slice(line.start, line.end).join(''),
    );
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^[^，。、）”].*[^（“]$/);
  });
});
