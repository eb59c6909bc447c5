import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handover, HandoverJobResult } from '../../../shared/contract/handovers.ts';
import { addDays } from '../../../shared/domain/business-date.ts';
import { builtDocumentWorker } from '../../support/document-worker.ts';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';
import { paperHost } from '../../support/paper-host.ts';
import { bodyText, docxParts } from '../../support/read-docx.ts';
import { visitInput } from '../../support/visit-input.ts';
import { type StaffWindow, type WeekOffice, workWeek } from '../../support/week-office.ts';

const monday = '2026-11-23';
const words = { summary: '平稳', problems: '', competitors: '', proposals: '', plan: '回访' };
let folder: string;
let opened: string[];
let office: TestOffice;
let week: WeekOffice;
let bundle: Handover;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-saved-'));
  opened = [];
  office = openTestOffice({
    documentWorker: await builtDocumentWorker(),
    host: {
      ...paperHost,
      chooseSavePath: (_, name) => Promise.resolve(join(folder, name)),
      openFile: (path) => Promise.resolve(void opened.push(path)),
    },
  });
  const admin = await firstStart(office);
  week = await workWeek(office, admin, monday, { salespeople: 3, visits: 15, calls: 20 });
  await week.at(week.friday, '10:30:00.000Z');
  const [first, second] = week.salespeople;
  for (const { client } of [first, second].filter((one) => one !== undefined))
    await client.weeklyReports.submit({ monday, version: null, words });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await office.close();
});

async function made(who: StaffWindow, of: string): Promise<Handover> {
  const { job } = await who.client.handovers.make({ monday: of, explanation: '周五全部移交' });
  const end = await ended(who.client, job.id);
  expect(end).toMatchObject({ state: 'done', failure: null });
  const { id } = end.result as HandoverJobResult;
  const one = (await who.client.handovers.list()).find((each) => each.id === id);
  if (!one) throw new Error('the bundle was not kept');
  return one;
}

async function ended(client: OfficeClient, id: string) {
  for (;;) {
    const job = await client.jobs.get({ id });
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function saved(who: StaffWindow, id: string, kind: 'docx' | 'pdf' | 'xlsx'): Promise<Buffer> {
  const { fileName } = await who.client.handovers.save({ id, kind });
  return readFileSync(join(folder, fileName ?? ''));
}
const todosOf = async ({ client }: StaffWindow) =>
  (await client.todo.list()).items.filter(({ source }) => source === 'handover');

describe('周五归集', () => {
  test('S-7.4.4: what a bundle would hold is counted by kind, and what is missing is named', async () => {
    const { client } = week.supervisor;
    const { range, papers, dueOn } = await client.handovers.preview({ monday });
    expect({ range, dueOn }).toEqual({ range: { from: monday, to: week.friday }, dueOn: week.friday });
    expect(papers.map(({ kind, records }) => [kind, records])).toEqual([
      ['calls', 20],
      ['visits', 15],
      ['reports', 2],
      ['surveys', 2],
    ]);
    const missing = papers.map((paper) => paper.missing);
    const unsigned = ['每日检查未签字：11月23日、11月24日、11月25日、11月26日、11月27日'];
    expect([missing[0], missing[1]]).toEqual([unsigned, unsigned]);
    expect(missing[2]).toEqual(['周以宁未收取', '陈志强未收取', '吴佳怡未提交']);
    expect(missing[3]).toHaveLength(1);
  });

  test('S-7.4.4: on Friday it stands on the supervisor’s list, and one action makes Word, PDF and Excel', async () => {
    expect(await todosOf(week.supervisor)).toMatchObject([
      {
        title: '归集并移交：11月23日（周一）一周的资料',
        rule: 'S-7.4.4',
        dueOn: week.friday,
        state: 'today',
      },
    ]);
    bundle = await made(week.supervisor, monday);
    expect(bundle).toMatchObject({ edition: 1, state: 'made', from: monday, to: week.friday });
    expect(bundle.files.map(({ kind }) => kind).toSorted()).toEqual(['docx', 'pdf', 'xlsx']);
    expect(await todosOf(week.supervisor)).toEqual([]);
  });

  test('S-7.4.4: Word and PDF are one document each, its cover first, with the sheets counted as they are', async () => {
    const parts = await docxParts(await saved(week.supervisor, bundle.id, 'docx'));
    const text = bodyText(parts.get('word/document.xml') ?? '');
    expect(text.indexOf('周五归集封面')).toBeLessThan(text.indexOf('电话咨询记录表', 400));
    for (const paper of ['20 条', '15 条', '2 份', '吴佳怡未提交', '周五全部移交', '林督导'])
      expect(text).toContain(paper);
    expect(text.split('销售人员周报').length - 1).toBeGreaterThanOrEqual(3);
    const pdf = await PDFDocument.load(await saved(week.supervisor, bundle.id, 'pdf'));
    const pages = bundle.contents.papers.reduce((sum, paper) => sum + (paper.pages ?? 0), 0);
    const [word] = bundle.files.filter(({ kind }) => kind === 'docx');
    expect(pdf.getPageCount()).toBe(pages + 1);
    expect(word?.pages).toBe(pages + 1);
  });

  test('S-7.4.4: the Excel file holds the raw rows, as texts and numbers that cannot become formulas', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await saved(week.supervisor, bundle.id, 'xlsx')) as unknown as ArrayBuffer);
    const rows = (name: string) => workbook.getWorksheet(name)?.rowCount;
    expect(['来电', '来访', '周报'].map(rows)).toEqual([21, 16, 4]);
    expect(workbook.getWorksheet('来访')?.getCell('A2').value).toMatch(/^LF-2026/);
    expect(workbook.getWorksheet('来访')?.getCell('J2').value).toBe(2);
    expect(workbook.getWorksheet('周报')?.getCell('A4').value).toBe('吴佳怡');
    expect(workbook.getWorksheet('跟踪调查表')?.getCell('F2').value).toBeTruthy();
  });

  test('R-privacy: phones stand masked in everything that is handed to the researcher', async () => {
    const word = await docxParts(await saved(week.supervisor, bundle.id, 'docx'));
    const excel = await docxParts(await saved(week.supervisor, bundle.id, 'xlsx'));
    const all = [...word.values(), ...excel.values()].join('\n').replace(/<[^>]*>/g, ' ');
    expect(all).toContain('137****');
    expect(all).not.toMatch(/137\d{8}/);
  });

  test('S-7.4.4: the researcher opens it and confirms receipt; nobody else may', async () => {
    const { client } = week.researcher;
    expect(await todosOf(week.researcher)).toMatchObject([
      { title: '确认收到：11月23日（周一）一周的归集资料', dueOn: '2026-11-30' },
    ]);
    await client.handovers.open({ id: bundle.id, kind: 'pdf' });
    expect(opened.at(-1)).toMatch(/周五归集-2026-11-23至2026-11-27\.pdf$/);
    const named = { id: bundle.id, version: bundle.version };
    await expect(week.supervisor.client.handovers.confirm(named)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await client.handovers.confirm(named);
    expect((await client.handovers.list())[0]).toMatchObject({
      state: 'confirmed',
      judged: { byName: '高研究' },
    });
    expect(await todosOf(week.researcher)).toEqual([]);
    await expect(client.handovers.confirm(named)).rejects.toMatchObject({ code: 'CHANGED' });
  });

  test('S-7.4.4: one sent back is made anew beside the old one, which stays', async () => {
    const again = await made(week.supervisor, monday);
    expect(again.edition).toBe(2);
    const note = '缺吴佳怡的周报';
    await week.researcher.client.handovers.sendBack({ id: again.id, version: again.version, note });
    expect(await todosOf(week.supervisor)).toMatchObject([
      { title: '重新归集：11月23日（周一）一周的资料被退回', detail: `退回说明：${note}` },
    ]);
    await made(week.supervisor, monday);
    const list = await week.supervisor.client.handovers.list();
    expect(list.map(({ edition, state }) => [edition, state])).toEqual([
      [3, 'made'],
      [2, 'returned'],
      [1, 'confirmed'],
    ]);
    expect(await todosOf(week.supervisor)).toEqual([]);
  });

  test('a cancelled bundle leaves nothing', async () => {
    const { client } = week.supervisor;
    const before = await client.handovers.list();
    const { job } = await client.handovers.make({ monday, explanation: '' });
    await client.jobs.cancel({ id: job.id });
    expect(await ended(client, job.id)).toMatchObject({ state: 'cancelled' });
    expect(await client.handovers.list()).toEqual(before);
  });

  test('S-7.4.4: the next bundle begins where the last ended, and holds what was entered late since', async () => {
    const [seller] = week.salespeople;
    const next = addDays(monday, 7);
    await week.at(addDays(next, 4));
    const late = await seller?.client.visits.register(
      visitInput({
        customer: { name: '迟登记', phones: ['13512345678'] },
        visit: { visitedOn: addDays(monday, 2), salespersonId: seller.id },
        lateReason: '漏登',
      }),
    );
    await seller?.client.visits.register(
      visitInput({
        customer: { name: '周末客', phones: ['13512345679'] },
        visit: { visitedOn: addDays(monday, 5), salespersonId: seller.id },
      }),
    );
    const { range, papers } = await week.supervisor.client.handovers.preview({ monday: next });
    expect(range).toEqual({ from: addDays(monday, 5), to: addDays(next, 4) });
    expect(papers[1]).toMatchObject({
      records: 1,
      remarks: `上次归集后补登 1 条，列在 Excel 中：${late?.number}`,
    });
  });

  test('a kept file that is no longer what was handed over is not given out', async () => {
    office.office.deps.raw
      .prepare("UPDATE weekly_handover_file SET bytes = x'00' WHERE kind = 'pdf' AND handover_seq = 1")
      .run();
    await expect(week.supervisor.client.handovers.open({ id: bundle.id, kind: 'pdf' })).rejects.toMatchObject(
      { code: 'STORAGE' },
    );
  });

  test('a week that has not begun is refused', async () => {
    const future = { monday: '2027-01-04', explanation: '' };
    await expect(week.supervisor.client.handovers.make(future)).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
