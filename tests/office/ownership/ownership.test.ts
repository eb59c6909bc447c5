import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callInput } from '../../support/call-input.ts';
import { contactInput } from '../../support/contact-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
let wang: string;
let li: string;
let wangs: OfficeClient;
let lis: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  ({ id: wang, client: wangs } = await staffWindow(office, admin, { name: '王芳' }));
  ({ id: li, client: lis } = await staffWindow(office, admin, { name: '李强' }));
});
afterEach(() => office.close());

async function on(day: string): Promise<void> {
  office.clock.set(`${day}T02:00:00.000Z`);
  const [person] = await admin.session.people();
  await admin.session.signIn({ staffId: person?.id ?? '', secret: '246810' });
}
const rule = {
  validFrom: '2026-12-01',
  callDays: 15,
  visitDays: 7,
  contactDays: 10,
  reachedOnly: true,
  lateEntriesCount: true,
  afterLapse: 'next',
} as const;

const booking = {
  customerId: null,
  visitorName: '李国强',
  phone: '13600136000',
  dueOn: '2026-11-23',
  dueAt: '14:00',
  partySize: 2,
  specialNeeds: '',
  remarks: '',
};

describe('判客', () => {
  test('identity and claims: the verdict names owner, last day, rule and last valid contact', async () => {
    const { customerId } = await admin.visits.register(visitInput({ visit: { salespersonId: wang } }));
    expect(await admin.ownership.verdict({ customerId, on: null })).toMatchObject({
      state: 'owned',
      ownerName: '王芳',
      validUntil: '2026-12-23',
      reason:
        '归属 王芳，有效期至 2026年12月23日。依据：初始判客规则，来访后 30 天内有效；最后一次有效联系：2026年11月23日 来访（王芳）。',
    });
    expect(await admin.ownership.verdict({ customerId, on: '2026-12-24' })).toMatchObject({
      state: 'lapsed',
    });
    expect(await admin.ownership.verdict({ customerId, on: '2026-11-22' })).toMatchObject({
      state: 'none',
      line: [],
    });
  });

  test('identity and claims: the owner changes by itself when another registers him after a lapse', async () => {
    const { customerId } = await admin.visits.register(visitInput({ visit: { salespersonId: wang } }));
    const again = (day: string) =>
      visitInput({ customerId, visit: { visitedOn: day, salespersonId: li, visitKind: 'return' } });
    await on('2026-12-20');
    await admin.visits.register(again('2026-12-20'));
    expect((await admin.customers.get({ id: customerId })).ownerName).toBe('王芳');
    await on('2027-02-20');
    await admin.visits.register(again('2027-02-20'));
    expect((await admin.customers.get({ id: customerId })).ownerName).toBe('李强');
  });

  test('identity and claims: rules come in versions from today on, and each day is judged by its own', async () => {
    await expect(admin.ownership.addRule({ ...rule, validFrom: '2026-11-22' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    const versions = await admin.ownership.addRule(rule);
    expect(versions.map((version) => version.validFrom)).toEqual(['2026-12-01', '1900-01-01']);
    const first = await admin.visits.register(visitInput({ visit: { salespersonId: wang } }));
    expect((await admin.ownership.verdict({ customerId: first.customerId, on: null })).validUntil).toBe(
      '2026-12-23',
    );
    await on('2026-12-01');
    const later = visitInput({
      customer: { name: '李四', phones: [] },
      visit: { visitedOn: '2026-12-01', salespersonId: wang },
    });
    const second = await admin.visits.register(later);
    expect((await admin.ownership.verdict({ customerId: second.customerId, on: null })).validUntil).toBe(
      '2026-12-08',
    );
  });

  test('identity and claims: an unreached contact is in the line and does not count', async () => {
    const { customerId } = await admin.visits.register(visitInput({ visit: { salespersonId: wang } }));
    await admin.followUps.record(contactInput({ customerId, on: '2026-11-23', reached: false }));
    const { line } = await admin.ownership.verdict({ customerId, on: null });
    expect(line.map((entry) => [entry.kind, entry.effect])).toEqual([
      ['visit', '有效登记，归属成立'],
      ['contact', '未联系上，不计'],
    ]);
  });

  test('identity and claims: a dispute keeps the line as it stood, is decided once, and the decision holds', async () => {
    const { customerId } = await admin.visits.register(visitInput({ visit: { salespersonId: wang } }));
    const dispute = await admin.ownership.raise({
      customerId,
      claimantId: li,
      reason: '客户称先由李强电话邀约',
    });
    expect(dispute).toMatchObject({ claimantName: '李强', verdict: { ownerName: '王芳' }, decided: null });
    await expect(admin.ownership.raise({ customerId, claimantId: li, reason: '重复' })).rejects.toMatchObject(
      { code: 'REFUSED' },
    );
    expect(await admin.ownership.disputes({ customerId: null })).toHaveLength(1);
    const decided = await admin.ownership.decide({ id: dispute.id, ownerId: li, decision: '有通话记录为证' });
    expect(decided.decided).toMatchObject({ byName: '管理员甲', ownerName: '李强', on: '2026-11-23' });
    await expect(
      admin.ownership.decide({ id: dispute.id, ownerId: wang, decision: '改判' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await admin.customers.get({ id: customerId })).ownerName).toBe('李强');
    expect(await admin.ownership.disputes({ customerId: null })).toEqual([]);
    const { line } = await admin.ownership.verdict({ customerId, on: null });
    expect(line.at(-1)).toMatchObject({ kind: 'decision', staffName: '李强' });
  });

  test('判客: who is owner on the customer follows the verdict: 补登 that does not count and voided visits make none', async () => {
    const ownerOf = async (id: string) => (await admin.customers.get({ id })).ownerName;
    await admin.ownership.addRule({ ...rule, validFrom: '2026-11-23', lateEntriesCount: false });
    await on('2026-11-25');
    const late = visitInput({ visit: { visitedOn: '2026-11-24', salespersonId: wang } });
    const { customerId } = await admin.visits.register(late);
    expect(await ownerOf(customerId)).toBeNull();
    const again = visitInput({
      customerId,
      visit: { visitedOn: '2026-11-25', salespersonId: li, visitKind: 'return' },
    });
    const made = await admin.visits.register(again);
    expect(await ownerOf(customerId)).toBe('李强');
    await admin.visits.void({ id: made.id, version: 1, reason: '登记错误' });
    expect(await ownerOf(customerId)).toBeNull();
    await admin.visits.restore({ id: made.id, version: 2 });
    expect(await ownerOf(customerId)).toBe('李强');
  });

  test('判客: no salesperson takes a customer by giving a colleague’s visit, call or appointment to himself', async () => {
    const visit = visitInput({ visit: { salespersonId: wang } });
    const made = await wangs.visits.register(visit);
    const called = await wangs.calls.register(callInput());
    const booked = await wangs.appointments.make({ ...booking, salespersonId: wang, callId: null });
    const refused = (field: string) => ({ code: 'INVALID', data: { problems: [{ field }] } });
    const { customerId } = made;
    const masked = visitInput({
      customer: { phones: ['138****8000'] },
      visit: { salespersonId: li },
    });
    const target = { id: made.id, customerId, version: 1 };
    await expect(lis.visits.correct({ ...masked, ...target })).rejects.toMatchObject(
      refused('visit.salespersonId'),
    );
    const { call } = await lis.calls.get({ id: called.id });
    await expect(
      lis.calls.correct({
        id: called.id,
        version: 1,
        customerId: null,
        call: { ...call, takenById: li },
      }),
    ).rejects.toMatchObject(refused('call.takenById'));
    await expect(
      lis.appointments.correct({ ...booking, salespersonId: li, id: booked.id, version: 1 }),
    ).rejects.toMatchObject(refused('salespersonId'));
    // His own he may give away, and the desk gives anybody's.
    await wangs.visits.correct({ ...visit, visit: { ...visit.visit, salespersonId: li }, ...target });
    await admin.visits.correct({ ...visit, ...target, version: 2 });
    expect((await admin.customers.get({ id: customerId })).ownerName).toBe('王芳');
  });

  test('判客: a contact that keeps an ownership alive is voided by who made it or by the desk, not by a colleague', async () => {
    const { customerId } = await wangs.visits.register(visitInput({ visit: { salespersonId: wang } }));
    const { id } = await wangs.followUps.record(contactInput({ customerId, on: '2026-11-23' }));
    await expect(lis.followUps.void({ id, version: 1, reason: '不算' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    expect(await wangs.followUps.void({ id, version: 1, reason: '记错客户' })).toEqual({ version: 2 });
  });

  test('a visit of an earlier day is marked 补登 with its reason, in the record and in the line', async () => {
    const late = visitInput({ lateReason: '', visit: { visitedOn: '2026-11-20', salespersonId: wang } });
    await expect(admin.visits.register(late)).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'lateReason' }] },
    });
    const made = await admin.visits.register({ ...late, lateReason: '当天忘记登记' });
    const record = await admin.visits.get({ id: made.id });
    expect(record.lateReason).toBe('当天忘记登记');
    const { line } = await admin.ownership.verdict({ customerId: made.customerId, on: null });
    expect(line).toMatchObject([{ late: true, lateReason: '当天忘记登记' }]);
    const corrected = { ...late, visit: { ...record.visit, remarks: '更正' }, customerId: made.customerId };
    await admin.visits.correct({ ...corrected, id: made.id, version: 1 });
    expect((await admin.visits.get({ id: made.id })).lateReason).toBe('当天忘记登记');
  });

  test('a correction that moves a visit to an earlier day than it was entered needs a reason', async () => {
    const made = await admin.visits.register(visitInput({}));
    const moved = {
      ...visitInput({ lateReason: '', visit: { visitedOn: '2026-11-20' } }),
      id: made.id,
      version: 1,
    };
    await expect(admin.visits.correct(moved)).rejects.toMatchObject({
      data: { problems: [{ field: 'lateReason' }] },
    });
  });
});
