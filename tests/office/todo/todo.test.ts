import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/business-date.ts';
import type { HostNotification } from '../../../electron/office/host.ts';
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

const visitDay = '2026-11-23';
let office: TestOffice;
let admin: OfficeClient;
let shown: HostNotification[];
beforeEach(async () => {
  shown = [];
  office = openTestOffice({
    host: {
      notify: (_, notification) => {
        shown.push(notification);
        return Promise.resolve(true);
      },
    },
  });
  admin = await firstStart(office);
});
afterEach(() => office.close());

type Staff = Awaited<ReturnType<typeof staffWindow>>;
const goTo = async (day: string, ...people: readonly Staff[]) => {
  office.clock.set(`${day}T02:00:00.000Z`);
  for (const { client, id, pin } of people) await client.session.signIn({ staffId: id, secret: pin });
};
const itemsOf = async (client: OfficeClient, source: string) =>
  (await client.todo.list()).items.filter((item) => item.source === source);

describe('待办', () => {
  test('S-7.2.12: a contact owed stands on its salesperson’s list with rule and reason, then turns late', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    await admin.visits.register(visitInput({ visit: { salespersonId: zhou.id } }));
    await goTo(addDays(visitDay, 7), zhou, chen);
    expect(await itemsOf(zhou.client, 'followUps')).toMatchObject([
      {
        title: '跟踪客户 张晓明',
        rule: 'S-7.2.12',
        why: '来访后第 7 天 11月30日（周一）起提醒，第 10 天 12月3日（周四）到期',
        dueOn: '2026-12-03',
        state: 'later',
        link: '/follow-ups',
      },
    ]);
    expect(await itemsOf(chen.client, 'followUps')).toEqual([]);
    await goTo(addDays(visitDay, 10), zhou);
    expect(await itemsOf(zhou.client, 'followUps')).toMatchObject([{ state: 'today' }]);
    await goTo(addDays(visitDay, 11), zhou);
    expect(await itemsOf(zhou.client, 'followUps')).toMatchObject([{ state: 'late' }]);
  });

  test('S-7.2.12: what is done leaves the list; a survey not filled with it comes instead', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const { customerId } = await admin.visits.register(visitInput({ visit: { salespersonId: zhou.id } }));
    const on = addDays(visitDay, 8);
    await goTo(on, zhou);
    await zhou.client.followUps.record(contactInput({ customerId, on }));
    expect(await itemsOf(zhou.client, 'followUps')).toMatchObject([
      { title: '补填 张晓明 的客户跟踪调查表', why: '12月1日（周二）已联系上，当天应填调查表', dueOn: on },
    ]);
  });

  test('S-7.2.12: a supervisor is told how many contacts of others are overdue, never which', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const lin = await staffWindow(office, admin, { name: '林督导', roles: ['supervisor'] });
    await admin.visits.register(visitInput({ visit: { salespersonId: zhou.id } }));
    await goTo(addDays(visitDay, 11), lin);
    expect(await itemsOf(lin.client, 'followUps')).toMatchObject([
      { title: '督促销售人员：1 项客户跟踪已逾期', state: 'late' },
    ]);
  });

  test('E-2.1.2: an appointment stands on its salesperson’s list and the desk’s, late once its time has passed', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const desk = await staffWindow(office, admin, { name: '前台', roles: ['reception'] });
    const booking = { partySize: 2, specialNeeds: '轮椅', salespersonId: zhou.id };
    const call = { proposedOn: visitDay, proposedAt: '10:30' };
    await admin.calls.register(callInput(call, { booking }));
    const expected = {
      title: '接待预约看房：王秀兰（2 人）',
      rule: 'E-2.1.2',
      dueOn: visitDay,
      dueAt: '10:30',
    };
    expect(await itemsOf(zhou.client, 'appointments')).toMatchObject([
      { ...expected, detail: '由您接待，轮椅' },
    ]);
    expect(await itemsOf(desk.client, 'appointments')).toMatchObject([{ ...expected, state: 'today' }]);
    office.clock.advance(31 * 60_000);
    await goToNow(zhou);
    expect(await itemsOf(zhou.client, 'appointments')).toMatchObject([{ state: 'late' }]);
  });

  test('E-3.1.1: an enquiry left is on the lists of all who may answer, until one has', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const enquiry = { kind: 'message', name: '赵敏', phone: '', content: '首付多少' } as const;
    const noted = await admin.leftEnquiries.note({ ...enquiry, receivedOn: visitDay, receivedAt: '09:55' });
    expect(await itemsOf(zhou.client, 'leftEnquiries')).toMatchObject([
      { title: '答复留言咨询：赵敏', rule: 'E-3.1.1', dueOn: visitDay, dueAt: '10:10', state: 'today' },
    ]);
    await zhou.client.leftEnquiries.answer({ id: noted.id, version: noted.version, answer: '三成' });
    expect(await itemsOf(admin, 'leftEnquiries')).toEqual([]);
  });

  test('S-7.2.10: a waiting customer is on the lists of the desk and of who is to serve him', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    const desk = await staffWindow(office, admin, { name: '前台', roles: ['reception'] });
    await admin.rotation.open({ staffIds: [zhou.id] });
    await admin.visits.register(visitInput({}));
    const waiting = { title: '接待等候的客户 张晓明', rule: 'S-7.2.10', why: '已等候 30 分钟' };
    expect(await itemsOf(desk.client, 'waiting')).toMatchObject([waiting]);
    expect(await itemsOf(zhou.client, 'waiting')).toMatchObject([waiting]);
    expect(await itemsOf(chen.client, 'waiting')).toEqual([]);
  });

  test('a dispute is on the lists of who decides it, until it is decided', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const lin = await staffWindow(office, admin, { name: '林督导', roles: ['supervisor'] });
    const { customerId } = await admin.visits.register(visitInput({ visit: { salespersonId: zhou.id } }));
    const { id } = await zhou.client.ownership.raise({ customerId, claimantId: zhou.id, reason: '先接待' });
    expect(await itemsOf(lin.client, 'disputes')).toMatchObject([
      { title: '裁定客户归属争议：张晓明', dueOn: '2026-11-24', link: `/customers/${customerId}` },
    ]);
    await lin.client.ownership.decide({ id, ownerId: zhou.id, decision: '先接待者' });
    expect(await itemsOf(lin.client, 'disputes')).toEqual([]);
  });

  test('S-7.4.1c: the roster is asked of who makes it, red where the week has begun without one', async () => {
    const officer = await staffWindow(office, admin, { name: '主办', roles: ['officer'] });
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    await goTo('2026-11-27', officer, zhou);
    expect(await itemsOf(officer.client, 'roster')).toMatchObject([
      {
        title: '补编 11月23日（周一）开始的一周排班',
        rule: 'S-7.4.1c',
        state: 'late',
        link: '/roster?week=2026-11-23',
      },
      { title: '编制 11月30日（周一）开始的一周排班', dueOn: '2026-11-27', state: 'today' },
    ]);
    expect(await itemsOf(zhou.client, 'roster')).toEqual([]);
  });

  test('the list is in order of due times, and counts what is late and due today', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    const booking = { partySize: 1, specialNeeds: '', salespersonId: zhou.id };
    for (const proposedAt of ['16:00', '09:00', '11:00'])
      await admin.calls.register(callInput({ proposedOn: visitDay, proposedAt }, { booking }));
    const { items, counts } = await zhou.client.todo.list();
    expect(items.map((item) => item.dueAt)).toEqual(['09:00', '11:00', '16:00', null]);
    expect(counts).toEqual({ late: 1, today: 2, later: 1 });
  });
});

describe('the notification of the system', () => {
  test('R-privacy: it says how many, never whose, and once for each thing that comes due', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    expect(await zhou.client.todo.remind()).toMatchObject({ notified: false });
    const booking = { partySize: 2, specialNeeds: '', salespersonId: zhou.id };
    await admin.calls.register(callInput({ proposedOn: visitDay, proposedAt: '10:30' }, { booking }));
    expect(await zhou.client.todo.remind()).toMatchObject({ notified: true });
    expect(await zhou.client.todo.remind()).toMatchObject({ notified: false });
    office.clock.advance(31 * 60_000);
    await goToNow(zhou);
    expect(await zhou.client.todo.remind()).toMatchObject({ notified: true, counts: { late: 1 } });
    expect(shown.map(({ body }) => body)).toEqual(['今天有 1 项待办', '今天有 1 项待办，其中 1 项已逾期']);
    expect(JSON.stringify(shown)).not.toMatch(/王秀兰|139/);
  });

  test('who turned it off gets none, and keeps that over a restart', async () => {
    const zhou = await staffWindow(office, admin, { name: '周以宁' });
    await zhou.client.todo.setReminders({ on: false });
    const booking = { partySize: 2, specialNeeds: '', salespersonId: zhou.id };
    await admin.calls.register(callInput({ proposedOn: visitDay, proposedAt: '10:30' }, { booking }));
    await office.restart();
    const again = office.window();
    await again.session.signIn({ staffId: zhou.id, secret: zhou.pin });
    expect(await again.todo.remind()).toMatchObject({ notified: false, counts: { today: 1 } });
    expect((await again.todo.list()).reminders).toBe(false);
    expect(shown).toEqual([]);
  });
});

/** Signs in again where the clock jumped over the idle time. */
async function goToNow({ client, id, pin }: Staff): Promise<void> {
  await client.session.signIn({ staffId: id, secret: pin });
}
