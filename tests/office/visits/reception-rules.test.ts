import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

describe('rules of the visit', () => {
  test('S-7.2.1–7.2.5: what was asked, the material and the card handed over, and the stations seen are kept with the visit', async () => {
    const told = {
      unitTypes: ['三房'],
      areaFrom: 90,
      areaTo: 110,
      materials: ['楼书', '户型单页', '价格表', '付款方式', '名片'],
      stations: ['大厅沙盘', '楼栋位置', '样板房', '现楼', '小区环境'],
    };
    const { id } = await admin.visits.register(visitInput({ visit: told }));
    expect((await admin.visits.get({ id })).visit).toMatchObject(told);
    const { customer } = await admin.customers.findByPhone({ phone: '13800138000' });
    expect(customer).toMatchObject({ lastVisit: { unitTypes: ['三房'] } });
  });

  test('S-7.2.7 the salesperson may fill the form for an unwilling customer, without a phone, and it counts as registered', async () => {
    const unwilling = visitInput({
      customer: { name: '陈先生', phones: [] },
      visit: { filledBy: 'salesperson' },
    });
    const made = await admin.visits.register(unwilling);
    expect((await admin.visits.get({ id: made.id })).visit.filledBy).toBe('salesperson');
    expect((await admin.visits.today()).rates[0]).toMatchObject({ registered: 1, rate: 1 });
  });

  test('S-7.2.9 opinions recorded after the customer left are kept with the visit and stand in his line', async () => {
    const made = await admin.visits.register(visitInput({}));
    const opinions = visitInput({ visit: { leftAt: '10:00', opinions: '嫌客厅偏小' } });
    await admin.visits.correct({ ...opinions, id: made.id, version: 1 });
    expect((await admin.visits.get({ id: made.id })).visit.opinions).toBe('嫌客厅偏小');
    const { entries } = await admin.customers.timeline({ id: made.customerId, after: null, limit: 5 });
    expect(entries[0]?.detail).toContain('嫌客厅偏小');
  });

  test('S-7.2.11 a returning customer is known with what was wanted last time', async () => {
    await admin.visits.register(visitInput({ customer: { livesIn: '南山区' }, visit: { intention: 'A' } }));
    const { customer } = await admin.customers.findByPhone({ phone: '138 0013 8000' });
    expect(customer).toMatchObject({
      livesIn: '南山区',
      intention: 'A',
      visits: 1,
      lastVisit: { unitTypes: ['三房'], areaFrom: 80, budgetTo: 250_000_000 },
    });
  });
});
