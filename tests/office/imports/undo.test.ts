import { describe, expect, test } from 'vitest';
import { importFile, openForImport } from '../../support/import-file.ts';
import { csv, importOffice } from '../../support/import-office.ts';
import { staffWindow } from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

const here = importOffice();
const heading = '日期,客户姓名,联系电话,意向';

describe('undoing', () => {
  test('puts customers who were there before back as they were', async () => {
    const before = await here.admin.visits.register(
      visitInput({
        customer: { name: '王丽', phones: ['13800138000'] },
        visit: { intention: 'D', visitedOn: '2026-01-01' },
      }),
    );
    const report = await importFile(
      here.admin,
      csv(heading, '2026-05-03,王丽,13800138000/13900139000,A', '2026-05-04,李明,13700137000,A'),
      'a.csv',
    );
    expect((await here.admin.customers.get({ id: before.customerId })).intention).toBe('A');
    expect(await here.undo(report.importId)).toMatchObject({ changedCount: 0, end: 'done' });
    expect(await here.admin.customers.get({ id: before.customerId })).toMatchObject({
      intention: 'D',
      lastVisitOn: '2026-01-01',
      visits: 1,
      phones: [{ number: '13800138000' }],
    });
    expect((await here.admin.customers.search({ text: '1390013', limit: 5 })).customers).toEqual([]);
    expect(here.column('select name from customer')).toEqual(['王丽']);
    expect(here.column("select action from audit where entity = 'import'")).toEqual([
      'imports.apply',
      'imports.undo',
    ]);
    expect(await here.admin.audit.verify()).toMatchObject({ brokenAt: null });
  });

  test('names what was changed since, does nothing, and leaves these when told to undo the rest', async () => {
    const report = await importFile(
      here.admin,
      csv(
        heading,
        '2026-05-03,王丽,13800138000,A',
        '2026-05-04,李明,13700137000,A',
        '2026-05-05,赵敏,13600136000,A',
      ),
      'a.csv',
    );
    const [zhao, li] = await here.list();
    await here.admin.visits.void({ id: zhao?.id ?? '', version: 1, reason: '重复登记' });
    await here.admin.visits.register(
      visitInput({ customerId: li?.customerId ?? '', customer: { name: '李明', phones: ['13700137000'] } }),
    );
    const first = await here.undo(report.importId);
    expect(first).toMatchObject({ end: null, changedCount: 2 });
    expect(first.changed).toEqual([
      { what: 'LF-20260505-001 赵敏', why: '导入后已作废' },
      { what: '李明', why: '导入后客户资料已修改' },
    ]);
    expect(here.column('select count(*) from visit')).toEqual([4]);
    expect(await here.undo(report.importId, true)).toMatchObject({ end: 'done' });
    expect(
      here.column('select c.name from visit v join customer c on c.seq = v.customer_seq order by v.seq'),
    ).toEqual(['赵敏', '李明']);
    expect(here.column('select name from customer order by name')).toEqual(['李明', '赵敏']);
    await expect(here.undo(report.importId)).rejects.toThrow('已经撤销');
  });

  test('keeps a customer somebody has contacted since', async () => {
    const report = await importFile(
      here.admin,
      csv(heading, '2026-05-03,王丽,13800138000,A', '2026-05-04,李明,13700137000,A'),
      'a.csv',
    );
    here.office.office.deps.raw.exec(
      `INSERT INTO contact (id, estate_seq, customer_seq, staff_seq, contacted_on, contacted_at, way, reached, created_at)
       SELECT 'c', 1, c.seq, s.seq, '2026-05-12', '10:00', 'phone', 1, '2026-05-12T02:00:00Z'
       FROM customer c, staff s WHERE c.name = '王丽'`,
    );
    expect(await here.undo(report.importId)).toMatchObject({
      end: null,
      changed: [{ what: '王丽', why: '导入后又有来电、预约、跟踪或合并' }],
    });
    expect(await here.undo(report.importId, true)).toMatchObject({ end: 'done' });
    expect(here.column('select name from customer')).toEqual(['王丽']);
    expect(here.column('select count(*) from contact')).toEqual([1]);
    expect(here.column('select count(*) from visit')).toEqual([0]);
  });

  test('takes imported staff back who were not used since', async () => {
    const file = csv('姓名,岗位,手机', '周建华,销售人员,13800138000', '吴佳怡,置业顾问,13900139000');
    const report = await importFile(here.admin, file, 'staff.csv');
    const used = (await here.admin.staff.list()).find(({ name }) => name === '周建华');
    await here.admin.staff.resetPin({ id: used?.id ?? '' });
    expect(await here.undo(report.importId)).toMatchObject({ end: null, changed: [{ what: '周建华' }] });
    expect(await here.undo(report.importId, true)).toMatchObject({ end: 'done' });
    expect((await here.admin.staff.list()).map(({ name }) => name)).toEqual(['管理员甲', '周建华']);
  });
});

describe('who may import', () => {
  test('salespeople may not; a supervisor may import visits but no staff', async () => {
    const { client: seller } = await staffWindow(here.office, here.admin, { name: '周建华' });
    await expect(openForImport(seller, csv(heading), 'a.csv')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { client: supervisor } = await staffWindow(here.office, here.admin, {
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
    const analysis = await openForImport(here.admin, csv(heading, '2026-01-03,王丽,13800138000,A'), 'a.csv');
    const { client: supervisor } = await staffWindow(here.office, here.admin, {
      name: '林晓燕',
      roles: ['supervisor'],
    });
    await expect(supervisor.imports.analysis({ id: analysis.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
