import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfRenderer } from '../../electron/office/documents/pdf/render-pdf.ts';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { adjustForm } from '../../shared/forms/editions/adjust-form.ts';
import { type FormChanges, noChanges } from '../../shared/forms/editions/changes.ts';
import { checkChanges } from '../../shared/forms/editions/check-changes.ts';
import { formText } from '../../shared/forms/form-text.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import type { FormDescription } from '../../shared/forms/model.ts';
import { complaintList } from '../../shared/forms/typed/complaint-list.ts';
import { weeklyReport } from '../../shared/forms/typed/weekly-report.ts';
import type { FormValues } from '../../shared/forms/values.ts';
import { visitRegister, visitRegisterValues } from '../../shared/forms/visit-register.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { hostileTexts, longText, office, plainText, visitRow } from './sample-forms.ts';

const column = (heading: string, after: string | null, width = 15) => ({
  heading,
  after,
  width,
  source: null,
});
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...visitRow,
    number: `LF-20260305-${101 + i}`,
    extra1: `粤B${i}`,
    extra2: hostileTexts[i % hostileTexts.length] ?? '',
  }));
const register = (count: number): FormValues =>
  visitRegisterValues({ ...office, from: '2026-03-02', to: '2026-03-08', visits: rows(count) });

const adjusted: readonly {
  readonly name: string;
  readonly form: FormDescription;
  readonly changes: Partial<FormChanges>;
  readonly values: FormValues;
  readonly shows: readonly string[];
}[] = [
  {
    name: 'a register with two columns more, one less, title, number and footer',
    form: visitRegister,
    changes: {
      title: '来访台账',
      number: 'YQ-01',
      columns: [column('车号', 'phone'), column('回访', null)],
      hidden: ['column:budget'],
      footer: '一式两份，每月五日前报市场部。\n“客户”<含家属>',
    },
    values: register(40),
    shows: ['来访台账', 'YQ-01', '车号', '粤B39', '每月五日前报市场部'],
  },
  {
    name: 'a list of complaints with a column, overfull',
    form: complaintList.description,
    changes: { columns: [column('回访人', 'opinion')] },
    values: {
      texts: { ...office, range: '2026年3月', preparedBy: '林小雨' },
      choices: {},
      rows: {
        complaints: Array.from({ length: 14 }, (_, i) => ({
          customer: `客户${i}`,
          extra1: '王五',
          summary: i === 6 ? longText : '楼道照明',
        })),
      },
    },
    shows: ['回访人', '王五', '客户13'],
  },
  {
    name: 'a weekly report without two of its rows',
    form: weeklyReport.description,
    changes: { hidden: ['row:competitors'], title: '销售周报' },
    values: { texts: { ...office, opinions: longText, summary: '小结' }, choices: {}, rows: {} },
    shows: ['销售周报', '小结'],
  },
];

const cases = adjusted.map((each) => {
  const changes = { ...noChanges, ...each.changes };
  const laid = layForm(adjustForm(each.form, changes), each.values);
  return { ...each, changes, laid };
});

let host: TestPrintHost;
const wordPdfs = new Map<string, Uint8Array>();
const pdfs = new Map<string, Uint8Array>();

beforeAll(async () => {
  host = await startPrintHost();
  const sets = cases.map(({ laid }) => ({ title: laid.title, company: office.companyName, forms: [laid] }));
  const converted = await convertToPdf(await Promise.all(sets.map(renderWord)));
  for (const [index, { name }] of cases.entries()) {
    wordPdfs.set(name, converted[index]!);
    pdfs.set(name, await pdfRenderer(host)(sets[index]!));
  }
}, 240_000);
afterAll(() => host.close());

describe.each(cases)('$name', ({ name, form, changes, laid, shows }) => {
  test('is accepted, and shows what was changed', () => {
    expect(checkChanges({ form, sources: [], posts: null }, changes)).toEqual([]);
    const text = formText(laid).join('');
    for (const shown of shows) expect(text).toContain(shown);
  });

  test('Word, PDF and layout have the same text in the same order', async () => {
    const expected = plainText(formText(laid).join(''));
    expect(plainText(await pdfText(wordPdfs.get(name)!))).toBe(expected);
    expect(plainText(await pdfText(pdfs.get(name)!))).toBe(expected);
  });

  test('Word, PDF and layout have the same number of A4 pages', async () => {
    for (const pdf of [wordPdfs.get(name)!, pdfs.get(name)!]) {
      const info = await pdfInfo(pdf);
      expect(Number(info['Pages'])).toBe(laid.pages.length);
      expect(info['Page size']).toMatch(/\(A4\)$/);
    }
  });
});
