import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/business-date.ts';
import { findClashes } from '../../../shared/domain/roster/clashes.ts';
import type { Assignment } from '../../../shared/domain/roster/office.ts';
import { type OfficeClient, staffWindow, type TestOffice } from '../../support/office.ts';
import { openRosterDesk, monday, type RosterDesk } from '../../support/roster-desk.ts';
import { builtRosterWorker } from '../../support/roster-worker.ts';

let rosterWorker: string;
let desk: RosterDesk;
let office: TestOffice;
let admin: OfficeClient;
let people: readonly string[];
beforeAll(async () => {
  rosterWorker = await builtRosterWorker();
});
beforeEach(async () => {
  desk = await openRosterDesk(rosterWorker);
  ({ office, admin, people } = desk);
});
afterEach(() => office.close());

const duty = (i: number, postId = 'desk'): Assignment => desk.duty(i, postId);

async function remindersAt(iso: string) {
  await desk.signInAt(iso);
  return desk.admin.roster.reminders();
}

describe('the roster of a week', () => {
  test('S-6 people without training are not offered by 自动排班, and the plan needs no acknowledged clash', async () => {
    const untrained = await staffWindow(office, admin, { name: '新人', trainedOn: null });
    const { plan } = await desk.published();
    expect(plan).toHaveLength(28);
    expect(plan.map(({ personId }) => personId)).not.toContain(untrained.id);
    const duties = await admin.roster.duties({ from: monday, to: '2026-12-06', staffId: null });
    expect(duties).toHaveLength(28);
    expect(new Set(duties.map(({ postName }) => postName))).toEqual(
      new Set(['接待台', '电话', '大厅讲解', '样板房']),
    );
  });

  test('自动排班 keeps what was fixed, and says in words what collides', async () => {
    const fixed = [duty(0), duty(1, 'phone')];
    const result = await desk.planned(fixed);
    expect('plan' in result && result.plan).toEqual(expect.arrayContaining(fixed));
    const everywhere = ['desk', 'phone'].map((post) => duty(0, post));
    const collision = await desk.planned(everywhere);
    expect('collision' in collision && collision.collision.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['顾问甲11月30日（周一）固定在“接待台”', '顾问甲11月30日（周一）固定在“电话”']),
    );
  });

  test('S-7.4.1c a week that starts without a published roster is red; publishing clears it', async () => {
    expect(await remindersAt('2026-11-27T01:00:00.000Z')).toEqual([
      { state: 'missing', monday: '2026-11-23', since: '2026-11-23' },
      { state: 'due', monday, since: '2026-11-27' },
    ]);
    await desk.published();
    expect(await remindersAt('2026-11-30T01:00:00.000Z')).toEqual([]);
  });

  test('clashes must be acknowledged, a revision needs a reason, and every edition stays', async () => {
    const saved = await admin.roster.save({
      monday,
      version: 0,
      plan: [duty(0)],
      remarks: {},
      explanation: '',
    });
    await expect(admin.roster.publish({ ...saved, reason: '', despiteClashes: false })).rejects.toMatchObject(
      {
        code: 'REFUSED',
      },
    );
    await admin.roster.publish({ ...saved, reason: '', despiteClashes: true });
    const changed = await admin.roster.save({
      monday,
      version: saved.version,
      plan: [duty(1)],
      remarks: { [monday]: '开盘' },
      explanation: '说明',
    });
    expect(await admin.roster.week({ monday })).toMatchObject({ state: 'revised' });
    await expect(
      admin.roster.publish({ ...changed, reason: '', despiteClashes: true }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'reason' }] },
    });
    const sheet = await admin.roster.publish({ ...changed, reason: '顾问甲调休', despiteClashes: true });
    expect(sheet.editions.map(({ number, reason, plan }) => [number, reason, plan])).toEqual([
      [1, '', [duty(0)]],
      [2, '顾问甲调休', [duty(1)]],
    ]);
    await expect(
      admin.roster.save({ monday, version: 1, plan: [], remarks: {}, explanation: '' }),
    ).rejects.toMatchObject({ code: 'CHANGED' });
  });

  test('after leave a stand-in takes the duty over, with who agreed', async () => {
    const { id, version, plan } = await desk.published();
    const [given] = plan;
    if (!given) throw new Error('empty plan');
    await admin.roster.setDay({ staffId: given.personId, date: given.date, kind: 'leave', note: '病假' });
    const free = people.find(
      (person) => !plan.some((other) => other.date === given.date && other.personId === person),
    );
    const sheet = await admin.roster.replace({
      id,
      version,
      duty: given,
      by: free ?? '',
      agreedBy: '销售主办',
    });
    expect(sheet.editions.at(-1)?.reason).toMatch(/^顾问.由顾问.代班，销售主办同意$/);
    expect(sheet.week.people.find((person) => person.id === given.personId)?.leave).toEqual([given.date]);
    expect(sheet.editions.at(-1)?.plan).toContainEqual({ ...given, personId: free, fixed: true });
  });

  test('a person’s duties go to his calendar as .ics', async () => {
    desk.saveTo = join(office.dataDir, 'duties.ics');
    await expect(admin.roster.calendarFile({ staffId: people[0] ?? '' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    const { plan } = await desk.published();
    const own = plan.filter(({ personId }) => personId === people[0]);
    expect(await admin.roster.calendarFile({ staffId: people[0] ?? '' })).toEqual({ fileName: 'duties.ics' });
    expect(readFileSync(desk.saveTo, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(own.length);
  });

  test('a day with two duties is one event of the calendar, so that neither replaces the other', async () => {
    desk.saveTo = join(office.dataDir, 'duties.ics');
    const plan = [duty(0), duty(0, 'phone')];
    const saved = await admin.roster.save({ monday, version: 0, plan, remarks: {}, explanation: '' });
    await admin.roster.publish({ ...saved, reason: '', despiteClashes: true });
    await admin.roster.calendarFile({ staffId: people[0] ?? '' });
    const file = readFileSync(desk.saveTo, 'utf8');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain('SUMMARY:值班：接待台、电话');
  });

  test('nobody stands in who may not, nor over changes that are not published yet', async () => {
    const untrained = await staffWindow(office, admin, { name: '新人', trainedOn: null });
    const { id, version, plan } = await desk.published();
    const [given] = plan;
    if (!given) throw new Error('empty plan');
    const free = people.find(
      (person) => !plan.some((other) => other.date === given.date && other.personId === person),
    );
    const replace = (by: string, at = version) =>
      admin.roster.replace({ id, version: at, duty: given, by, agreedBy: '销售主办' });
    await expect(replace(untrained.id)).rejects.toMatchObject({
      code: 'REFUSED',
      message: '新人当天不能代班，请在建议的人中选择',
    });
    const revised = await admin.roster.save({
      monday,
      version,
      plan: [...plan],
      remarks: { [monday]: '开盘' },
      explanation: '',
    });
    await expect(replace(free ?? '', revised.version)).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await admin.roster.week({ monday })).editions).toHaveLength(1);
  });

  test('days in a row are counted over the border to a week that is only a draft yet', async () => {
    const lastWeek = Array.from({ length: 6 }, (_, i) => ({ ...duty(0), date: addDays(monday, i - 6) }));
    await admin.roster.save({
      monday: addDays(monday, -7),
      version: 0,
      plan: lastWeek,
      remarks: {},
      explanation: '',
    });
    const { week } = await admin.roster.week({ monday });
    expect(findClashes(week, [duty(0)]).map(({ text }) => text)).toContain(
      '顾问甲到11月30日（周一）已连续上班 7 天（最多 6 天）',
    );
    const plan = await desk.proven();
    expect(plan.some(({ date, personId }) => date === monday && personId === people[0])).toBe(false);
  });

  test('a stopped 自动排班 ends as cancelled, and the next one is planned as ever', async () => {
    const { jobId } = await admin.roster.plan({ monday, plan: [] });
    await admin.jobs.cancel({ id: jobId });
    await expect
      .poll(async () => (await admin.jobs.get({ id: jobId })).state, { timeout: 20_000 })
      .toBe('cancelled');
    expect((await admin.jobs.get({ id: jobId })).result ?? null).toBeNull();
    const again = await desk.planned();
    expect('plan' in again && again.plan).toHaveLength(28);
  });

  test('the same week is planned the same each time, also in another thread', async () => {
    const first = await desk.proven();
    expect(await desk.proven()).toEqual(first);
    const { jobId } = await admin.roster.plan({ monday, plan: [] });
    await admin.jobs.cancel({ id: jobId });
    expect(await desk.proven()).toEqual(first);
  }, 240_000);
});
