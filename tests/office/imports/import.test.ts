import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generateRegister } from '../../support/generate-register.ts';
import { hostileFiles } from '../../support/hostile-files.ts';
import { applyImport, importFile, jobEnd, openForImport } from '../../support/import-file.ts';
import { builtImportWorker } from '../../support/import-worker.ts';
import {
  firstStart,
  openTestOffice,
  staffWindow,
  type OfficeClient,
  type TestOffice,
} from '../../support/office.ts';
import { everyVisit, newestFirst, visitInput } from '../../support/visit-input.ts';
import { sheetData, writeWorkbook } from '../../support/write-workbook.ts';

let worker: string;
let office: TestOffice;
let admin: OfficeClient;
let saved: string;
beforeAll(async () => {
  worker = await builtImportWorker();
});
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loutai-saved-'));
  saved = join(folder, 'refused.xlsx');
  office = openTestOffice({ importWorker: worker, host: { chooseSavePath: () => Promise.resolve(saved) } });
  admin = await firstStart(office);
});
afterEach(async () => {
  rmSync(join(saved, '..'), { recursive: true });
  await office.close();
});

const everything = (sql: string) => office.office.deps.raw.prepare(sql).pluck().all();
const total = async () => (await admin.visits.count({ filter: everyVisit })).total;
const list = async () =>
  (await admin.visits.list({ filter: everyVisit, order: newestFirst, after: null, limit: 50 })).rows;
const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
const heading = '日期,客户姓名,联系电话,意向';

async function undo(importId: string, keepChanged = false) {
  const answer = await admin.imports.undo({ importId, keepChanged });
  return { ...answer, end: answer.job ? (await jobEnd(admin, answer.job)).state : null };
}

describe('a file with other headings in another order', () => {
  const rows = [
    ['2026年1月来访统计'],
    [],
    [
      '置业顾问',
      '手机号码(必填)',
      '访客 姓名',
      '来访时间',
      '获知渠道',
      '意向房型',
      '总价(万元)',
      '客户级别',
      '初访/复访',
      '洽谈情况',
    ],
    ['', '138 0013 8000', '王丽', '1月3日', '网络/路过', '3居', 250, 'a类', '初访', '满意'],
    ['', 13_900_139_000, '李先生', '2026-01-05', '朋友介绍', '两室一厅', '200-250', 'B', '', ''],
  ];
  const file = () => writeWorkbook({ sheets: [{ name: 'Sheet1', xml: sheetData(rows) }] });

  test('is understood by itself', async () => {
    const analysis = await openForImport(admin, file());
    expect(analysis.sheets[0]?.plan).toMatchObject({ kind: 'visits', headerRow: 3, year: 2026 });
    expect(await applyImport(admin, analysis)).toMatchObject({ imported: 2, refused: 0, newCustomers: 2 });
    expect(await list()).toMatchObject([
      {
        customerName: '李先生',
        gender: '男',
        visitedOn: '2026-01-05',
        unitTypes: ['两房'],
        intention: 'B',
        visitKind: 'first',
      },
      { customerName: '王丽', channels: ['网络', '路过'], unitTypes: ['三房'], intention: 'A' },
    ]);
    const { visit } = await admin.visits.get({ id: (await list())[0]?.id ?? '' });
    expect(visit).toMatchObject({ budgetFrom: 200_000_000, budgetTo: 250_000_000 });
  });

  test('keeps a corrected mapping for the next time', async () => {
    const analysis = await openForImport(admin, file());
    const plans = analysis.sheets.map(({ plan }) => ({
      ...plan,
      mapping: plan.mapping.map((field) => (field === 'opinions' ? 'remarks' : field)),
    }));
    await applyImport(admin, await admin.imports.plan({ id: analysis.id, plans }));
    const again = await openForImport(admin, file());
    expect(again.sheets[0]).toMatchObject({ remembered: true, plan: { mapping: plans[0]?.mapping } });
  });

  test('40: without a required column nothing goes in, and the way out is said', async () => {
    const analysis = await openForImport(admin, csv('客户姓名,联系电话,意向', '王丽,13800138000,A'), 'a.csv');
    expect(analysis.sheets[0]?.problems).toEqual(['还没有列对应“来访日期”，请在列的对应里选择']);
    await expect(applyImport(admin, analysis)).rejects.toThrow('来访日期');
    expect(await total()).toBe(0);
  });

  test('40: another header row can be chosen, and its columns are suggested anew', async () => {
    const analysis = await openForImport(
      admin,
      csv('甲,乙,丙', '1,2,3', '来的日子,客人姓名,客人电话', '2026-01-03,王丽,13800138000'),
      'a.csv',
    );
    const [sheet] = analysis.sheets;
    expect(sheet).toBeDefined();
    const plans = [{ ...sheet!.plan, include: true, headerRow: 3, mapping: [] }];
    const planned = await admin.imports.plan({ id: analysis.id, plans });
    expect(planned.sheets[0]?.plan.mapping).toEqual([null, 'name', 'phones']);
    const mapped = await admin.imports.plan({
      id: analysis.id,
      plans: [{ ...plans[0]!, mapping: ['visitedOn', 'name', 'phones'] }],
    });
    expect(await applyImport(admin, mapped)).toMatchObject({ imported: 1 });
  });
});

describe('rows and customers', () => {
  test('the same phone is the same customer, however written, also at the desk before', async () => {
    await admin.visits.register(visitInput({ customer: { name: '王丽', phones: ['13800138000'] } }));
    const report = await importFile(
      admin,
      csv(
        heading,
        '2026-01-03,王丽,138 0013 8000,A',
        '2026-02-03,王小姐,+8613800138000/0755-26001234,B',
        '2026-02-04,李明,,C',
        '2026-02-05,李明,,C',
      ),
      'a.csv',
    );
    expect(report).toMatchObject({ imported: 4, newCustomers: 2, linkedCustomers: 1 });
    const { customer } = await admin.customers.findByPhone({ phone: '0755-26001234' });
    expect(customer).toMatchObject({
      name: '王丽',
      visits: 3,
      phones: [{ number: '13800138000' }, { number: '075526001234' }],
    });
    expect((await admin.customers.search({ text: '26001', limit: 5 })).customers).toHaveLength(1);
  });

  test('first and return visits are told by the register where the file does not say', async () => {
    await importFile(
      admin,
      csv(heading, '2026-01-03,王丽,13800138000,A', '2026-01-09,王丽,13800138000,A'),
      'a.csv',
    );
    expect((await list()).map((row) => row.visitKind)).toEqual(['return', 'first']);
  });

  test('numbers go on where the desk is, and the desk goes on after the import', async () => {
    office.clock.set('2026-01-03T02:00:00.000Z');
    await admin.visits.register(visitInput({ visit: { visitedOn: '2026-01-03' } }));
    await importFile(admin, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv');
    const made = await admin.visits.register(
      visitInput({ customer: { name: '后来', phones: [] }, visit: { visitedOn: '2026-01-03' } }),
    );
    expect(made.number).toBe('LF-20260103-003');
  });

  test('42–44: rows that are alike within a file all go in once, and a longer version of the file brings only what is new', async () => {
    const line = '2026-01-03,王丽,13800138000,A';
    expect(await importFile(admin, csv(heading, line, line), 'a.csv')).toMatchObject({ imported: 2 });
    const longer = await openForImport(
      admin,
      iconv.encode([heading, line, line, '2026-01-04,李明,13900139000,B'].join('\r\n'), 'gbk'),
      'b.csv',
    );
    expect(longer).toMatchObject({ encoding: 'GB18030', sameFile: null, sheets: [{ good: 1, known: 2 }] });
    expect(await applyImport(admin, longer)).toMatchObject({ imported: 1, known: 2 });
    expect(await total()).toBe(3);
  });

  test('12: of 5,000 rows with one bad none goes in when asked so, and row and column are named', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `2026-01-03,客户,1380013${String(index).padStart(4, '0')},A`,
    );
    lines[4321] = '2026-02-30,客户,13900139000,A';
    const analysis = await openForImport(admin, csv(heading, ...lines), 'a.csv');
    const bad = await admin.imports.rows({
      id: analysis.id,
      sheet: null,
      filter: 'refused',
      offset: 0,
      limit: 10,
    });
    expect(bad).toMatchObject({
      total: 1,
      rows: [{ number: 4323, findings: [{ level: 'error', column: 0, cause: '日期“2026-02-30”不存在' }] }],
    });
    await expect(applyImport(admin, analysis, true)).rejects.toThrow('有 1 行不能导入');
    expect(await total()).toBe(0);
  });

  test('5–7: texts that look like code go in literally', async () => {
    const nasty = ['<img src=x onerror=alert(1)>', "'; DROP TABLE visit;--", '{@raw}'];
    await importFile(
      admin,
      csv('日期,客户姓名,备注', ...nasty.map((text) => `2026-01-03,王丽,"${text}"`)),
      'a.csv',
    );
    const remarks = await Promise.all(
      (await list()).map(async ({ id }) => (await admin.visits.get({ id })).visit.remarks),
    );
    expect(remarks.toSorted()).toEqual(nasty.toSorted());
  });
});

describe('refused rows', () => {
  test('14: are written to a workbook with their reasons, inert, and go in once corrected', async () => {
    const analysis = await openForImport(
      admin,
      csv(
        `${heading},备注`,
        '2026-02-30,王丽,13800138000,A,"=HYPERLINK(""http://x"")"',
        '2026-01-04,李明,13900139000,B,+1',
        '@SUM,-1,1.38E+10,=1,',
      ),
      '登记.csv',
    );
    await applyImport(admin, analysis);
    expect(await admin.imports.saveRefused({ id: analysis.id })).toEqual({ name: 'refused.xlsx' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(saved).buffer as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    expect(sheet?.getRow(1).values).toEqual([
      undefined,
      '日期',
      '客户姓名',
      '联系电话',
      '意向',
      '备注',
      '原行号',
      '拒绝原因',
    ]);
    expect(sheet?.getRow(2).getCell(7).text).toContain('日期：日期“2026-02-30”不存在。请核对日期后重新导入');
    expect(sheet?.getRow(3).getCell(7).text).toContain('Excel 已丢失末尾数字');
    const types = new Set<number>();
    sheet?.eachRow((row) => row.eachCell((cell) => types.add(cell.type)));
    expect([...types]).toEqual([ExcelJS.ValueType.String]);

    sheet?.getRow(2).getCell(1).model && (sheet.getRow(2).getCell(1).value = '2026-02-28');
    const corrected = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await importFile(admin, corrected, '更正.xlsx')).toMatchObject({ imported: 1, refused: 1 });
    expect(readdirSync(join(saved, '..'))).toEqual(['refused.xlsx']);
  });
});

describe('undoing', () => {
  test('puts customers who were there before back as they were', async () => {
    const before = await admin.visits.register(
      visitInput({
        customer: { name: '王丽', phones: ['13800138000'] },
        visit: { intention: 'D', visitedOn: '2026-01-01' },
      }),
    );
    const report = await importFile(
      admin,
      csv(heading, '2026-05-03,王丽,13800138000/13900139000,A', '2026-05-04,李明,13700137000,A'),
      'a.csv',
    );
    expect((await admin.customers.get({ id: before.customerId })).intention).toBe('A');
    expect(await undo(report.importId)).toMatchObject({ changedCount: 0, end: 'done' });
    expect(await admin.customers.get({ id: before.customerId })).toMatchObject({
      intention: 'D',
      lastVisitOn: '2026-01-01',
      visits: 1,
      phones: [{ number: '13800138000' }],
    });
    expect((await admin.customers.search({ text: '1390013', limit: 5 })).customers).toEqual([]);
    expect(everything('select name from customer')).toEqual(['王丽']);
    expect(everything("select action from audit where entity = 'import'")).toEqual([
      'imports.apply',
      'imports.undo',
    ]);
    expect(await admin.audit.verify()).toMatchObject({ brokenAt: null });
  });

  test('names what was changed since, does nothing, and leaves these when told to undo the rest', async () => {
    const report = await importFile(
      admin,
      csv(
        heading,
        '2026-05-03,王丽,13800138000,A',
        '2026-05-04,李明,13700137000,A',
        '2026-05-05,赵敏,13600136000,A',
      ),
      'a.csv',
    );
    const [zhao, li] = await list();
    await admin.visits.void({ id: zhao?.id ?? '', version: 1, reason: '重复登记' });
    await admin.visits.register(
      visitInput({ customerId: li?.customerId ?? '', customer: { name: '李明', phones: ['13700137000'] } }),
    );
    const first = await undo(report.importId);
    expect(first).toMatchObject({ end: null, changedCount: 2 });
    expect(first.changed).toEqual([
      { what: 'LF-20260505-001 赵敏', why: '导入后已作废' },
      { what: '李明', why: '导入后客户资料已修改' },
    ]);
    expect(everything('select count(*) from visit')).toEqual([4]);
    expect(await undo(report.importId, true)).toMatchObject({ end: 'done' });
    expect(
      everything('select c.name from visit v join customer c on c.seq = v.customer_seq order by v.seq'),
    ).toEqual(['赵敏', '李明']);
    expect(everything('select name from customer order by name')).toEqual(['李明', '赵敏']);
    await expect(undo(report.importId)).rejects.toThrow('已经撤销');
  });

  test('takes imported staff back who were not used since', async () => {
    const file = csv('姓名,岗位,手机', '周建华,销售人员,13800138000', '吴佳怡,置业顾问,13900139000');
    const report = await importFile(admin, file, 'staff.csv');
    const used = (await admin.staff.list()).find(({ name }) => name === '周建华');
    await admin.staff.resetPin({ id: used?.id ?? '' });
    expect(await undo(report.importId)).toMatchObject({ end: null, changed: [{ what: '周建华' }] });
    expect(await undo(report.importId, true)).toMatchObject({ end: 'done' });
    expect((await admin.staff.list()).map(({ name }) => name)).toEqual(['管理员甲', '周建华']);
  });
});

describe('who may import', () => {
  test('salespeople may not; a supervisor may import visits but no staff', async () => {
    const { client: seller } = await staffWindow(office, admin, { name: '周建华' });
    await expect(openForImport(seller, csv(heading), 'a.csv')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { client: supervisor } = await staffWindow(office, admin, {
      name: '林晓燕',
      roles: ['supervisor'],
    });
    expect(
      await importFile(supervisor, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv'),
    ).toMatchObject({ imported: 1 });
    await expect(importFile(supervisor, csv('姓名,岗位', '吴佳怡,销售人员'), 'staff.csv')).rejects.toThrow(
      '需要系统管理员',
    );
  });

  test('a file is open to nobody but who opened it', async () => {
    const analysis = await openForImport(admin, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv');
    const { client: supervisor } = await staffWindow(office, admin, {
      name: '林晓燕',
      roles: ['supervisor'],
    });
    await expect(supervisor.imports.analysis({ id: analysis.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('hostile files', () => {
  test.each(hostileFiles)(
    '$id: $what ends in its reason, with nothing written and the office alive',
    async ({ name, bytes, says }) => {
      await expect(importFile(admin, bytes(), name)).rejects.toThrow(says);
      expect(await total()).toBe(0);
      expect(await admin.imports.history()).toEqual([]);
      expect(existsSync(join(office.dataDir, '..', 'evil'))).toBe(false);
    },
  );

  test('4: a file that fills the thread’s memory ends the thread and nothing else', async () => {
    const text = 'x'.repeat(1000);
    const strings = Array.from({ length: 120_000 }, (_, index) => `${index}${text}`).join('');
    const sheets = [
      {
        name: '1月',
        xml: sheetData([
          ['日期', '客户姓名'],
          ['2026-01-03', strings],
        ]),
      },
    ];
    await expect(importFile(admin, writeWorkbook({ sheets }), 'a.xlsx')).rejects.toThrow(
      /异常地大|文字太多|内存不足|解开后/,
    );
    expect(await importFile(admin, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv')).toMatchObject({
      imported: 1,
    });
  });
});

describe('a long import', () => {
  const register = join(tmpdir(), `loutai-register-${process.pid}.xlsx`);
  beforeAll(() => generateRegister(register, { rows: 20_000 }));

  test('shows progress, lets the desk save meanwhile, and a cancel takes everything back', async () => {
    const analysis = await openForImport(admin, register);
    const job = await admin.imports.apply({ id: analysis.id, noneIfBad: false });
    const desk = office.window();
    await desk.session.signIn({ staffId: (await desk.session.people())[0]?.id ?? '', secret: '246810' });
    let state = await admin.jobs.get({ id: job.id });
    while (state.state === 'running' && state.done < 2000) state = await admin.jobs.get({ id: job.id });
    expect(state).toMatchObject({ state: 'running', total: 20_000, step: '写入' });
    const made = await desk.visits.register(
      visitInput({ customer: { name: '王丽', phones: ['13999999999'] } }),
    );
    await admin.jobs.cancel({ id: job.id });
    expect((await jobEnd(admin, job)).state).toBe('cancelled');
    expect(everything('select id from visit')).toEqual([made.id]);
    expect(everything('select count(*) from customer_search')).toEqual([1]);
    expect(await admin.imports.history()).toMatchObject([{ state: 'cancelled', imported: 0 }]);
  });

  test('that the office’s end interrupts is taken back before the office closes', async () => {
    const analysis = await openForImport(admin, register);
    const job = await admin.imports.apply({ id: analysis.id, noneIfBad: false });
    while ((await admin.jobs.get({ id: job.id })).done < 1000);
    await office.restart();
    expect(everything('select count(*) from visit')).toEqual([0]);
    expect(everything('select state from import')).toEqual(['cancelled']);
    rmSync(register);
  });
});
