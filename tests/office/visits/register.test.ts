import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../../../electron/office/database/open.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { everyVisit, newestFirst, visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

describe('registering a visit', () => {
  test('writes customer, phones, visit, channels and audit entry, and says the number', async () => {
    const made = await admin.visits.register(
      visitInput({ customer: { phones: ['+86 138-0013-8000', '０１０62345678'] } }),
    );
    expect(made.number).toBe('LF-20261123-001');
    expect(made.row.phones.map((phone) => phone.number)).toEqual(['13800138000', '01062345678']);
    const second = await admin.visits.register(visitInput({ customer: { name: '李四', phones: [] } }));
    expect(second.number).toBe('LF-20261123-002');

    const file = new Database(databaseFile(office.dataDir), { readonly: true });
    expect(file.prepare('select name from customer order by seq').pluck().all()).toEqual(['张晓明', '李四']);
    expect(file.prepare('select channel from visit_channel').pluck().all()).toEqual(['路过', '路过']);
    const actions = file.prepare('select action from audit order by seq').pluck().all();
    expect(actions).toEqual(['setup.create', 'session.signIn', 'visits.register', 'visits.register']);
    file.close();
    expect(await admin.audit.verify()).toEqual({ entries: 4, brokenAt: null });
  });

  test('names each field that does not fit and saves nothing', async () => {
    const bad = visitInput({
      customer: { name: '　', phones: ['1380013800'] },
      visit: { visitedOn: '2026-02-30' },
    });
    await expect(admin.visits.register(bad)).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        problems: [
          { field: 'customer.name', message: '请填写客户姓名' },
          { field: 'visit.visitedOn', message: '不是有效日期，请按 2026-11-23 的样子填写' },
        ],
      },
    });
    const later = visitInput({ customer: { phones: ['1380013800'] }, visit: { visitedOn: '2026-11-24' } });
    const refusal = await admin.visits.register(later).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'visit.visitedOn' }, { field: 'customer.phones.0' }] },
    });
    expect(await admin.visits.count({ filter: everyVisit })).toEqual({ total: 0, first: 0, return: 0 });
  });

  test('recognises a returning customer by the normalised phone and keeps one customer', async () => {
    const first = await admin.visits.register(visitInput({}));
    const found = await admin.customers.findByPhone({ phone: '+86 138 0013 8000' });
    expect(found.customer).toMatchObject({ id: first.customerId, name: '张晓明', visits: 1 });
    const again = visitInput({
      customerId: first.customerId,
      visit: { visitKind: 'return', arrivedAt: '15:00' },
    });
    expect((await admin.visits.register(again)).customerId).toBe(first.customerId);
    await expect(admin.visits.register(visitInput({ customer: { name: '王五' } }))).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'customer.phones.0' }] },
    });
  });

  test('the customer’s last visit and intention follow what counts, whenever it was entered, corrected or voided', async () => {
    const standing = async (id: string) => {
      const { lastVisitOn, intention } = await admin.customers.get({ id });
      return { lastVisitOn, intention };
    };
    const first = await admin.visits.register(visitInput({ visit: { intention: 'A' } }));
    const { customerId } = first;
    const late = visitInput({
      customerId,
      visit: { visitedOn: '2026-11-10', visitKind: 'return', intention: 'D' },
    });
    await admin.visits.register(late);
    expect(await standing(customerId)).toEqual({ lastVisitOn: '2026-11-23', intention: 'A' });
    const moved = visitInput({ customerId, visit: { visitedOn: '2026-11-20', intention: 'A' } });
    await admin.visits.correct({ ...moved, id: first.id, version: 1 });
    expect(await standing(customerId)).toEqual({ lastVisitOn: '2026-11-20', intention: 'A' });
    await admin.visits.void({ id: first.id, version: 2, reason: '登记错误' });
    expect(await standing(customerId)).toEqual({ lastVisitOn: '2026-11-10', intention: 'D' });
  });

  test('a visit that said saved is there after a restart, and its draft is gone', async () => {
    await admin.drafts.save({ kind: 'visit', content: { name: '张' } });
    await admin.visits.register(visitInput({}));
    await office.restart();
    const { client } = await signInAgain();
    expect(await client.drafts.get({ kind: 'visit' })).toBeNull();
    const page = await client.visits.list({ filter: everyVisit, order: newestFirst, after: null, limit: 50 });
    expect(page.rows.map((row) => row.customerName)).toEqual(['张晓明']);
  });

  test('masks the phone of another salesperson’s customer in the list and keeps it when he corrects', async () => {
    const owner = await staffWindow(office, admin, { name: '顾问甲' });
    const other = await staffWindow(office, admin, { name: '顾问乙' });
    const made = await owner.client.visits.register(visitInput({ visit: { salespersonId: owner.id } }));
    const list = { filter: everyVisit, order: newestFirst, after: null, limit: 10 };
    expect((await owner.client.visits.list(list)).rows[0]?.phones).toEqual([
      { number: '13800138000', masked: false },
    ]);
    expect(JSON.stringify(await other.client.visits.list(list))).not.toContain('13800138000');
    const record = await other.client.visits.get({ id: made.id });
    const kept = visitInput({
      customer: { name: '张小明', phones: record.customer.phones.map((phone) => phone.number) },
      visit: { ...record.visit, remarks: '改名' },
    });
    await other.client.visits.correct({ ...kept, id: made.id, version: record.version });
    expect((await owner.client.visits.get({ id: made.id })).customer).toMatchObject({
      name: '张小明',
      phones: [{ number: '13800138000', masked: false }],
    });
  });

  test('a correction over an older version is refused with CHANGED', async () => {
    const made = await admin.visits.register(visitInput({}));
    const changed = { ...visitInput({ visit: { remarks: '一' } }), id: made.id, version: 1 };
    await admin.visits.correct(changed);
    await expect(admin.visits.correct(changed)).rejects.toMatchObject({ code: 'CHANGED' });
  });

  test('a voided visit leaves list and counts, and comes back by restoring', async () => {
    const made = await admin.visits.register(visitInput({}));
    const { version } = await admin.visits.void({ id: made.id, version: 1, reason: '重复登记' });
    expect((await admin.visits.count({ filter: everyVisit })).total).toBe(0);
    expect((await admin.visits.count({ filter: { ...everyVisit, voided: true } })).total).toBe(1);
    await admin.visits.restore({ id: made.id, version });
    expect((await admin.visits.count({ filter: everyVisit })).total).toBe(1);
  });
});

describe('unregistered arrivals', () => {
  test('S-7.2.7 the registration rate is registered / (registered + unregistered) first visits, flagged under half', async () => {
    await admin.visits.register(visitInput({}));
    const { id } = await admin.unregisteredArrivals.add({ visitKind: 'first' });
    expect((await admin.visits.today()).rates[0]).toMatchObject({
      registered: 1,
      unregistered: 1,
      rate: 0.5,
      belowFloor: false,
    });
    await admin.unregisteredArrivals.add({ visitKind: 'first' });
    expect((await admin.visits.today()).rates[0]).toMatchObject({ rate: 1 / 3, belowFloor: true });
    await admin.unregisteredArrivals.undo({ id });
    await admin.unregisteredArrivals.undo({ id: null });
    expect((await admin.visits.today()).rates[0]).toMatchObject({ rate: 1, belowFloor: false });
    await expect(admin.unregisteredArrivals.undo({ id: null })).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

async function signInAgain() {
  const client = office.window();
  const [person] = await client.session.people();
  await client.session.signIn({ staffId: person?.id ?? '', secret: '246810' });
  return { client };
}
