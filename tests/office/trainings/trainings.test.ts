import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TrainingInput } from '../../../shared/contract/trainings.ts';
import { type MeetingOffice, meetingOffice } from '../../support/meeting-office.ts';
import { staffWindow } from '../../support/office.ts';

let given: MeetingOffice;
beforeEach(async () => {
  given = await meetingOffice();
});
afterEach(() => given.office.close());

const attended = (staffId: string, mark: number | null = 85) => ({
  staffId,
  attended: true,
  reason: '',
  mark,
});

const training = (people: TrainingInput['people'], other: Partial<TrainingInput> = {}): TrainingInput => ({
  kind: 'monthly',
  heldOn: '2026-11-20',
  topic: '客户接待礼仪',
  trainer: '周主办',
  place: '二楼会议室',
  content: '接待流程、沟通技巧、应急处理',
  passMark: 60,
  people,
  ...other,
});

describe('a training', () => {
  test('E-4.2: is recorded with who attended, who did not and why, and the marks of the assessment', async () => {
    const { supervisor, wang, lin, officer } = given;
    const made = await supervisor.client.trainings.record(
      training([
        attended(wang.id, 90),
        attended(lin.id, 55),
        { staffId: officer.id, attended: false, reason: '出差', mark: null },
      ]),
    );
    expect(made).toMatchObject({
      number: 'PX-20261120-001',
      attended: 2,
      invited: 3,
      assessed: 2,
      passed: 1,
      averageMark: 72.5,
    });
    expect(made.people.map(({ name, mark, passed, reason }) => [name, mark, passed, reason])).toEqual([
      ['周主办', null, null, '出差'],
      ['王芳', 90, true, ''],
      ['林小雨', 55, false, ''],
    ]);
  });

  test('E-4.2: saving ends what was kept of it while it was typed', async () => {
    const { client } = given.officer;
    await client.drafts.save({ kind: 'training:new', content: { topic: '礼仪' } });
    const { id } = await client.trainings.record(training([attended(given.wang.id)]));
    expect(await client.drafts.get({ kind: 'training:new' })).toBeNull();
    await client.drafts.save({ kind: `training:${id}`, content: { topic: '接待礼仪' } });
    await client.trainings.correct({ id, version: 1, training: training([attended(given.wang.id)]) });
    expect(await client.drafts.get({ kind: `training:${id}` })).toBeNull();
  });

  test('E-4.2: refuses marks of people who were not there, absence without reason and a day to come', async () => {
    const { supervisor, wang, lin } = given;
    const failure = (await supervisor.client.trainings
      .record(
        training(
          [
            { staffId: wang.id, attended: false, reason: '', mark: 80 },
            { staffId: lin.id, attended: false, reason: '', mark: null },
          ],
          { heldOn: '2026-11-24' },
        ),
      )
      .catch((error: unknown) => error)) as { data: { problems: { field: string; message: string }[] } };
    expect(failure.data.problems.map(({ field }) => field)).toEqual([
      'heldOn',
      'people.0',
      'people.0',
      'people.1',
      'people',
    ]);
    expect(failure.data.problems[1]?.message).toBe('王芳没有参加培训，不能有考核分数');
    expect(await supervisor.client.trainings.list({ year: 2026 })).toEqual([]);
  });

  test('E-4.2: a month without training shows, and a voided one does not count', async () => {
    const { supervisor, wang, office } = given;
    const made = await supervisor.client.trainings.record(training([attended(wang.id)]));
    office.clock.set('2027-01-10T02:00:00.000Z');
    await supervisor.client.session.signIn({ staffId: supervisor.id, secret: supervisor.pin });
    const months = () => supervisor.client.trainings.months();
    expect(await months()).toEqual([
      { month: '2027-01', trainings: 0, assessed: false, missed: false },
      { month: '2026-12', trainings: 0, assessed: false, missed: true },
      { month: '2026-11', trainings: 1, assessed: true, missed: false },
    ]);
    const { items } = await supervisor.client.todo.list();
    expect(items.filter(({ source }) => source === 'training')).toMatchObject([
      { title: '组织2026年12月的培训和考核', rule: 'E-4.2', dueOn: '2026-12-31', state: 'late' },
    ]);
    const voided = await supervisor.client.trainings.void({
      id: made.id,
      version: made.version,
      reason: '重复登记',
    });
    expect((await months()).at(-1)).toMatchObject({ month: '2026-11', missed: true });
    await supervisor.client.trainings.restore({ id: made.id, version: voided.version });
    expect((await months()).at(-1)).toMatchObject({ trainings: 1 });
  });

  test('E-4.2: a salesperson sees that there was one and his own mark, not others’', async () => {
    const { supervisor, wang, lin } = given;
    const { id } = await supervisor.client.trainings.record(
      training([attended(wang.id, 90), attended(lin.id, 55)]),
    );
    const seen = await wang.client.trainings.get({ id });
    expect(seen.people).toMatchObject([{ name: '王芳', mark: 90 }]);
    expect(seen.averageMark).toBeNull();
    expect(JSON.stringify(await wang.client.trainings.list({ year: 2026 }))).not.toContain('55');
    await expect(wang.client.trainings.record(training([attended(wang.id)]))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the training before work', () => {
  test('S-6, E-4.2: who passes it gets its day as training date, so that the roster offers him; who fails does not', async () => {
    const { supervisor, admin, office } = given;
    const passing = await staffWindow(office, admin, { name: '新人甲', trainedOn: null });
    const failing = await staffWindow(office, admin, { name: '新人乙', trainedOn: null });
    const made = await supervisor.client.trainings.record(
      training([attended(passing.id, 80), attended(failing.id, 50)], { kind: 'induction' }),
    );
    expect(made.people.map(({ name, qualified }) => [name, qualified])).toEqual([
      ['新人甲', true],
      ['新人乙', false],
    ]);
    const dates = async () =>
      (await admin.staff.list())
        .filter(({ name }) => name.startsWith('新人'))
        .map(({ trainedOn }) => trainedOn);
    expect(await dates()).toEqual(['2026-11-20', null]);
    const week = await admin.roster.week({ monday: '2026-11-30' });
    const trained = (id: string) => week.week.people.find((person) => person.id === id)?.trainedOn;
    expect([trained(passing.id), trained(failing.id)]).toEqual(['2026-11-20', null]);
    const corrected = await supervisor.client.trainings.correct({
      id: made.id,
      version: made.version,
      training: training([attended(passing.id, 40), attended(failing.id, 75)], { kind: 'induction' }),
    });
    expect(await dates()).toEqual([null, '2026-11-20']);
    await supervisor.client.trainings.void({ id: made.id, version: corrected.version, reason: '误登' });
    expect(await dates()).toEqual([null, null]);
  });

  test('S-6: a monthly training and a training date that is there already change nothing', async () => {
    const { supervisor, admin, office, wang } = given;
    const fresh = await staffWindow(office, admin, { name: '新人甲', trainedOn: null });
    await supervisor.client.trainings.record(training([attended(fresh.id, 90)]));
    await supervisor.client.trainings.record(training([attended(wang.id, 90)], { kind: 'induction' }));
    const people = new Map((await admin.staff.list()).map((person) => [person.name, person.trainedOn]));
    expect(people.get('新人甲')).toBeNull();
    expect(people.get('王芳')).toBe('2026-01-05');
  });
});
