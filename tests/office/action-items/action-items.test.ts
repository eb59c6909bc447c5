import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  filled,
  type MeetingOffice,
  meetingOffice,
  signedMinutes,
  startMinutes,
} from '../../support/meeting-office.ts';

let given: MeetingOffice;
beforeEach(async () => {
  given = await meetingOffice();
});
afterEach(() => given.office.close());

const item = (ownerId: string, what = '整理竞品价格表', dueOn = '2026-11-27') => ({
  what,
  ownerId,
  dueOn,
  ofComplaints: false,
});

describe('action items', () => {
  test('S-7.4.1a: open ones of the last meeting come into the next by themselves until they are done', async () => {
    const { supervisor, officer, wang, lin } = given;
    const first = await signedMinutes(supervisor.client, officer, 'service', {
      items: [item(wang.id), item(lin.id, '更新样板房说辞')],
    });
    const next = await startMinutes(supervisor.client, 'service');
    expect(next.document.lastItems.map(({ what, owner, done }) => [what, owner, done])).toEqual([
      ['整理竞品价格表', '王芳', false],
      ['更新样板房说辞', '林小雨', false],
    ]);
    const [review] = next.document.lastItems;
    const saved = await supervisor.client.meetings.save({
      id: next.id,
      version: next.version,
      minutes: {
        ...next.minutes,
        ...filled,
        reviews: [{ itemId: review?.itemId ?? '', done: true, note: '已发全员' }],
      },
    });
    const signed = await officer.client.meetings.sign({
      id: next.id,
      version: saved.version,
      secret: officer.pin,
    });
    expect(signed.document.lastItems).toMatchObject([
      { done: true, note: '已发全员', meetingNumber: first.number },
      { done: false },
    ]);
    const third = await startMinutes(supervisor.client, 'service');
    expect(third.document.lastItems.map(({ what }) => what)).toEqual(['更新样板房说辞']);
    const [done] = await officer.client.actionItems.list({ view: 'done', ownerId: null });
    expect(done).toMatchObject({ what: '整理竞品价格表', doneOn: '2026-11-23' });
    expect(done?.events).toMatchObject([{ kind: 'done', note: '已发全员', meetingNumber: signed.number }]);
  });

  test('S-7.4.1a: items of the sales meeting do not come into the service meeting', async () => {
    const { supervisor, manager, wang } = given;
    await signedMinutes(supervisor.client, manager, 'sales', { items: [item(wang.id)] });
    expect((await startMinutes(supervisor.client, 'service')).document.lastItems).toEqual([]);
    expect((await startMinutes(supervisor.client, 'sales')).document.lastItems).toHaveLength(1);
  });

  test('S-7.4.1a: the owner sees and reports on his own only; leaders see all, postpone and reopen', async () => {
    const { supervisor, officer, wang, lin } = given;
    await signedMinutes(supervisor.client, officer, 'service', { items: [item(wang.id), item(lin.id)] });
    const open = { view: 'open', ownerId: null } as const;
    const [own, ...others] = await wang.client.actionItems.list(open);
    if (!own) throw new Error('no item');
    expect(others).toEqual([]);
    expect(await officer.client.actionItems.list(open)).toHaveLength(2);
    const [foreign] = await lin.client.actionItems.list(open);
    const finish = { doneOn: '2026-11-23', note: '完成' };
    await expect(
      wang.client.actionItems.finish({ id: foreign?.id ?? '', version: 1, ...finish }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const noted = await wang.client.actionItems.note({ id: own.id, version: 1, note: '已收集三家' });
    const later = { id: own.id, version: noted.version, dueOn: '2026-12-01', note: '竞品未开盘' };
    await expect(wang.client.actionItems.postpone(later)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const postponed = await officer.client.actionItems.postpone(later);
    expect(postponed).toMatchObject({ dueOn: '2026-12-01', firstDueOn: '2026-11-27' });
    const done = await wang.client.actionItems.finish({ id: own.id, version: 3, ...finish });
    expect(done.events.map(({ kind }) => kind)).toEqual(['note', 'postponed', 'done']);
    await expect(wang.client.actionItems.finish({ id: own.id, version: 4, ...finish })).rejects.toMatchObject(
      { code: 'REFUSED' },
    );
    const reopened = await officer.client.actionItems.reopen({ id: own.id, version: 4, note: '数据不全' });
    expect(reopened.doneOn).toBeNull();
  });

  test('S-7.4.1a: an item is overdue from the day after its deadline', async () => {
    const { supervisor, officer, wang, office } = given;
    await signedMinutes(supervisor.client, officer, 'service', {
      items: [item(wang.id, '整理竞品价格表', '2026-11-24')],
    });
    const overdueOn = async (instant: string) => {
      office.clock.set(instant);
      await wang.client.session.signIn({ staffId: wang.id, secret: wang.pin });
      return (await wang.client.actionItems.list({ view: 'overdue', ownerId: null })).length;
    };
    expect(await overdueOn('2026-11-24T15:00:00.000Z')).toBe(0);
    expect(await overdueOn('2026-11-24T16:30:00.000Z')).toBe(1);
  });
});
