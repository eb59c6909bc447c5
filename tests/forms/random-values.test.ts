import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfRenderer } from '../../electron/office/documents/pdf/render-pdf.ts';
import { renderWord } from '../../electron/office/documents/word/render-word.ts';
import { formText } from '../../shared/forms/form-text.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { office, plainText, register, sheet, survey, visitRow } from './sample-forms.ts';

let host: TestPrintHost;
beforeAll(async () => {
  host = await startPrintHost();
});
afterAll(() => host.close());

/** What people type, in every mixture of Chinese, Latin words, figures and signs. */
const typed = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        {
          weight: 10,
          arbitrary: fc.constantFrom('客户', '样板房', '采光好', '希望', '车位', '价格', '学区', '看房'),
        },
        {
          weight: 3,
          arbitrary: fc.constantFrom('3', '120', '2026', 'B2', 'ok', 'Loutai', '13800138000', 'WiFi'),
        },
        {
          weight: 4,
          arbitrary: fc.constantFrom(
            '，',
            '。',
            '、',
            '：',
            '（',
            '）',
            '“',
            '”',
            ',',
            '.',
            '/',
            '-',
            ' ',
            '·',
          ),
        },
        { weight: 1, arbitrary: fc.constantFrom('𠮷', '㐂', '\n', '㎡', '——', '……') },
      ),
      { maxLength },
    )
    .map((parts) => parts.join('').slice(0, 5000));

const anyForm = fc.oneof(
  fc
    .tuple(typed(20), typed(900), typed(400), typed(12))
    .map(([customerName, unclearText, suggestions, area]) =>
      survey({ ...office, customerName, answers: { unclearText, suggestions, area } }),
    ),
  fc
    .array(fc.tuple(typed(6), typed(120)), { maxLength: 30 })
    .map((rows) => register(rows.map(([wants, remarks]) => ({ ...visitRow, wants, remarks })))),
  fc
    .tuple(typed(15), typed(200), typed(700), fc.array(typed(4), { maxLength: 10 }))
    .map(([phone, concerns, opinions, channels]) =>
      sheet({ ...office, texts: { phone, concerns, opinions }, choices: { channels } }),
    ),
);

test('Word, PDF and layout agree in text and pages for whatever is typed', async () => {
  const forms = fc.sample(anyForm, 16);
  const sets = forms.map((form) => ({ title: form.title, company: office.companyName, forms: [form] }));
  const words = await convertToPdf(await Promise.all(sets.map(renderWord)));
  for (const [index, form] of forms.entries()) {
    const expected = { text: plainText(formText(form).join('')), pages: form.pages.length };
    expect(await read(words[index]!)).toEqual(expected);
    expect(await read(await pdfRenderer(host)(sets[index]!))).toEqual(expected);
  }
});

async function read(pdf: Uint8Array): Promise<{ text: string; pages: number }> {
  return { text: plainText(await pdfText(pdf)), pages: Number((await pdfInfo(pdf))['Pages']) };
}
