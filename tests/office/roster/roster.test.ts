import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlanningResult } from '../../../shared/contract/roster.ts';
import type { Assignment } from '../../../shared/domain/roster/office.ts';
import {
  administrator,
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { builtRosterWorker } from '../../support/roster-worker.ts';

const monday = '2026-11-30';
let rosterWorker: string;
let office: TestOffice;
let admin: OfficeClient;
let people: string[];
let saveTo: string | null;
beforeAll(async () => {
  rosterWorker = await builtRosterWorker();
});
beforeEach(async () => {
  saveTo = null;
  office = openTestOffice({ rosterWorker, host: { chooseSavePath: () => Promise.resolve(saveTo) } });
  admin = await firstStart(office);
  people = [];
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) {
    const { id } = await staffWindow(office, admin, { name: `顾问${name}` });
    people.push(id);
  }
});
afterEach(() => office.close());

const duty = (i: number, postId = 'desk', date = monday): Assignment => ({
  date,
  postId,
  shiftId: 'day',
  personId: people[i] ?? '',
  fixed: true,
});

async function finished(jobId: string): Promise<PlanningResult> {
  for (;;) {
    const job = await admin.jobs.get({ id: jobId });
    if (job.state === 'done') return job.result as PlanningResult;
    if (job.state !== 'running') throw new Error(job.failure ?? job.state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function planned(plan: readonly Assignment[] = []): Promise<PlanningResult> {
  return finished((await admin.roster.plan({ monday, plan: [...plan] })).jobId);
}

async function published(): Promise<{ id: string; version: number; plan: readonly Assignment[] }> {
  const result = await planned();
  if (!('plan' in result)) throw new Error('no plan');
  const saved = await admin.roster.save({
    monday,
    version: 0,
    plan: [...result.plan],
    remarks: {},
    explanation: '',
  });
  await admin.roster.publish({ ...saved, reason: '', despiteClashes: false });
  return { ...saved, plan: result.plan };
}

/** Signs in anew: days later the office has locked every window. */
async function remindersAt(iso: string) {
  office.clock.set(iso);
  admin = office.window();
  const [person] = await admin.session.people();
  await admin.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin });
  return admin.roster.reminders();
}

describe('the roster of a week', () => {
  test('S-6 people without training are not offered by 自动排班, and the plan needs no acknowledged clash', async () => {
    const untrained = await staffWindow(office, admin, { name: '新人', trainedOn: null });
    const { plan } = await published();
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
    const result = await planned(fixed);
    expect('plan' in result && result.plan).toEqual(expect.arrayContaining(fixed));
    const everywhere = ['desk', 'phone'].map((post) => duty(0, post));
    const collision = await planned(everywhere);
    expect('collision' in collision && collision.collision.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['顾问甲11月30日（周一）固定在“接待台”', '顾问甲11月30日（周一）固定在“电话”']),
    );
  });

  test('S-7.4.1c a week that starts without a published roster is red; publishing clears it', async () => {
    expect(await remindersAt('2026-11-27T01:00:00.000Z')).toEqual([
      { state: 'missing', monday: '2026-11-23', since: '2026-11-23' },
      { state: 'due', monday, since: '2026-11-27' },
    ]);
    await published();
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
    const { id, version, plan } = await published();
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
    saveTo = join(office.dataDir, 'duties.ics');
    await expect(admin.roster.calendarFile({ staffId: people[0] ?? '' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    const { plan } = await published();
    const own = plan.filter(({ personId }) => personId === people[0]);
    expect(await admin.roster.calendarFile({ staffId: people[0] ?? '' })).toEqual({ fileName: 'duties.ics' });
    expect(readFileSync(saveTo, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(own.length);
  });
});

describe('the calendar', () => {
  test('shows the state’s days, keeps the office’s own, and says which years are unknown', async () => {
    expect(await admin.calendar.year({ year: 2026 })).toMatchObject({ known: true });
    expect(await admin.calendar.year({ year: 2030 })).toEqual({ known: false, days: [] });
    await admin.calendar.setDay({ date: '2030-01-01', exception: { work: false, name: '元旦' } });
    await admin.calendar.completeYear({ year: 2030, complete: true });
    expect(await admin.calendar.year({ year: 2030 })).toEqual({
      known: true,
      days: [{ date: '2030-01-01', work: false, name: '元旦', own: true }],
    });
    await admin.calendar.setDay({ date: '2026-10-01', exception: null });
    const { days } = await admin.calendar.year({ year: 2026 });
    expect(days.map(({ date }) => date)).not.toContain('2026-10-01');
    expect((await admin.roster.week({ monday: '2026-09-28' })).week.days[3]).toEqual({
      date: '2026-10-01',
      kind: 'workday',
    });
  });
});
