import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  passMinutes,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

const note = (given: { receivedOn?: string; receivedAt?: string; phone?: string } = {}) =>
  admin.leftEnquiries.note({
    kind: 'web',
    receivedOn: '2026-11-23',
    receivedAt: '10:00',
    name: '赵敏',
    phone: '13500135000',
    content: '想了解 95 平三房的首付',
    ...given,
  });
const range = { from: '2026-11-23', to: '2026-11-23' };

describe('enquiries left', () => {
  test('E-3.1.1: are due 15 minutes of opening hours after they came, and late from then on', async () => {
    const made = await note();
    expect(made).toMatchObject({ number: 'ZX-20261123-001', dueAt: '2026-11-23T02:15:00.000Z', late: false });
    await passMinutes(office, admin, 16);
    expect((await admin.leftEnquiries.list(range))[0]).toMatchObject({ id: made.id, late: true });
    const answered = await admin.leftEnquiries.answer({ id: made.id, version: 1, answer: '已回电说明' });
    expect(answered).toMatchObject({ late: true, answeredByName: '管理员甲', answer: '已回电说明' });
    await expect(
      admin.leftEnquiries.answer({ id: made.id, version: 2, answer: '再答' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('E-3.1.1: the opening hours are the estate’s setting', async () => {
    const settings = await admin.receptionSettings.get();
    await admin.receptionSettings.update({ ...settings, opensAt: '10:30', closesAt: '20:00' });
    expect((await note({ receivedAt: '08:00' })).dueAt).toBe('2026-11-23T02:45:00.000Z');
    await expect(admin.receptionSettings.update({ ...settings, closesAt: '08:00' })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  test('E-3.1.1: unanswered ones stay on the list, first due first, before the answered of the day', async () => {
    const old = await note({ receivedOn: '2026-11-20', receivedAt: '09:00' });
    const answered = await note({ receivedAt: '09:58', phone: '' });
    await admin.leftEnquiries.answer({ id: answered.id, version: 1, answer: '已答' });
    const open = await note({ receivedAt: '09:59', phone: '' });
    const ids = (await admin.leftEnquiries.list(range)).map((one) => one.id);
    expect(ids).toEqual([old.id, open.id, answered.id]);
    expect((await admin.customers.findByPhone({ phone: '13500135000' })).customer?.name).toBe('赵敏');
  });

  test('one received later than now is refused', async () => {
    await expect(note({ receivedAt: '23:00' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'receivedAt' }] },
    });
  });
});

describe('the checklist on a decision to buy', () => {
  test('S-7.2.6: tells head office, payment and what to bring, by person or company, as the estate set it', async () => {
    const settings = await admin.receptionSettings.get();
    expect(settings.checklist.personItems.join()).toContain('身份证');
    expect(settings.checklist.companyItems.join()).toMatch(/营业执照复印件.*法人授权委托书/);
    const checklist = { ...settings.checklist, headOffice: '文一路 1 号 8 楼', payment: '一次性或按揭' };
    await admin.receptionSettings.update({ ...settings, checklist });
    const visit = await admin.visits.register(visitInput({}));
    expect(await admin.purchaseChecklist.ofVisit({ visitId: visit.id, buyer: 'company' })).toEqual({
      customerName: '张晓明',
      buyer: 'company',
      headOffice: '文一路 1 号 8 楼',
      payment: '一次性或按揭',
      items: settings.checklist.companyItems,
    });
  });
});
