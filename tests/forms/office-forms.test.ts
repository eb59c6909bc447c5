import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormRequestInput } from '../../shared/contract/forms.ts';
import { formText } from '../../shared/forms/form-text.ts';
import { staffWindow } from '../support/office.ts';
import { startPrintHost, type TestPrintHost } from '../support/print-host.ts';
import { bodyText, docxParts } from '../support/read-docx.ts';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { callInput, everyCall } from '../support/call-input.ts';
import { everyVisit, visitInput } from '../support/visit-input.ts';
import { ended, type FormsOffice, openFormsOffice } from './forms-office.ts';
import { longText, plainText } from './sample-forms.ts';

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

const range = { filter: everyVisit, order: { by: 'visitedOn', descending: false } } as const;
const blankSheet = { form: 'visit-sheet', visits: { of: 'blank' } } as const satisfies FormRequestInput;
const register = { form: 'visit-register', range } as const satisfies FormRequestInput;
const survey = (customerId: string | null): FormRequestInput => ({
  form: 'follow-up-survey',
  customerId,
  followedBy: null,
  date: '2026-11-23',
  answers: {},
  choices: {},
});

async function previewText(request: FormRequestInput, client = office.admin): Promise<string> {
  const { forms } = await client.forms.preview({ request });
  return plainText(forms.flatMap(formText).join(''));
}

describe('the list of forms', () => {
  test('names every form once, with number and paper', async () => {
    const list = await office.admin.forms.list();
    expect(new Set(list.map((form) => form.id)).size).toBe(list.length);
    const named = list.map(({ id, title, number, landscape }) => ({ id, title, number, landscape }));
    expect(list.filter(({ edition, typedColumns }) => edition !== 0 || typedColumns.length > 0)).toEqual([]);
    expect(named).toEqual(
      expect.arrayContaining([
        { id: 'follow-up-survey', title: '客户跟踪调查表', number: 'GFP19-1-F1.2', landscape: false },
        { id: 'visit-register', title: '客户来访登记表', number: null, landscape: true },
        { id: 'visit-sheet', title: '客户来访登记表', number: null, landscape: false },
      ]),
    );
  });
});

describe('a preview', () => {
  test('S-7.2.12: the survey of a customer carries name, phone, follower, date and form of address', async () => {
    const { customerId } = await office.admin.visits.register(visitInput({ customer: { name: '欧阳𠮷' } }));
    const text = await previewText(survey(customerId));
    expect(text).toContain('客户姓名:欧阳𠮷联系电话:13800138000');
    expect(text).toContain('时间:2026年11月23日一、先生,我是云栖花园的小姐,');
  });

  test('a blank survey keeps the printed 先生、小姐', async () => {
    const text = await previewText({ ...survey(null), date: null } as FormRequestInput);
    expect(text).toContain('客户姓名:联系电话:跟踪人:时间:一、先生、小姐,我是云栖花园的小姐,');
  });

  test('S-7.2.7: a visit sheet ticks what was chosen and prints channels that the office added later', async () => {
    const visit = visitInput({ visit: { channels: ['网络', '抖音'], areaFrom: 80, areaTo: 100 } });
    const { id, number } = await office.admin.visits.register(visit);
    const text = await previewText({ form: 'visit-sheet', visits: { of: 'visits', ids: [id] } });
    expect(text).toContain(`编号:${number}`);
    expect(text).toContain('性别男☑女□');
    expect(text).toContain('网络☑');
    expect(text).toContain('其他□抖音☑');
    expect(text).toContain('需求面积80–100m2预算250万元以下');
  });

  test('the register prints one row a visit in the order asked for, with the days of the filter', async () => {
    for (const day of ['2026-11-21', '2026-11-20', '2026-11-22']) {
      await office.admin.visits.register(visitInput({ customer: { phones: [] }, visit: { visitedOn: day } }));
    }
    const filter = { ...everyVisit, from: '2026-11-21', to: '2026-11-30' };
    const text = await previewText({ form: 'visit-register', range: { ...range, filter } });
    expect(text).toContain('2026年11月21日至2026年11月30日');
    expect(text.indexOf('2026年11月21日09:30')).toBeLessThan(text.indexOf('2026年11月22日09:30'));
    expect(text).not.toContain('2026年11月20日');
    expect(text).toMatch(/填制人:管理员甲/);
  });

  test('S-7.1.3: the register of calls prints one row a call, invited or not, phones as the reader may see them', async () => {
    await office.admin.calls.register(callInput());
    const none = { invited: false, proposedOn: null, proposedAt: null, callerName: '', phone: '' };
    await office.admin.calls.register(callInput(none));
    const order = { by: 'calledOn', descending: false } as const;
    const calls = { form: 'call-register', range: { filter: everyCall, order } } as const;
    const text = await previewText(calls);
    expect(text).toContain('电话咨询记录表');
    expect(text).toContain('2026年11月23日至2026年11月23日');
    expect(text).toMatch(
      /王秀兰女13900139000首次网络三房90–110m2300万以下价格、户型:南向三房均价11月28日10:00B/,
    );
    expect(text).toMatch(/DH-20261123-002.*未留名.*未邀请/);
    const other = await staffWindow(office.test, office.admin, { name: '顾问乙' });
    expect(await previewText(calls, other.client)).toContain('139****9000');
    expect(await previewText({ form: 'call-register', range: null })).toContain('填制人:');
  });

  test('S-7.2.6: the checklist of a decision to buy prints what the estate tells and asks to bring', async () => {
    const settings = await office.admin.receptionSettings.get();
    const checklist = { ...settings.checklist, headOffice: '文一路1号', payment: '按揭或一次性' };
    await office.admin.receptionSettings.update({ ...settings, checklist });
    const { id } = await office.admin.visits.register(visitInput({}));
    const text = await previewText({ form: 'purchase-checklist', visitId: id, buyer: 'company' });
    expect(text).toMatch(/客户姓名:张晓明购买方式:单位购买一、公司地址文一路1号二、付款方式按揭或一次性/);
    expect(text).toMatch(/1营业执照复印件.*2法人授权委托书/);
  });

  test('phones are masked for a salesperson who does not own the customer', async () => {
    await office.admin.visits.register(visitInput({}));
    const other = await staffWindow(office.test, office.admin, { name: '顾问乙' });
    expect(await previewText(register, other.client)).toContain('138****8000');
    expect(await previewText(register)).toContain('13800138000');
  });

  test('an empty range is refused with the way out', async () => {
    await expect(office.admin.forms.preview({ request: register })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('没有来访记录'),
    });
  });

  test('a character that no document may carry is refused with its field (bad input 8)', async () => {
    const request = { ...survey(null), answers: { intention: 'A\u000bB' } } as FormRequestInput;
    await expect(office.admin.forms.preview({ request })).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('an answer to a question that the form does not have is refused', async () => {
    const request = { ...survey(null), answers: { ['__proto__x']: 'A' } } as FormRequestInput;
    await expect(office.admin.forms.preview({ request })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('saving', () => {
  test('writes a PDF with the text of the preview under a safe suggested name, and records it', async () => {
    const { customerId } = await office.admin.visits.register(
      visitInput({ customer: { name: 'A/B:<张>?' } }),
    );
    office.savePath = join(office.folder, '表.pdf');
    const { job } = await office.admin.forms.save({ request: survey(customerId), kind: 'pdf' });
    const { state, result } = await ended(office.admin, job);
    expect(state).toBe('done');
    expect(result).toEqual({
      sheets: 1,
      pages: 2,
      fileName: '表.pdf',
      printed: null,
      number: 'WJ-20261123-001',
    });
    expect(office.suggested).toEqual(['客户跟踪调查表-A B 张.pdf']);
    expect(plainText(await pdfText(readFileSync(office.savePath)))).toBe(
      await previewText(survey(customerId)),
    );
    const [entry] = await office.admin.audit.list({ before: null, limit: 1 });
    expect(entry).toMatchObject({ action: 'forms.save', entity: 'form', entityId: 'follow-up-survey' });
  });

  test('writes nothing and starts nothing where the dialog is cancelled', async () => {
    office.savePath = null;
    expect(await office.admin.forms.save({ request: blankSheet, kind: 'docx' })).toEqual({ job: null });
    expect(readdirSync(office.folder)).toEqual([]);
  });

  test('replaces an existing file whole, and leaves no other file behind', async () => {
    office.savePath = join(office.folder, '表.docx');
    writeFileSync(office.savePath, 'old');
    const { job } = await office.admin.forms.save({ request: blankSheet, kind: 'docx' });
    expect((await ended(office.admin, job)).state).toBe('done');
    expect(readFileSync(office.savePath).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(office.folder)).toEqual(['表.docx']);
  });

  test('leaves a read-only file as it is and says so', async () => {
    office.savePath = join(office.folder, '表.docx');
    writeFileSync(office.savePath, 'old');
    chmodSync(office.savePath, 0o444);
    const { job } = await office.admin.forms.save({ request: blankSheet, kind: 'docx' });
    expect(await ended(office.admin, job)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('只读'),
    });
    expect(readFileSync(office.savePath, 'utf8')).toBe('old');
  });

  test('fails with a sentence where the folder is gone, and writes nothing elsewhere', async () => {
    office.savePath = join(office.folder, 'gone', '表.docx');
    const { job } = await office.admin.forms.save({ request: blankSheet, kind: 'docx' });
    expect(await ended(office.admin, job)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/磁盘/),
    });
    expect(readdirSync(office.folder)).toEqual([]);
  });

  test('what was saved can be opened by whoever saved it, and by nobody else', async () => {
    office.savePath = join(office.folder, '表.docx');
    const { job } = await office.admin.forms.save({ request: blankSheet, kind: 'docx' });
    const { id } = await ended(office.admin, job);
    await office.admin.forms.openSaved({ jobId: id });
    expect(office.opened).toEqual([office.savePath]);
    const other = await staffWindow(office.test, office.admin, { name: '顾问乙' });
    await expect(other.client.forms.openSaved({ jobId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('opening', () => {
  test("writes into the office's own folder under a free name and opens it there", async () => {
    for (let times = 0; times < 2; times++) {
      const { job } = await office.admin.forms.open({ request: blankSheet, kind: 'docx' });
      expect((await ended(office.admin, job)).state).toBe('done');
    }
    expect(office.opened.map((path) => path.slice(office.test.dataDir.length + 1))).toEqual([
      join('opened', '客户来访登记表.docx'),
      join('opened', '客户来访登记表 (2).docx'),
    ]);
    expect(office.opened.every((path) => existsSync(path))).toBe(true);
  });
});

describe('printing', () => {
  test('sends all sheets of a range as one job, and records it', async () => {
    for (const name of ['甲一', '乙二', '丙三']) {
      await office.admin.visits.register(visitInput({ customer: { name, phones: [] } }));
    }
    const { job } = await office.admin.forms.print({
      request: { form: 'visit-sheet', visits: { of: 'range', range } },
    });
    const { result } = await ended(office.admin, job);
    expect(result).toEqual({ sheets: 3, pages: 3, fileName: null, printed: true, number: 'WJ-20261123-001' });
    expect(office.printed.map((each) => each.landscape)).toEqual([false]);
    for (const name of ['甲一', '乙二', '丙三']) expect(office.printed[0]?.html).toContain(name);
    const [entry] = await office.admin.audit.list({ before: null, limit: 1 });
    expect(entry?.action).toBe('forms.print');
  });

  test('a printer that refuses ends the job with the way out and without a record', async () => {
    office.printFails = true;
    const before = await office.admin.audit.list({ before: null, limit: 1 });
    const { job } = await office.admin.forms.print({ request: blankSheet });
    expect(await ended(office.admin, job)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('打印机'),
    });
    expect(await office.admin.audit.list({ before: null, limit: 1 })).toEqual(before);
  });

  test('a cancelled print dialog ends the job without a record', async () => {
    office.printAnswer = false;
    const before = await office.admin.audit.list({ before: null, limit: 1 });
    const { job } = await office.admin.forms.print({ request: blankSheet });
    expect((await ended(office.admin, job)).result.printed).toBe(false);
    expect(await office.admin.audit.list({ before: null, limit: 1 })).toEqual(before);
  });
});

describe('a batch', () => {
  const sheets = { form: 'visit-sheet', visits: { of: 'range', range } } as const satisfies FormRequestInput;

  async function registerVisits(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const opinions = index === 3 ? longText.slice(0, 2000) : '';
      await office.admin.visits.register(
        visitInput({ customer: { name: `客户${index + 1}号`, phones: [] }, visit: { opinions } }),
      );
    }
  }

  test('joins all sheets in order into one PDF', async () => {
    await registerVisits(120);
    office.savePath = join(office.folder, '批.pdf');
    const { job } = await office.admin.forms.save({ request: sheets, kind: 'pdf' });
    const { result } = await ended(office.admin, job);
    const pdf = readFileSync(office.savePath);
    expect(result.sheets).toBe(120);
    expect(result.pages).toBeGreaterThan(120);
    const info = await pdfInfo(pdf);
    expect(info).toMatchObject({
      Pages: String(result.pages),
      Title: '客户来访登记表（120 份）',
      Tagged: 'yes',
    });
    const names = (await pdfText(pdf)).match(/客户\d+号/g);
    expect(names).toEqual(Array.from({ length: 120 }, (_, index) => `客户${index + 1}号`));
  });

  test('writes all sheets in order into one Word document', async () => {
    await registerVisits(120);
    office.savePath = join(office.folder, '批.docx');
    const { job } = await office.admin.forms.save({ request: sheets, kind: 'docx' });
    const { result } = await ended(office.admin, job);
    expect(result.sheets).toBe(120);
    const xml = (await docxParts(readFileSync(office.savePath))).get('word/document.xml') ?? '';
    expect(bodyText(xml).match(/客户\d+号/g)).toEqual(
      expect.arrayContaining(Array.from({ length: 120 }, (_, index) => `客户${index + 1}号`)),
    );
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(120);
  });

  test('a cancelled one ends as cancelled and leaves no file', async () => {
    await registerVisits(120);
    office.savePath = join(office.folder, '批.pdf');
    const { job } = await office.admin.forms.save({ request: sheets, kind: 'pdf' });
    await office.admin.jobs.cancel({ id: job?.id ?? '' });
    expect((await ended(office.admin, job)).state).toBe('cancelled');
    expect(readdirSync(office.folder)).toEqual([]);
  });
});
