import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyImport, importFile, jobEnd, openForImport, samplesFolder } from '../../support/import-file.ts';
import { builtImportWorker } from '../../support/import-worker.ts';
import { firstStart, openTestOffice, type OfficeClient, type TestOffice } from '../../support/office.ts';
import { everyVisit, newestFirst } from '../../support/visit-input.ts';

const visitsFile = `${samplesFolder}/yunqi-visits-2026.xlsx`;
const staffFile = `${samplesFolder}/yunqi-staff.xlsx`;

let worker: string;
let office: TestOffice;
let admin: OfficeClient;
beforeAll(async () => {
  worker = await builtImportWorker();
});
beforeEach(async () => {
  office = openTestOffice({ importWorker: worker });
  admin = await firstStart(office);
});
afterEach(() => office.close());

const everything = (sql: string) => office.office.deps.raw.prepare(sql).pluck().all();

describe('the sample register', () => {
  test('938 visit rows are found, month by month, and footers are named and not taken', async () => {
    const analysis = await openForImport(admin, visitsFile);
    expect(analysis.sheets.map(({ name, entries }) => [name, entries])).toEqual([
      ['1月', 187],
      ['2月', 129],
      ['3月', 195],
      ['4月', 140],
      ['5月', 145],
      ['6月', 142],
    ]);
    expect(analysis.sheets[1]?.others.map(({ number, kind }) => [number, kind])).toEqual([
      [133, '合计行'],
      [135, '说明文字'],
    ]);
    expect(analysis.sheets.every((sheet) => sheet.problems.length === 0 && sheet.plan.year === 2026)).toBe(
      true,
    );
    const found = Object.fromEntries(analysis.findings.map(({ code, count }) => [code, count]));
    expect(found).toMatchObject({
      dateImpossible: 15,
      phoneRefused: 23,
      hiddenRow: 1,
      formulaValue: 1,
      phoneSeveral: 10,
      phoneMissing: 39,
      intentionCase: 143,
    });
  });

  test('goes in with its staff: good rows become visits, linked to customers by phone', async () => {
    const staff = await importFile(admin, staffFile);
    expect(staff).toMatchObject({ kind: 'staff', imported: 8, refused: 0 });
    expect((await admin.staff.list()).find(({ name }) => name === '林晓燕')).toMatchObject({
      post: '现场销售督导',
      roles: ['supervisor'],
      trainedOn: '2025-10-17',
    });
    expect((await admin.staff.list()).find(({ name }) => name === '谢婷婷')).toMatchObject({
      trainedOn: null,
    });

    const report = await importFile(admin, visitsFile);
    expect(report.imported + report.refused).toBe(938);
    expect(report.refused).toBe(37);
    expect(await admin.visits.count({ filter: everyVisit })).toMatchObject({ total: report.imported });
    expect(everything('select count(*) from customer')[0]).toBe(report.newCustomers);
    expect(report.newCustomers).toBeLessThan(report.imported);
    expect(everything('select phone from customer_phone group by phone having count(*) > 1')).toEqual([]);
    expect(everything('select count(*) from visit where salesperson_seq is null')).toEqual([0]);
    expect(await admin.audit.verify()).toMatchObject({ brokenAt: null });
  });

  test('keeps what a row says: channels, wants, money in 分, line breaks, the hidden row, the formula’s phone', async () => {
    await importFile(admin, visitsFile);
    const { customers } = await admin.customers.search({ text: '敏黛', limit: 5 });
    expect(customers).toMatchObject([
      { name: '赵敏黛', gender: '女', phones: [{ number: '13896780496' }], lastVisitOn: '2026-04-07' },
    ]);
    const hers = await admin.visits.list({
      filter: { ...everyVisit, text: '赵敏黛' },
      order: newestFirst,
      after: null,
      limit: 5,
    });
    const first = await admin.visits.get({ id: hers.rows.at(-1)?.id ?? '' });
    expect(first).toMatchObject({
      number: 'LF-20260101-006',
      visit: {
        visitedOn: '2026-01-01',
        visitKind: 'first',
        channels: ['派单'],
        unitTypes: ['四房'],
        areaFrom: 121,
        areaTo: 121,
        intention: 'D',
      },
    });
    const rows = await admin.visits.list({
      filter: { ...everyVisit, text: '赵姣锦' },
      order: newestFirst,
      after: null,
      limit: 5,
    });
    const visit = await admin.visits.get({ id: rows.rows[0]?.id ?? '' });
    expect(visit).toMatchObject({
      imported: true,
      visit: { budgetFrom: 530_000_000, budgetTo: 530_000_000, opinions: '嫌周边配套少\n希望有学校' },
    });
    const sameFormula = await admin.customers.findByPhone({ phone: '13683553195' });
    expect(sameFormula.customer).toMatchObject({ name: '苏叶', visits: 2 });
    expect((await admin.customers.findByPhone({ phone: '0755-62895962' })).customer).toMatchObject({
      name: '卫叶',
    });
  });

  test('a second run recognises the file and brings nothing twice', async () => {
    const first = await importFile(admin, visitsFile);
    const again = await openForImport(admin, visitsFile);
    expect(again.sameFile).toMatchObject({ byName: '管理员甲' });
    expect(again.sheets.reduce((sum, sheet) => sum + sheet.known, 0)).toBe(first.imported);
    await expect(applyImport(admin, again)).rejects.toThrow('没有可以导入的行');
    expect(await admin.visits.count({ filter: everyVisit })).toMatchObject({ total: first.imported });
  });

  test('none goes in when the user wants none with bad rows', async () => {
    const analysis = await openForImport(admin, visitsFile);
    await expect(applyImport(admin, analysis, true)).rejects.toThrow('有 37 行不能导入');
    expect(await admin.visits.count({ filter: everyVisit })).toMatchObject({ total: 0 });
  });

  test('is undone as a whole, and can go in again', async () => {
    const report = await importFile(admin, visitsFile);
    const undo = await admin.imports.undo({ importId: report.importId, keepChanged: false });
    expect(undo.changed).toEqual([]);
    expect((await jobEnd(admin, undo.job ?? { id: '' })).state).toBe('done');
    const tables = [
      'visit',
      'visit_channel',
      'customer',
      'customer_phone',
      'customer_search',
      'import_row',
      'import_customer',
    ];
    expect(tables.filter((table) => everything(`select count(*) from ${table}`)[0] !== 0)).toEqual([]);
    expect((await admin.imports.history()).map(({ state }) => state)).toEqual(['undone']);
    expect((await importFile(admin, visitsFile)).imported).toBe(report.imported);
  });
});
