import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustForm } from '../../../shared/forms/editions/adjust-form.ts';
import { type FormChanges, noChanges } from '../../../shared/forms/editions/changes.ts';
import { type Adjustable, checkChanges } from '../../../shared/forms/editions/check-changes.ts';
import { formParts } from '../../../shared/forms/editions/hideable-parts.ts';
import { listGrid } from '../../../shared/forms/editions/list-grid.ts';
import { dutyRoster } from '../../../shared/forms/duty-roster.ts';
import { formText } from '../../../shared/forms/form-text.ts';
import { layForm } from '../../../shared/forms/lay-form.ts';
import type { FormDescription } from '../../../shared/forms/model.ts';
import { contentWidth } from '../../../shared/forms/paper.ts';
import { typedForms } from '../../../shared/forms/typed/index.ts';
import { blankValues } from '../../../shared/forms/values.ts';
import { visitRegister } from '../../../shared/forms/visit-register.ts';
import { visitSheet } from '../../../shared/forms/visit-sheet.ts';

const typed = (id: string): FormDescription =>
  typedForms.find(({ description }) => description.id === id)!.description;
const forms = [
  visitRegister,
  visitSheet(),
  dutyRoster(),
  ...typedForms.map(({ description }) => description),
];
const of = (form: FormDescription, change: Partial<Adjustable> = {}): Adjustable => ({
  form,
  sources: [],
  posts: null,
  ...change,
});
const changes = (change: Partial<FormChanges>): FormChanges => ({ ...noChanges, ...change });
const column = (heading: string, width: number, after: string | null = null) => ({
  heading,
  width,
  after,
  source: null,
});
const textOf = (form: FormDescription): string => formText(layForm(form, blankValues)).join('\n');
const said = (adjustable: Adjustable, change: Partial<FormChanges>): string =>
  checkChanges(adjustable, changes(change))
    .map(({ field, message }) => `${field}: ${message}`)
    .join('\n');

describe('an office’s own edition', () => {
  test.each(forms.map((form) => [form.id, form] as const))(
    '%s without changes is drawn as the standard',
    (_, form) => {
      expect(checkChanges(of(form), noChanges)).toEqual([]);
      expect(layForm(adjustForm(form, noChanges), blankValues)).toEqual(layForm(form, blankValues));
    },
  );

  test('title, number and footer are printed in their places on every page', () => {
    const own = adjustForm(
      typed('complaint-list'),
      changes({ title: '投诉台账', number: 'GFP19-2-F2.3', footer: '一式两份\n每月五日前报市场部' }),
    );
    expect(own).toMatchObject({ title: '投诉台账', number: 'GFP19-2-F2.3' });
    const laid = layForm(own, {
      ...blankValues,
      rows: { complaints: Array.from({ length: 40 }, () => ({})) },
    });
    expect(laid.pages.length).toBeGreaterThan(1);
    const texts = laid.pages.map((page) => formText({ ...laid, pages: [page] }).join('|'));
    for (const text of texts) expect(text).toContain('投诉台账');
    for (const text of texts) expect(text).toContain('GFP19-2-F2.3');
    expect(texts.at(-1)).toMatch(/填制人:.*\|一式两份\|每月五日前报市场部$/);
    expect(texts.join()).not.toContain('客户投诉记录清单');
  });

  test('additional columns stand where they were put, and all columns fill the paper', () => {
    const own = adjustForm(
      visitRegister,
      changes({ columns: [column('看房车号', 15, 'phone'), column('回访', 12)] }),
    );
    const list = listGrid(own);
    const headings = list?.columns.map(({ heading }) => heading) ?? [];
    expect(headings[headings.indexOf('联系电话') + 1]).toBe('看房车号');
    expect(headings.at(-1)).toBe('回访');
    const total = list?.block.columns.reduce((sum, width) => sum + width, 0) ?? 0;
    expect(total).toBeCloseTo(contentWidth('landscape'), 0);
    const standard = listGrid(visitRegister)!.block.columns;
    // Numbers and phones must not break, so their columns keep their width.
    expect(list?.block.columns[0]).toBeCloseTo(standard[0]!, 0);
  });

  test('a column that the paper has no room for is refused, with how much there is', () => {
    expect(said(of(visitRegister), { columns: [column('客户背景说明', 70)] })).toMatch(
      /^columns\.0: 新增各栏共 70 毫米，纸面放不下，最多 \d+ 毫米/,
    );
    const most = Number(
      /最多 (\d+) 毫米/.exec(said(of(visitRegister), { columns: [column('背景', 70)] }))?.[1],
    );
    expect(said(of(visitRegister), { columns: [column('背景', most)] })).toBe('');
    expect(said(of(visitRegister), { columns: [column('背景', most + 1)] })).not.toBe('');
  });

  test.each([
    [{ title: '' }, /^title: 标题不能为空/],
    [{ title: '很'.repeat(40) }, /^title: 标题太长/],
    [{ number: 'GFP19-1-F2.2-ABCDEFG-123' }, /^number: 表号太长/],
    [{ columns: [column('', 20)] }, /^columns\.0: 请填写栏目名称/],
    [{ columns: [column('备注', 20)] }, /^columns\.0: 已有“备注”栏/],
    [{ columns: [column('一二三四五六', 8)] }, /^columns\.0: “一二三四五六”栏太窄，标题至少需要 13 毫米/],
    [{ columns: [{ ...column('楼层', 15), source: 'owner' }] }, /^columns\.0: “楼层”栏选的内容/],
    [{ hidden: ['column:remarks', 'column:nothing'] }, /^hidden: 要隐去的栏目不在这张表里/],
    [{ hidden: ['column:phone'] }, /^hidden: “联系电话”是 S-7\.2\.7 规定的内容，不能隐去/],
    [{ posts: ['desk'] }, /^posts: 只有排班表/],
  ] as const)('%j is refused in words', (change, message) => {
    expect(said(of(visitRegister), change as Partial<FormChanges>)).toMatch(message);
  });

  test('nothing of a form that a procedure numbers can be left out', () => {
    for (const form of forms.filter(({ number }) => number !== undefined)) {
      const parts = formParts(form);
      expect(parts.filter(({ required }) => required === null)).toEqual([]);
      for (const part of parts)
        expect(said(of(form), { hidden: [part.key] })).toContain(`是 ${form.number} 规定的内容`);
    }
  });

  test('S-7.2.9: a weekly report cannot leave out what customers said; other rows may go, the signature stays', () => {
    const report = typed('weekly-report');
    expect(said(of(report), { hidden: ['row:opinions'] })).toContain('S-7.2.9');
    expect(said(of(report), { hidden: ['row:competitors', 'row:plan'] })).toBe('');
    const own = textOf(adjustForm(report, changes({ hidden: ['row:competitors', 'row:plan'] })));
    expect(own).not.toContain('竞争楼盘情况');
    expect(own).not.toContain('下周工作计划');
    expect(own).toContain('填报人');
  });

  test('a footer that pushes a form onto another page is refused', () => {
    const footer = Array.from({ length: 12 }, (_, line) => `第${line + 1}条说明`).join('\n');
    expect(said(of(visitSheet()), { footer })).toBe('footer: 这样空白表会多出 1 页，请缩短页脚');
    expect(said(of(typed('complaint-list')), { footer: '一式两份' })).toBe('');
  });

  test('whatever is accepted is drawn with every heading, within the paper', () => {
    const extra = fc.record({
      heading: fc.stringMatching(/^[一-龥]{1,6}$/),
      width: fc.integer({ min: 5, max: 60 }),
      after: fc.constantFrom(null, 'phone', 'remarks', 'number'),
      source: fc.constant(null),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(visitRegister, typed('complaint-list')),
        fc.uniqueArray(extra, { maxLength: 4, selector: ({ heading }) => heading }),
        (form, columns) => {
          const change = changes({ columns });
          if (checkChanges(of(form), change).length > 0) return;
          const own = adjustForm(form, change);
          const list = listGrid(own);
          const total = list?.block.columns.reduce((sum, width) => sum + width, 0) ?? 0;
          expect(total).toBeCloseTo(
            listGrid(form)!.block.columns.length === list?.columns.length ? total : contentWidth(form.paper),
            0,
          );
          const text = textOf(own).replace(/\n/g, '');
          for (const { heading } of columns) expect(text).toContain(heading);
        },
      ),
    );
  });
});
