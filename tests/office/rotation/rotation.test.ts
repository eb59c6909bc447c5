import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callInput } from '../../support/call-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  passMinutes,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

type Seller = Awaited<ReturnType<typeof staffWindow>>;
let office: TestOffice;
let admin: OfficeClient;
let lin: Seller;
let chen: Seller;
let zhou: Seller;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  lin = await staffWindow(office, admin, { name: '林小雨' });
  chen = await staffWindow(office, admin, { name: '陈志强' });
  zhou = await staffWindow(office, admin, { name: '周建华' });
});
afterEach(() => office.close());

const openDay = () => admin.rotation.open({ staffIds: [lin.id, chen.id, zhou.id] });
let phones = 0;
async function walkIn(visit: Parameters<typeof visitInput>[0]['visit'] = {}, customerId?: string) {
  const phone = `137001${String(++phones).padStart(5, '0')}`;
  const made = await admin.visits.register(
    visitInput({
      ...(customerId ? { customerId } : {}),
      customer: { name: `客户${phones}`, phones: [phone] },
      visit: { salespersonId: null, ...visit },
    }),
  );
  return { ...made, phone };
}
const names = (board: { people: { name: string }[] }) => board.people.map((person) => person.name);
async function begin(visitId: string, staffId: string) {
  return admin.waiting.begin({ visitId, version: 1, staffId });
}

describe('the day’s queue', () => {
  test('starts in fair order: fewest first visits of the last 30 days first, and says so', async () => {
    const earlier = { visitedOn: '2026-11-10', servedAt: '09:35', leftAt: '10:00' };
    await walkIn({ ...earlier, salespersonId: lin.id });
    await walkIn({ ...earlier, salespersonId: lin.id });
    await walkIn({ ...earlier, salespersonId: chen.id });
    await walkIn({ ...earlier, visitedOn: '2026-10-01', salespersonId: zhou.id });
    const board = await openDay();
    expect(names(board)).toEqual(['周建华', '陈志强', '林小雨']);
    expect(board.next).toMatchObject({ name: '周建华' });
    expect(board.next?.why).toContain('近 30 天初访 0 组');
    expect(board.log[0]?.text).toContain('开始轮序：周建华（近 30 天 0）');
    await expect(openDay()).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('a walk-in goes to who is next and to nobody else; he moves to the end when service begins', async () => {
    await openDay();
    const visit = await walkIn();
    const { waiting } = await admin.waiting.list();
    expect(waiting[0]?.suggestion).toMatchObject({ staffId: lin.id, name: '林小雨', turn: true });
    await expect(begin(visit.id, chen.id)).rejects.toMatchObject({ code: 'REFUSED' });
    await begin(visit.id, lin.id);
    const board = await admin.rotation.board();
    expect(names(board)).toEqual(['陈志强', '周建华', '林小雨']);
    expect(board.people[2]).toMatchObject({ activity: 'serving', turns: 1 });
    expect((await admin.visits.get({ id: visit.id })).salespersonName).toBe('林小雨');
    expect((await admin.customers.get({ id: visit.customerId })).ownerName).toBe('林小雨');
  });

  test('a returning customer goes to his owner, who keeps his place in the queue', async () => {
    const first = await walkIn({
      salespersonId: zhou.id,
      servedAt: '09:31',
      leftAt: '10:00',
      visitedOn: '2026-11-12',
    });
    await openDay();
    const again = await admin.visits.register(
      visitInput({
        customerId: first.customerId,
        customer: { phones: [first.phone] },
        visit: { visitKind: 'return', salespersonId: null },
      }),
    );
    const { waiting } = await admin.waiting.list();
    expect(waiting[0]?.suggestion).toEqual({
      staffId: zhou.id,
      name: '周建华',
      turn: false,
      why: '客户归属周建华，不占轮次',
    });
    const before = names(await admin.rotation.board());
    await begin(again.id, zhou.id);
    expect(names(await admin.rotation.board())).toEqual(before);
  });

  test('an absent owner’s customer is served by another and stays the owner’s', async () => {
    const call = await zhou.client.calls.register(callInput({ calledAt: '09:00' }));
    await admin.rotation.open({ staffIds: [lin.id, chen.id] });
    const visit = await admin.visits.register(
      visitInput({
        customerId: call.row.customerId ?? '',
        customer: { name: '王秀兰', phones: ['13900139000'] },
        visit: { salespersonId: null },
      }),
    );
    const { waiting } = await admin.waiting.list();
    expect(waiting[0]?.suggestion).toMatchObject({ name: '林小雨', turn: false });
    expect(waiting[0]?.suggestion?.why).toContain('归属顾问周建华不在岗，由林小雨代为接待');
    await begin(visit.id, lin.id);
    expect((await admin.rotation.board()).people.find((one) => one.staffId === lin.id)?.turns).toBe(0);
    expect((await admin.customers.get({ id: visit.customerId })).ownerName).toBe('周建华');
  });

  test('an expected visitor goes to the salesperson of the appointment', async () => {
    await openDay();
    await admin.appointments.make({
      customerId: null,
      visitorName: '李国强',
      phone: '13600136000',
      dueOn: '2026-11-23',
      dueAt: '10:30',
      partySize: 2,
      specialNeeds: '',
      salespersonId: chen.id,
      remarks: '',
      callId: null,
    });
    const { customer } = await admin.customers.findByPhone({ phone: '13600136000' });
    await admin.visits.register(
      visitInput({ customerId: customer?.id ?? '', customer: { name: '李国强', phones: ['13600136000'] } }),
    );
    const { waiting } = await admin.waiting.list();
    expect(waiting[0]?.suggestion).toMatchObject({
      name: '陈志强',
      turn: false,
      why: '预约了陈志强，不占轮次',
    });
  });

  test('skips, returns and give-backs carry reason and time, and a given-back visitor moves to whose he is', async () => {
    await openDay();
    await admin.rotation.skip({ staffId: lin.id, skip: 'meal', reason: '' });
    const visit = await walkIn();
    await begin(visit.id, chen.id);
    office.clock.advance(60_000);
    await admin.rotation.back({ staffId: lin.id });
    const board = await admin.rotation.giveBack({
      staffId: chen.id,
      reason: '客户上周由周建华接待',
      toId: zhou.id,
    });
    const find = (id: string) => board.people.find((person) => person.staffId === id);
    expect(find(chen.id)).toMatchObject({ turns: 0, givenBack: 1, activity: 'free' });
    expect(find(zhou.id)).toMatchObject({ turns: 0, activity: 'serving' });
    expect(find(lin.id)).toMatchObject({ owed: 0, activity: 'free' });
    expect((await admin.visits.get({ id: visit.id })).salespersonName).toBe('周建华');
    expect((await admin.customers.get({ id: visit.customerId })).ownerName).toBe('周建华');
    expect(board.log.map((line) => [line.at.slice(11, 16), line.text])).toEqual([
      ['02:01', `周建华 接待 ${visit.row.customerName}（不占轮次）`],
      ['02:01', `陈志强 退回 ${visit.row.customerName}：客户上周由周建华接待`],
      ['02:01', '林小雨 返回'],
      ['02:00', `陈志强 按轮次接待 ${visit.row.customerName}`],
      ['02:00', '林小雨 暂离：用餐，回来补接'],
      ['02:00', '开始轮序：林小雨（近 30 天 0）、陈志强（近 30 天 0）、周建华（近 30 天 0）'],
    ]);
  });

  test('a visit voided while it is served frees its salesperson and gives the turn back, with the reason', async () => {
    await openDay();
    const visit = await walkIn();
    await begin(visit.id, lin.id);
    await admin.visits.void({ id: visit.id, version: 2, reason: '重复登记' });
    const board = await admin.rotation.board();
    expect(board.next?.name).toBe('林小雨');
    expect(board.people[0]).toMatchObject({ name: '林小雨', activity: 'free', turns: 0, givenBack: 1 });
    expect(board.log[0]?.text).toContain('登记已作废（重复登记）');
  });

  test('is the same after a restart, and starts anew the next day', async () => {
    await openDay();
    await begin((await walkIn()).id, lin.id);
    await admin.rotation.skip({ staffId: chen.id, skip: 'errand', reason: '取资料' });
    const before = await admin.rotation.board();
    await office.restart();
    const client = office.window();
    const [first] = await client.session.people();
    await client.session.signIn({ staffId: first?.id ?? '', secret: '246810' });
    expect(await client.rotation.board()).toEqual(before);
    office.clock.set('2026-11-24T01:00:00.000Z');
    await client.session.signIn({ staffId: first?.id ?? '', secret: '246810' });
    expect(await client.rotation.board()).toMatchObject({ opened: false, people: [], day: '2026-11-24' });
    admin = client;
  });

  test('a second window hears of a change and shows the new board within 100 ms', async () => {
    await openDay();
    const second = zhou.client;
    const heard = new AbortController();
    const events = await second.events.subscribe(undefined, { signal: heard.signal });
    const arrived = (async () => {
      for await (const event of events) {
        if (event.topic !== 'rotation') continue;
        await second.rotation.board();
        return performance.now();
      }
      return Number.NaN;
    })();
    const started = performance.now();
    await admin.rotation.skip({ staffId: lin.id, skip: 'restroom', reason: '' });
    expect((await arrived) - started).toBeLessThan(100);
    heard.abort();
  });
});

describe('waiting customers', () => {
  test('S-7.2.10: the desk shows who waits and for how long; serving and leaving are one key each', async () => {
    await openDay();
    const visit = await walkIn({ arrivedAt: '09:45' });
    expect((await admin.waiting.list()).waiting).toMatchObject([
      { visitId: visit.id, arrivedAt: '09:45', waitedMinutes: 15, servedAt: null },
    ]);
    await passMinutes(office, admin, 7);
    const { waiting, serving } = await begin(visit.id, lin.id);
    expect(waiting).toEqual([]);
    expect(serving).toMatchObject([{ visitId: visit.id, servedAt: '10:07', waitedMinutes: 22 }]);
    await passMinutes(office, admin, 30);
    const left = await admin.waiting.leave({ visitId: visit.id, version: 2 });
    expect(left).toEqual({ waiting: [], serving: [] });
    expect((await admin.visits.get({ id: visit.id })).visit).toMatchObject({
      arrivedAt: '09:45',
      servedAt: '10:07',
      leftAt: '10:37',
    });
    expect((await admin.rotation.board()).people.every((person) => person.activity === 'free')).toBe(true);
  });

  test('S-7.2.10: while everyone serves, the visitor waits with an apology instead of a name', async () => {
    await admin.rotation.open({ staffIds: [lin.id] });
    await begin((await walkIn()).id, lin.id);
    await walkIn();
    const { waiting } = await admin.waiting.list();
    expect(waiting[0]?.suggestion).toMatchObject({ staffId: null, turn: true });
    expect(waiting[0]?.suggestion?.why).toContain('致歉');
  });

  test('S-7.2.10: a visitor who gives up waiting leaves unserved', async () => {
    const visit = await walkIn();
    await admin.waiting.leave({ visitId: visit.id, version: 1 });
    expect((await admin.visits.get({ id: visit.id })).visit).toMatchObject({
      servedAt: null,
      leftAt: '10:00',
    });
    await expect(begin(visit.id, lin.id)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('S-7.2.1–7.2.5: the visit keeps wants, material given, stations seen and the times of service', async () => {
    const { id } = await walkIn({
      materials: ['楼书', '户型单页', '价格表', '付款方式'],
      stations: ['大厅沙盘', '楼栋位置', '样板房'],
      servedAt: '09:40',
      leftAt: '10:20',
    });
    const { visit } = await admin.visits.get({ id });
    expect(visit).toMatchObject({
      unitTypes: ['三房'],
      areaFrom: 80,
      areaTo: 100,
      materials: ['楼书', '户型单页', '价格表', '付款方式'],
      stations: ['大厅沙盘', '楼栋位置', '样板房'],
      servedAt: '09:40',
      leftAt: '10:20',
    });
  });

  test('on the board a served visitor leaves with the salesperson’s one key, with or without a form', async () => {
    await openDay();
    const visit = await walkIn();
    await begin(visit.id, lin.id);
    await admin.rotation.take({ staffId: chen.id });
    await admin.rotation.done({ staffId: lin.id });
    const board = await admin.rotation.done({ staffId: chen.id });
    expect(board.people.map((person) => person.activity)).toEqual(['free', 'free', 'free']);
    expect((await admin.visits.get({ id: visit.id })).visit.leftAt).toBe('10:00');
  });
});
