import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImprovementAction } from '../../../shared/domain/improvements/steps.ts';
import { type MeetingOffice, meetingOffice } from '../../support/meeting-office.ts';

let given: MeetingOffice;
beforeEach(async () => {
  given = await meetingOffice();
});
afterEach(() => given.office.close());

const report = {
  subject: '周末接待人手',
  situation: '周末来访集中，等候超过十分钟',
  proposal: '周末增加一名机动人员',
  carryOutBy: '2026-12-15',
};
type Person = MeetingOffice['officer'];

async function act(person: Person, id: string, action: ImprovementAction, opinion = '') {
  const { version } = await person.client.improvements.get({ id });
  return person.client.improvements.act({ id, version, action, opinion });
}

describe('an improvement report', () => {
  test('S-7.4.1b: the officer writes, the manager reviews, the vice president approves, the officer carries out', async () => {
    const { officer, manager, vice } = given;
    const written = await officer.client.improvements.write(report);
    expect(written).toMatchObject({ number: 'GJ-20261123-001', state: 'draft' });
    const { id } = written;
    expect((await act(officer, id, 'submit')).state).toBe('review');
    expect((await act(manager, id, 'review', '情况属实，同意')).state).toBe('approval');
    expect((await act(vice, id, 'approve', '同意实施')).state).toBe('carryingOut');
    expect((await act(officer, id, 'progress', '已与人事沟通')).state).toBe('carryingOut');
    const done = await act(officer, id, 'carryOut', '本周六起执行');
    expect(done.state).toBe('carriedOut');
    expect(done.actions).toEqual([]);
    expect(done.steps.map(({ action, byName, opinion }) => [action, byName, opinion])).toEqual([
      ['submit', '周主办', ''],
      ['review', '郑经理', '情况属实，同意'],
      ['approve', '冯副总', '同意实施'],
      ['progress', '周主办', '已与人事沟通'],
      ['carryOut', '周主办', '本周六起执行'],
    ]);
    expect(done.steps.every((step) => step.at === '2026-11-23T02:00:00.000Z')).toBe(true);
  });

  test.each([
    ['5.2', 'manager', 'returnFromReview', ['submit']],
    ['5.1', 'vice', 'returnFromApproval', ['submit', 'review']],
    ['5.3', 'officer', 'returnFromCarryingOut', ['submit', 'review', 'approve']],
  ] as const)(
    'S-7.4.1b, %s: the %s may send it back with an opinion (%s); it is written anew and submitted again',
    async (_, who, action, before) => {
      const { officer, manager, vice } = given;
      const people = { submit: officer, review: manager, approve: vice };
      const { id } = await officer.client.improvements.write(report);
      for (const step of before) await act(people[step], id, step, '同意');
      await expect(act(given[who], id, action)).rejects.toMatchObject({ code: 'INVALID' });
      const back = await act(given[who], id, action, '请补充费用');
      expect(back.state).toBe('returned');
      expect(back.steps.at(-1)).toMatchObject({ action, opinion: '请补充费用' });
      const again = await officer.client.improvements.correct({
        id,
        version: back.version,
        report: { ...report, proposal: '增加一名机动人员，费用二千元' },
      });
      expect(again.report.proposal).toContain('费用');
      expect((await act(officer, id, 'submit')).state).toBe('review');
    },
  );

  test('S-7.4.1b: nobody takes another’s step, none is taken out of order, and a submitted text is not changed', async () => {
    const { officer, manager, vice, supervisor, admin, wang } = given;
    const { id } = await officer.client.improvements.write(report);
    await expect(act(manager, id, 'review', '同意')).rejects.toMatchObject({
      code: 'REFUSED',
      message: '报告现在是“起草”，不能“审核通过”',
    });
    const submitted = await act(officer, id, 'submit');
    await expect(act(officer, id, 'review', '同意')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(act(vice, id, 'review', '同意')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(act(vice, id, 'approve', '同意')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(
      officer.client.improvements.correct({ id, version: submitted.version, report }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(supervisor.client.improvements.write(report)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(admin.improvements.write(report)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(wang.client.improvements.list({ year: 2026 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('S-7.4.1b: one not carried out yet stays in the next year’s list, and its line of 待办 opens it', async () => {
    const { officer, manager, office } = given;
    const { id } = await officer.client.improvements.write(report);
    await act(officer, id, 'submit');
    const done = await officer.client.improvements.write({ ...report, subject: '已了结' });
    const { vice } = given;
    await act(officer, done.id, 'submit');
    await act(manager, done.id, 'review', '同意');
    await act(vice, done.id, 'approve', '同意');
    await act(officer, done.id, 'carryOut', '完成');
    office.clock.set('2027-01-05T02:00:00.000Z');
    await manager.client.session.signIn({ staffId: manager.id, secret: manager.pin });
    const of = async (year: number) =>
      (await manager.client.improvements.list({ year })).map((row) => row.id);
    expect(await of(2027)).toEqual([id]);
    expect(await of(2026)).toEqual([done.id, id]);
    const { items } = await manager.client.todo.list();
    expect(items.find(({ source }) => source === 'improvement')?.link).toBe(`/improvements?report=${id}`);
  });

  test('S-7.4.1b: saving ends what was kept of it while it was typed', async () => {
    const { client } = given.officer;
    await client.drafts.save({ kind: 'improvement:new', content: { subject: '周末' } });
    const { id } = await client.improvements.write(report);
    expect(await client.drafts.get({ kind: 'improvement:new' })).toBeNull();
    await client.drafts.save({ kind: `improvement:${id}`, content: { subject: '周末人手' } });
    await client.improvements.correct({ id, version: 1, report });
    expect(await client.drafts.get({ kind: `improvement:${id}` })).toBeNull();
  });

  test('S-7.4.1b: an empty report is not submitted, and says what is missing', async () => {
    const { officer } = given;
    const { id } = await officer.client.improvements.write({ ...report, situation: '', proposal: '' });
    const failure = (await act(officer, id, 'submit').catch((error: unknown) => error)) as {
      data: { problems: { field: string }[] };
    };
    expect(failure.data.problems.map(({ field }) => field)).toEqual(['situation', 'proposal']);
  });

  test('S-7.4.1b: is overdue from the day after it should have been carried out, and its steps are final', async () => {
    const { officer, manager, vice, office } = given;
    const { id } = await officer.client.improvements.write({ ...report, carryOutBy: '2026-11-24' });
    await act(officer, id, 'submit');
    await act(manager, id, 'review', '同意');
    await act(vice, id, 'approve', '同意');
    const overdueOn = async (instant: string) => {
      office.clock.set(instant);
      await officer.client.session.signIn({ staffId: officer.id, secret: officer.pin });
      return (await officer.client.improvements.list({ year: 2026 }))[0]?.overdue;
    };
    expect(await overdueOn('2026-11-24T15:00:00.000Z')).toBe(false);
    expect(await overdueOn('2026-11-25T01:00:00.000Z')).toBe(true);
    const raw = new Database(join(office.dataDir, 'loutai.sqlite3'));
    expect(() => raw.prepare(`UPDATE improvement_step SET opinion = ''`).run()).toThrow('final');
    expect(() => raw.prepare('DELETE FROM improvement_step').run()).toThrow('final');
    raw.close();
  });
});
