import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { formText } from '../../shared/forms/form-text.ts';
import { convertToPdf } from '../support/libre-office.ts';
import { staffWindow } from '../support/office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { docxParts } from '../support/read-docx.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { ended, type FormsOffice, openFormsOffice } from './forms-office.ts';
import { plainText } from './sample-forms.ts';

const monday = '2026-11-30';
let host: TestPrintHost;
let office: FormsOffice;
beforeAll(async () => {
  host = await startPrintHost();
});
afterAll(() => host.close());
beforeEach(async () => {
  office = await openFormsOffice((html, layout) => host.htmlToPdf(html, layout));
});
afterEach(() => office.close());

const names = ['林晓燕', '黄丽萍', '周建华', '吴佳怡', '郑海涛', '何雨晴', '谢婷婷', '许文静'];
const posts = ['desk', 'phone', 'hall', 'show-flat'];

/** A week with so many people at each post of each day. */
async function makeWeek(perPost: number): Promise<void> {
  const people: string[] = [];
  for (const name of names) people.push((await staffWindow(office.test, office.admin, { name })).id);
  const plan = Array.from({ length: 7 }, (_, day) =>
    posts.flatMap((postId, post) =>
      Array.from({ length: perPost }, (__, n) => ({
        date: new Date(Date.parse(monday) + day * 86_400_000).toISOString().slice(0, 10),
        postId,
        shiftId: 'day',
        personId: people[(post * perPost + n + day) % people.length] ?? '',
        fixed: false,
      })),
    ),
  ).flat();
  await office.admin.roster.save({ monday, version: 0, plan, remarks: {}, explanation: '提前十分钟到岗。' });
}

const preview = async (paper: 'A4' | 'A3'): Promise<LaidForm> => {
  const { forms } = await office.admin.forms.preview({ request: { form: 'duty-roster', monday, paper } });
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
};

/** The styles in which this name stands. */
const stylesOf = (form: LaidForm, name: string): Set<string> =>
  new Set(
    form.pages
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .flatMap(({ cells }) => cells)
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ runs }) => runs.map(({ text }) => text).join('') === name)
      .map(({ style }) => style),
  );

describe('the sheet on the wall', () => {
  test('S-9.2 prints names as large as its one page takes, to be read from two metres', async () => {
    await makeWeek(1);
    const a4 = await preview('A4');
    expect(a4.pages).toHaveLength(1);
    expect(stylesOf(a4, '林晓燕')).toContain('poster');
    const a3 = await preview('A3');
    expect([a3.paper, a3.pages.length]).toEqual(['wide', 1]);
    expect(stylesOf(a3, '林晓燕')).toContain('posterWide');
    expect(formText(a3)).toEqual(formText(a4));
  });

  test('where more people stand in a cell the names are smaller, and the sheet stays on one page', async () => {
    await makeWeek(2);
    const { pages } = await preview('A4');
    expect(pages).toHaveLength(1);
    expect(JSON.stringify(pages)).toContain('"wall"');
    expect(JSON.stringify(pages)).not.toContain('"poster"');
  });

  test('A3 is A3 in Word, as PDF and for the printer, with the same text', async () => {
    await makeWeek(1);
    const request = { form: 'duty-roster', monday, paper: 'A3' } as const;
    const expected = plainText(formText(await preview('A3')).join(''));
    const saved: Record<string, Uint8Array> = {};
    for (const kind of ['docx', 'pdf'] as const) {
      office.savePath = join(office.folder, `roster.${kind}`);
      const { job } = await office.admin.forms.save({ request, kind });
      expect((await ended(office.admin, job)).state).toBe('done');
      saved[kind] = readFileSync(office.savePath);
    }
    const { docx, pdf } = saved;
    if (!docx || !pdf) throw new Error('nothing was saved');
    expect((await docxParts(docx)).get('word/document.xml')).toMatch(
      /<w:pgSz w:w="23812" w:h="16838" w:orient="landscape"\/>/,
    );
    const [converted] = await convertToPdf([docx]);
    for (const file of [pdf, converted ?? pdf]) {
      const info = await pdfInfo(file);
      expect(info['Page size']).toMatch(/\(A3\)$/);
      expect(info['Pages']).toBe('1');
      expect(plainText(await pdfText(file))).toBe(expected);
    }
    const { job } = await office.admin.forms.print({ request });
    await ended(office.admin, job);
    expect(office.printed).toMatchObject([{ landscape: true, paper: 'A3' }]);
    expect(office.printed[0]?.html).toContain('@page{size:A3 landscape');
  }, 120_000);
});
