import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/business-date.ts';
import { callInput } from '../../support/call-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

const day = '2026-11-23';
let office: TestOffice;
let admin: OfficeClient;
let zhou: Staff;
let lin: Staff;
type Staff = Awaited<ReturnType<typeof staffWindow>>;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  zhou = await staffWindow(office, admin, { name: '周以宁' });
  lin = await staffWindow(office, admin, { name: '林督导', roles: ['supervisor'] });
});
afterEach(() => office.close());

const goTo = async (on: string, ...people: readonly Staff[]) => {
  office.clock.set(`${on}T02:00:00.000Z`);
  for (const { client, id, pin } of people) await client.session.signIn({ staffId: id, secret: pin });
};
const sheet = (on = day) => lin.client.dailyChecks.day({ day: on });
const goodVisit = { salespersonId: '', opinions: '采光好', servedAt: '09:35', leftAt: '10:00' };
const register = (visit: Partial<typeof goodVisit> & { visitedOn?: string } = {}, phone = '13800138000') =>
  zhou.client.visits.register(
    visitInput({
      customer: { phones: phone === '' ? [] : [phone], name: `客户${phone.slice(-4)}` },
      visit: { ...goodVisit, salespersonId: zhou.id, ...visit },
    }),
  );
const seen = ({ kind, id, version }: { kind: 'call' | 'visit'; id: string; version: number }) => ({
  kind,
  id,
  version,
});
const first = async () => {
  const [entry] = (await sheet()).entries;
  if (!entry) throw new Error('no entry');
  return entry;
};
const todosOf = async (person: Staff) =>
  (await person.client.todo.list()).items.filter(({ source }) => source === 'dailyCheck');

describe('每日检查', () => {
  test('S-7.4.3: the day lists the entries of both logs in order of time, with what is missing or odd', async () => {
    await register();
    await zhou.client.calls.register(
      callInput({ calledAt: '08:50', phone: '', invited: false, proposedOn: null, proposedAt: null }),
    );
    await register({ opinions: '', servedAt: null as unknown as string }, '');
    const { entries, calls, visits } = await sheet();
    expect({ calls, visits }).toEqual({ calls: 1, visits: 2 });
    expect(entries.map(({ kind, findings }) => [kind, findings.map(({ text }) => text)])).toEqual([
      ['call', ['未邀请看楼', '没有联系电话']],
      ['visit', []],
      ['visit', ['没有联系电话', '未接待就离开', '没有记录客户意见']],
    ]);
  });

  test('S-7.4.3: a visit served by another than its owner, and one registered twice, are odd', async () => {
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    const { customerId } = await register();
    await chen.client.visits.register(
      visitInput({ customerId, visit: { ...goodVisit, salespersonId: chen.id, visitKind: 'return' } }),
    );
    const found = (await sheet()).entries.flatMap(({ findings }) => findings.map(({ text }) => text));
    expect(found).toEqual([
      '同一客户当天登记了两次',
      '归属顾问是周以宁，由陈志强接待',
      '同一客户当天登记了两次',
    ]);
  });

  test('S-7.4.3: the day is signed once every finding was ticked or sent back; the rest is ticked by it', async () => {
    await register();
    const odd = await register({ opinions: '' }, '13900139000');
    const sign = { day, version: null, service: '问候到位' };
    await expect(lin.client.dailyChecks.sign(sign)).rejects.toMatchObject({
      code: 'REFUSED',
      message: `还有 1 条有问题的记录没有处理：${odd.number}。请逐条打勾或退回后再签字`,
    });
    await lin.client.dailyChecks.tick({ entries: [{ kind: 'visit', id: odd.id, version: 1 }] });
    const signed = await lin.client.dailyChecks.sign(sign);
    expect(signed).toMatchObject({ service: '问候到位', signed: { byName: '林督导' }, version: 1 });
    expect(signed.entries.map(({ state }) => state)).toEqual(['ticked', 'ticked']);
    expect(await lin.client.dailyChecks.unsigned()).toEqual([]);
  });

  test('S-7.4.3: an entry sent back stands on its salesperson’s list with the note, is corrected, and ticked', async () => {
    const { id } = await register({ opinions: '' });
    const entry = await first();
    const toName = await lin.client.dailyChecks.sendBack({ ...seen(entry), note: '补客户意见', toId: null });
    expect(toName).toEqual({ toName: '周以宁' });
    expect(await todosOf(zhou)).toMatchObject([
      {
        title: `更正来访登记 ${entry.number}（客户8000）`,
        detail: '退回说明：补客户意见',
        rule: 'S-7.4.3',
        dueOn: '2026-11-24',
      },
    ]);
    const record = await zhou.client.visits.get({ id });
    await zhou.client.visits.correct({
      ...visitInput({ customer: { name: '客户8000' } }),
      customerId: record.customerId,
      id,
      version: record.version,
      visit: { ...record.visit, opinions: '价格偏高' },
    });
    expect(await todosOf(zhou)).toEqual([]);
    expect(await zhou.client.dailyChecks.mine()).toMatchObject([{ state: 'corrected' }]);
    expect((await todosOf(lin)).map(({ title }) => title)).toContain(
      '复核：11月23日（周一）退回的 1 条已更正或说明',
    );
    const corrected = await first();
    expect(corrected).toMatchObject({ state: 'corrected', findings: [] });
    await lin.client.dailyChecks.tick({ entries: [seen(corrected)] });
    expect((await first()).state).toBe('ticked');
    expect(await zhou.client.dailyChecks.mine()).toEqual([]);
  });

  test('S-7.4.3: what cannot be corrected is answered; only by whom it was sent to', async () => {
    await register({}, '');
    await lin.client.dailyChecks.sendBack({ ...seen(await first()), note: '补电话', toId: null });
    const [mine] = await zhou.client.dailyChecks.mine();
    const answer = { checkId: mine?.checkId ?? '', answer: '客户不愿留电话' };
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    await expect(chen.client.dailyChecks.answer(answer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await zhou.client.dailyChecks.answer(answer);
    expect(await first()).toMatchObject({ state: 'answered', check: { answer: '客户不愿留电话' } });
    expect(await todosOf(zhou)).toEqual([]);
  });

  test('S-7.4.3: what was corrected after it was read is not ticked unseen, and a tick shows later corrections', async () => {
    const { id } = await register();
    const entry = await first();
    await admin.visits.void({ id, version: 1, reason: '误登' });
    await admin.visits.restore({ id, version: 2 });
    await expect(lin.client.dailyChecks.tick({ entries: [seen(entry)] })).rejects.toMatchObject({
      code: 'CHANGED',
      message: `${entry.number} 刚刚被更正，请看过新内容后再打勾`,
    });
    await lin.client.dailyChecks.tick({ entries: [seen(await first())] });
    await admin.visits.void({ id, version: 3, reason: '误登' });
    await admin.visits.restore({ id, version: 4 });
    expect((await first()).state).toBe('changed');
    await lin.client.dailyChecks.reopen({ kind: 'visit', id });
    expect((await first()).state).toBe('open');
  });

  test('S-7.4.3: unsigned working days show, and days off on which somebody came, due on the next working day', async () => {
    await goTo(addDays(day, 5), zhou);
    await register({ visitedOn: addDays(day, 5) });
    await goTo(addDays(day, 7), lin);
    const days = await lin.client.dailyChecks.unsigned();
    expect(days.map((one) => [one.day.slice(8), one.dueOn.slice(8), one.entries])).toEqual([
      ['23', '23', 0],
      ['24', '24', 0],
      ['25', '25', 0],
      ['26', '26', 0],
      ['27', '27', 0],
      ['28', '30', 1],
      ['30', '30', 0],
    ]);
    expect(await todosOf(lin)).toMatchObject([
      {
        title: '检查并签字：有 6 天的登记没有检查',
        detail: '11月23日（周一） 至 11月28日（周六）',
        state: 'late',
      },
      { state: 'today' },
    ]);
  });

  test('S-7.4.3: a few unsigned days stand on the list one by one, a day off with the working day it waits for', async () => {
    for (let past = 0; past < 4; past++) {
      await goTo(addDays(day, past), lin);
      await lin.client.dailyChecks.sign({ day: addDays(day, past), version: null, service: '' });
    }
    await goTo(addDays(day, 5), zhou);
    await register({ visitedOn: addDays(day, 5) });
    await goTo(addDays(day, 7), lin);
    expect(await todosOf(lin)).toMatchObject([
      { title: '检查并签字：11月27日（周五）的登记（0 条）', state: 'late' },
      {
        title: '检查并签字：11月28日（周六）的登记（1 条）',
        why: '当天休息，11月30日（周一）检查',
      },
      { state: 'today' },
    ]);
  });

  test('S-7.4.3: what is entered after the signature asks for another look, and the day is signed again', async () => {
    await register();
    const { version } = await lin.client.dailyChecks.sign({ day, version: null, service: '' });
    office.clock.advance(60_000);
    await register({ opinions: '' }, '13900139000');
    expect(await lin.client.dailyChecks.unsigned()).toEqual([
      { day, dueOn: day, entries: 1, signedBefore: true },
    ]);
    const late = (await sheet()).entries.find(({ addedSince }) => addedSince);
    if (!late) throw new Error('nothing was added');
    await lin.client.dailyChecks.tick({ entries: [seen(late)] });
    expect(await lin.client.dailyChecks.unsigned()).toEqual([]);
    await expect(lin.client.dailyChecks.sign({ day, version: null, service: '' })).rejects.toMatchObject({
      code: 'CHANGED',
    });
    await lin.client.dailyChecks.sign({ day, version, service: '补签' });
    expect(await sheet()).toMatchObject({ service: '补签', version: 2 });
  });

  test('the print is of the sheet as it was signed, not of what came after', async () => {
    await register();
    await lin.client.dailyChecks.sign({ day, version: null, service: '服务良好' });
    await register({}, '13900139000');
    const { forms, title } = await lin.client.forms.preview({ request: { form: 'daily-check', day } });
    expect(title).toBe(`每日检查表-${day}`);
    const text = JSON.stringify(forms);
    expect(text).toContain('1 条');
    expect(text).toContain('服务良好');
    expect(text).not.toContain('2 条');
  });

  test('a salesperson neither sees the sheet nor prints it; a day to come is refused', async () => {
    const request = { form: 'daily-check', day } as const;
    await expect(zhou.client.dailyChecks.day({ day })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(zhou.client.forms.preview({ request })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(sheet(addDays(day, 1))).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
