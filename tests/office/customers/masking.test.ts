import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { everyVisit, visitInput } from '../../support/visit-input.ts';

const phone = '13876543210';
let office: TestOffice;
let admin: OfficeClient;
let owner: { client: OfficeClient; id: string };
let other: { client: OfficeClient; id: string; pin: string };
let customerId: string;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  owner = await staffWindow(office, admin, { name: '顾问甲' });
  other = await staffWindow(office, admin, { name: '顾问乙' });
  const made = await owner.client.visits.register(
    visitInput({ customer: { phones: [phone] }, visit: { salespersonId: owner.id } }),
  );
  customerId = made.customerId;
});
afterEach(() => office.close());

describe('masked phones', () => {
  test('R-privacy: another’s customer is shown masked, and in full after unmasking, which is recorded', async () => {
    const before = await other.client.customers.record({ id: customerId });
    expect(before).toMatchObject({
      phones: [{ number: '138****3210', masked: true }],
      unmask: { left: 20, perDay: 20 },
    });
    expect(await other.client.customers.unmask({ id: customerId })).toEqual({ phones: [phone], left: 19 });
    const [entry] = await admin.audit.list({ before: null, limit: 1 });
    expect(entry).toMatchObject({ action: 'customers.unmask', actorName: '顾问乙', entityId: customerId });
    expect(await owner.client.customers.record({ id: customerId })).toMatchObject({
      phones: [{ number: phone, masked: false }],
    });
  });

  test('R-privacy: unmasking is limited per day and person; the same customer again costs nothing; a new day is new', async () => {
    await admin.customers.setPrivacy({ unmaskPerDay: 1 });
    const made = await owner.client.visits.register(
      visitInput({ customer: { name: '李四', phones: ['13900139000'] }, visit: { salespersonId: owner.id } }),
    );
    await other.client.customers.unmask({ id: customerId });
    await other.client.customers.unmask({ id: customerId });
    await expect(other.client.customers.unmask({ id: made.customerId })).rejects.toMatchObject({
      code: 'REFUSED',
      message: '今天已查看 1 位客户的完整电话，达到上限，请明天再看或请主管代看',
    });
    office.clock.set('2026-11-24T02:00:00.000Z');
    await other.client.session.signIn({ staffId: other.id, secret: other.pin });
    expect(await other.client.customers.unmask({ id: made.customerId })).toMatchObject({ left: 0 });
  });

  test('R-privacy: nobody finds out hidden digits by searching for them', async () => {
    const found = async (client: OfficeClient, text: string) => [
      (await client.customers.search({ text, limit: 10 })).customers.length,
      (await client.visits.count({ filter: { ...everyVisit, text } })).total,
      (await client.find.search({ text, limit: 10 })).hits.length,
      (
        await client.customers.list({
          filter: { text, whose: 'all', intention: null },
          after: null,
          limit: 10,
        })
      ).rows.length,
    ];
    for (const hidden of ['7654', '876', '8765432', '张 7654'])
      expect(await found(other.client, hidden)).toEqual([0, 0, 0, 0]);
    for (const shown of ['3210', '138', phone, '张'])
      expect(await found(other.client, shown)).toEqual([1, 1, 1, 1]);
    expect(await found(owner.client, '7654')).toEqual([1, 1, 1, 1]);
  });
});
