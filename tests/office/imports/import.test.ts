import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyImport, importFile, openForImport } from '../../support/import-file.ts';
import { csv, importOffice } from '../../support/import-office.ts';
import { visitInput } from '../../support/visit-input.ts';
import { sheetData, writeWorkbook } from '../../support/write-workbook.ts';

const here = importOffice();
const heading = '日期,客户姓名,联系电话,意向';

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
    const analysis = await openForImport(here.admin, file());
    expect(analysis.sheets[0]?.plan).toMatchObject({ kind: 'visits', headerRow: 3, year: 2026 });
    expect(await applyImport(here.admin, analysis)).toMatchObject({
      imported: 2,
      refused: 0,
      newCustomers: 2,
    });
    expect(await here.list()).toMatchObject([
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
    const { visit } = await here.admin.visits.get({ id: (await here.list())[0]?.id ?? '' });
    expect(visit).toMatchObject({ budgetFrom: 200_000_000, budgetTo: 250_000_000 });
  });

  test('keeps a corrected mapping for the next time', async () => {
    const analysis = await openForImport(here.admin, file());
    const plans = analysis.sheets.map(({ plan }) => ({
      ...plan,
      mapping: plan.mapping.map((field) => (field === 'opinions' ? 'remarks' : field)),
    }));
    await applyImport(here.admin, await here.admin.imports.plan({ id: analysis.id, plans }));
    const again = await openForImport(here.admin, file());
    expect(again.sheets[0]).toMatchObject({ remembered: true, plan: { mapping: plans[0]?.mapping } });
  });

  test('40: without a required column nothing goes in, and the way out is said', async () => {
    const analysis = await openForImport(
      here.admin,
      csv('客户姓名,联系电话,意向', '王丽,13800138000,A'),
      'a.csv',
    );
    expect(analysis.sheets[0]?.problems).toEqual(['还没有列对应“来访日期”，请在列的对应里选择']);
    await expect(applyImport(here.admin, analysis)).rejects.toThrow('来访日期');
    expect(await here.total()).toBe(0);
  });

  test('40: another header row can be chosen, and its columns are suggested anew', async () => {
    const analysis = await openForImport(
      here.admin,
      csv('甲,乙,丙', '1,2,3', '来的日子,客人姓名,客人电话', '2026-01-03,王丽,13800138000'),
      'a.csv',
    );
    const [sheet] = analysis.sheets;
    expect(sheet).toBeDefined();
    const plans = [{ ...sheet!.plan, include: true, headerRow: 3, mapping: [] }];
    const planned = await here.admin.imports.plan({ id: analysis.id, plans });
    expect(planned.sheets[0]?.plan.mapping).toEqual([null, 'name', 'phones']);
    const mapped = await here.admin.imports.plan({
      id: analysis.id,
      plans: [{ ...plans[0]!, mapping: ['visitedOn', 'name', 'phones'] }],
    });
    expect(await applyImport(here.admin, mapped)).toMatchObject({ imported: 1 });
  });
});

describe('rows and customers', () => {
  test('the same phone is the same customer, however written, also at the desk before', async () => {
    await here.admin.visits.register(visitInput({ customer: { name: '王丽', phones: ['13800138000'] } }));
    const report = await importFile(
      here.admin,
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
    const { customer } = await here.admin.customers.findByPhone({ phone: '0755-26001234' });
    expect(customer).toMatchObject({
      name: '王丽',
      visits: 3,
      phones: [{ number: '13800138000' }, { number: '075526001234' }],
    });
    expect((await here.admin.customers.search({ text: '26001', limit: 5 })).customers).toHaveLength(1);
  });

  test('first and return visits are told by the register where the file does not say', async () => {
    await importFile(
      here.admin,
      csv(heading, '2026-01-03,王丽,13800138000,A', '2026-01-09,王丽,13800138000,A'),
      'a.csv',
    );
    expect((await here.list()).map((row) => row.visitKind)).toEqual(['return', 'first']);
  });

  test('numbers go on where the desk is, and the desk goes on after the import', async () => {
    here.office.clock.set('2026-01-03T02:00:00.000Z');
    await here.admin.visits.register(visitInput({ visit: { visitedOn: '2026-01-03' } }));
    await importFile(here.admin, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv');
    const made = await here.admin.visits.register(
      visitInput({ customer: { name: '后来', phones: [] }, visit: { visitedOn: '2026-01-03' } }),
    );
    expect(made.number).toBe('LF-20260103-003');
  });

  test('42–44: rows that are alike within a file all go in once, and a longer version of the file brings only what is new', async () => {
    const line = '2026-01-03,王丽,13800138000,A';
    expect(await importFile(here.admin, csv(heading, line, line), 'a.csv')).toMatchObject({ imported: 2 });
    const longer = await openForImport(
      here.admin,
      iconv.encode([heading, line, line, '2026-01-04,李明,13900139000,B'].join('\r\n'), 'gbk'),
      'b.csv',
    );
    expect(longer).toMatchObject({ encoding: 'GB18030', sameFile: null, sheets: [{ good: 1, known: 2 }] });
    expect(await applyImport(here.admin, longer)).toMatchObject({ imported: 1, known: 2 });
    expect(await here.total()).toBe(3);
  });

  test('12: of 5,000 rows with one bad none goes in when asked so, and row and column are named', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `2026-01-03,客户,1380013${String(index).padStart(4, '0')},A`,
    );
    lines[4321] = '2026-02-30,客户,13900139000,A';
    const analysis = await openForImport(here.admin, csv(heading, ...lines), 'a.csv');
    const bad = await here.admin.imports.rows({
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
    await expect(applyImport(here.admin, analysis, true)).rejects.toThrow('有 1 行不能导入');
    expect(await here.total()).toBe(0);
  });

  test('5–7: texts that look like code go in literally', async () => {
    const nasty = ['<img src=x onerror=alert(1)>', "'; DROP TABLE visit;--", '{@raw}'];
    await importFile(
      here.admin,
      csv('日期,客户姓名,备注', ...nasty.map((text) => `2026-01-03,王丽,"${text}"`)),
      'a.csv',
    );
    const remarks = await Promise.all(
      (await here.list()).map(async ({ id }) => (await here.admin.visits.get({ id })).visit.remarks),
    );
    expect(remarks.toSorted()).toEqual(nasty.toSorted());
  });
});

describe('refused rows', () => {
  test('14: are written to a workbook with their reasons, inert, and go in once corrected', async () => {
    const analysis = await openForImport(
      here.admin,
      csv(
        `${heading},备注`,
        '2026-02-30,王丽,13800138000,A,"=HYPERLINK(""http://x"")"',
        '2026-01-04,李明,13900139000,B,+1',
        '@SUM,-1,1.38E+10,=1,',
      ),
      '登记.csv',
    );
    await applyImport(here.admin, analysis);
    expect(await here.admin.imports.saveRefused({ id: analysis.id })).toEqual({ name: 'refused.xlsx' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(here.saved).buffer as ArrayBuffer);
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

    const wrong = sheet?.getRow(2).getCell(1);
    if (wrong) wrong.value = '2026-02-28';
    const corrected = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await importFile(here.admin, corrected, '更正.xlsx')).toMatchObject({ imported: 1, refused: 1 });
    expect(readdirSync(join(here.saved, '..'))).toEqual(['refused.xlsx']);
  });
});
