import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WeeklyWords } from '../../../shared/contract/weekly-reports.ts';
import { addDays } from '../../../shared/domain/business-date.ts';
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

const monday = '2026-11-23';
const friday = '2026-11-27';
const words: WeeklyWords = {
  summary: '本周接待平稳',
  problems: '停车指引不清',
  competitors: '湖畔苑降价',
  proposals: '增加指示牌',
  plan: '回访 A 类客户',
};
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

const goTo = async (day: string, ...people: readonly Staff[]) => {
  office.clock.set(`${day}T02:00:00.000Z`);
  for (const { client, id, pin } of people) await client.session.signIn({ staffId: id, secret: pin });
};
const mine = () => zhou.client.weeklyReports.mine({ monday });
const submit = (version: number | null = null, given: Partial<WeeklyWords> = {}) =>
  zhou.client.weeklyReports.submit({ monday, version, words: { ...words, ...given } });
const visitOf = (visit: Parameters<typeof visitInput>[0]['visit'], phone = '13800138000', name = '张晓明') =>
  zhou.client.visits.register(
    visitInput({ customer: { name, phones: [phone] }, visit: { salespersonId: zhou.id, ...visit } }),
  );
const todos = async (person: Staff) =>
  (await person.client.todo.list()).items.filter(({ source }) => source === 'weeklyReport');

describe('销售人员周报', () => {
  test('S-7.2.9: what customers said at visits and in surveys stands in the week’s report by itself', async () => {
    const { customerId } = await visitOf({ opinions: '价格偏高', competitors: '湖畔苑' });
    await visitOf({ opinions: '', visitKind: 'return' }, '13900139000', '李四');
    await goTo(addDays(monday, 8), zhou);
    const survey = { answers: { suggestions: '希望延长接待时间' }, choices: {} };
    await zhou.client.followUps.record(contactInput({ customerId, on: addDays(monday, 8), survey }));
    expect((await mine()).figures).toMatchObject({
      opinions: [{ customerName: '张晓明', on: monday, text: '价格偏高' }],
      competitors: ['湖畔苑'],
    });
    const next = await zhou.client.weeklyReports.mine({ monday: addDays(monday, 7) });
    expect(next.figures.opinions).toMatchObject([{ customerName: '张晓明', text: '希望延长接待时间' }]);
  });

  test('the figures come from the logs: calls, visits, arrivals without a form, appointments, intentions', async () => {
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    const booking = { partySize: 2, specialNeeds: '', salespersonId: zhou.id };
    await zhou.client.calls.register(callInput({ proposedOn: friday }, { booking }));
    await zhou.client.calls.register(
      callInput({ callKind: 'repeated', invited: false, proposedOn: null, proposedAt: null }),
    );
    await chen.client.calls.register(callInput({ phone: '13700137000' }));
    const first = await visitOf({ intention: 'B' });
    await zhou.client.visits.register(
      visitInput({
        customerId: first.customerId,
        visit: { salespersonId: zhou.id, visitKind: 'return', intention: 'A' },
      }),
    );
    await zhou.client.unregisteredArrivals.add({ visitKind: 'first' });
    await chen.client.visits.register(visitInput({ customer: { phones: ['13600136000'] } }));
    const { figures } = await mine();
    expect(figures.counts).toMatchObject({
      calls: 2,
      firstCalls: 1,
      repeatedCalls: 1,
      invited: 1,
      visits: 3,
      firstVisits: 2,
      returnVisits: 1,
      registered: 2,
      appointments: 1,
      appointmentsKept: 0,
      levelA: 1,
      levelB: 1,
    });
    expect(figures.levelChanges).toMatchObject([
      { visitNumber: first.number, customerName: '张晓明', from: null, to: 'B' },
      { customerName: '张晓明', from: 'B', to: 'A' },
    ]);
  });

  test('S-7.2.12: follow-ups due in the week are counted as they stood at its end', async () => {
    const early = addDays(monday, -6);
    await zhou.client.visits.register(visitInput({ visit: { visitedOn: early, salespersonId: zhou.id } }));
    expect((await mine()).figures.counts).toMatchObject({
      followUpsDue: 1,
      followUpsDone: 0,
      followUpsLate: 0,
    });
    await goTo(addDays(monday, 5), zhou);
    expect((await mine()).figures.counts).toMatchObject({ followUpsDue: 1, followUpsLate: 1 });
  });

  test('figures stay as they were on submission; what the logs say later stands beside them in words', async () => {
    await visitOf({ opinions: '价格偏高' });
    const submitted = await submit();
    expect(submitted).toMatchObject({ state: 'submitted', words, differences: [] });
    await goTo(addDays(monday, 1), zhou);
    await visitOf({ visitedOn: addDays(monday, 1), opinions: '采光好' }, '13900139000', '李四');
    const later = await mine();
    expect(later.figures).toEqual(submitted.figures);
    expect(later.differences).toEqual([
      '来访：提交时 1，现在 2（多 1）',
      '初访：提交时 1，现在 2（多 1）',
      '已登记来访：提交时 1，现在 2（多 1）',
      '客户意见：提交后新增“李四：采光好”',
      '意向变化：提交后新增“李四 新增 B”',
    ]);
  });

  test('a report sent back comes with its note, is written anew with new figures, and is collected', async () => {
    await submit();
    const [line] = (await lin.client.weeklyReports.week({ monday })).lines;
    const named = { id: line?.id ?? '', version: line?.version ?? 0 };
    await lin.client.weeklyReports.sendBack({ ...named, note: '请补充竞争楼盘' });
    expect(await mine()).toMatchObject({
      state: 'returned',
      judged: { byName: '林督导', note: '请补充竞争楼盘' },
    });
    await visitOf({});
    const again = await submit(2, { competitors: '湖畔苑、云山府' });
    expect(again).toMatchObject({ state: 'submitted', judged: null, figures: { counts: { visits: 1 } } });
    await lin.client.weeklyReports.collect({ reports: [{ id: named.id, version: 3 }] });
    expect(await mine()).toMatchObject({ state: 'collected', judged: { byName: '林督导' } });
    await expect(submit(4)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('collecting several is all or nothing, and names whose report was in the way', async () => {
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    await submit();
    await chen.client.weeklyReports.submit({ monday, version: null, words });
    const { lines } = await lin.client.weeklyReports.week({ monday });
    const reports = lines.map(({ id, version }) => ({ id: id ?? '', version: version ?? 0 }));
    await chen.client.weeklyReports.submit({ monday, version: 1, words });
    await expect(lin.client.weeklyReports.collect({ reports })).rejects.toMatchObject({
      code: 'CHANGED',
      message: '陈志强的周报刚刚有变化，请刷新后再试',
    });
    expect((await lin.client.weeklyReports.week({ monday })).lines.map(({ state }) => state)).toEqual([
      'submitted',
      'submitted',
    ]);
  });

  test('two windows: a version read before another submission is refused, and the draft stays', async () => {
    await zhou.client.drafts.save({ kind: `weeklyReport:${monday}`, content: words });
    await submit();
    expect(await zhou.client.drafts.get({ kind: `weeklyReport:${monday}` })).toBeNull();
    await zhou.client.drafts.save({ kind: `weeklyReport:${monday}`, content: words });
    await expect(submit(null)).rejects.toMatchObject({ code: 'CHANGED' });
    expect(await zhou.client.drafts.get({ kind: `weeklyReport:${monday}` })).not.toBeNull();
  });

  test('what must be written is asked for by field; a week that has not begun is refused', async () => {
    await expect(submit(null, { summary: ' ' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'words.summary', message: '请填写本周工作小结' }] },
    });
    const next = { monday: addDays(monday, 7), version: null, words };
    await expect(zhou.client.weeklyReports.submit(next)).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(zhou.client.weeklyReports.mine({ monday: friday })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  test('S-7.4.4: the week’s list names who owes one, and who is late after the Friday', async () => {
    await submit();
    expect(await lin.client.weeklyReports.week({ monday })).toMatchObject({
      dueOn: friday,
      lines: [{ staffName: '周以宁', state: 'submitted', late: false }],
    });
    await staffWindow(office, admin, { name: '陈志强' });
    await goTo(addDays(friday, 1), lin);
    expect((await lin.client.weeklyReports.week({ monday })).lines).toMatchObject([
      { staffName: '周以宁', late: false },
      { staffName: '陈志强', state: 'open', late: true },
    ]);
  });

  test('S-7.4.4: reports that came stand on the supervisor’s list until they are collected or sent back', async () => {
    expect(await todos(lin)).toEqual([]);
    await submit();
    expect(await todos(lin)).toMatchObject([
      {
        title: '收取周报：11月23日（周一）一周已交 1 份',
        rule: 'S-7.4.4',
        dueOn: friday,
        link: `/weekly/reports?monday=${monday}`,
      },
    ]);
    const [line] = (await lin.client.weeklyReports.week({ monday })).lines;
    await lin.client.weeklyReports.collect({
      reports: [{ id: line?.id ?? '', version: line?.version ?? 0 }],
    });
    expect(await todos(lin)).toEqual([]);
  });

  test('a salesperson reads no one else’s report', async () => {
    await expect(zhou.client.weeklyReports.of({ monday, staffId: lin.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('S-7.2.9: the report stands on its writer’s list from the first day of the week, with the Friday as its day', async () => {
    expect(await todos(zhou)).toMatchObject([
      { title: '填写 11月23日（周一）一周的周报', rule: 'S-7.2.9', dueOn: friday, state: 'later' },
    ]);
    await goTo(friday, zhou);
    expect(await todos(zhou)).toMatchObject([{ state: 'today' }]);
    await submit();
    expect(await todos(zhou)).toEqual([]);
    await goTo(friday, lin);
    const [line] = (await lin.client.weeklyReports.week({ monday })).lines;
    await lin.client.weeklyReports.sendBack({
      id: line?.id ?? '',
      version: line?.version ?? 0,
      note: '请补充',
    });
    expect(await todos(zhou)).toMatchObject([
      { title: '重写 11月23日（周一）一周的周报', detail: '退回说明：请补充' },
    ]);
  });
});
