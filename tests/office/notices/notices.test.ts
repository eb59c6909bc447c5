import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeInput } from '../../../shared/contract/notices.ts';
import { validityOf } from '../../../shared/domain/notices/notice.ts';
import { type MeetingOffice, meetingOffice } from '../../support/meeting-office.ts';

let given: MeetingOffice;
beforeEach(async () => {
  given = await meetingOffice();
});
afterEach(() => given.office.close());

const notice = (other: Partial<NoticeInput> = {}): NoticeInput => ({
  title: '样板房检修',
  content: '11月24日至25日样板房检修，暂停参观。',
  place: '大厅公告栏',
  postedOn: '2026-11-23',
  validTo: '2026-11-25',
  ...other,
});

async function on(instant: string): Promise<void> {
  given.office.clock.set(instant);
  for (const { client, id, pin } of [given.supervisor, given.wang]) {
    await client.session.signIn({ staffId: id, secret: pin });
  }
}

describe('a notice', () => {
  test('R-notices: hangs for everybody to its last day and is taken down by itself after it', async () => {
    const { supervisor, wang } = given;
    await supervisor.client.notices.post(notice());
    const titles = async () => (await wang.client.notices.current()).map(({ title }) => title);
    expect(await titles()).toEqual(['样板房检修']);
    await on('2026-11-25T15:59:00.000Z');
    expect(await titles()).toEqual(['样板房检修']);
    await on('2026-11-25T16:00:00.000Z');
    expect(await titles()).toEqual([]);
    const [kept] = await wang.client.notices.ledger({ year: 2026 });
    expect(kept).toMatchObject({ number: 'TZ-20261123-001', state: 'expired', validTo: '2026-11-25' });
  });

  test('R-notices: one to be posted later does not hang before its day', async () => {
    const { supervisor, wang } = given;
    await supervisor.client.notices.post(notice({ postedOn: '2026-11-24' }));
    expect(await wang.client.notices.current()).toEqual([]);
    await on('2026-11-24T01:00:00.000Z');
    expect(await wang.client.notices.current()).toHaveLength(1);
  });

  test('R-notices: without a validity of its own it hangs one month', async () => {
    const { supervisor } = given;
    const posted = await supervisor.client.notices.post(notice({ validTo: null }));
    expect(posted.validTo).toBe('2026-12-23');
    expect([validityOf('2026-01-31'), validityOf('2026-12-05'), validityOf('2028-01-30')]).toEqual([
      '2026-02-28',
      '2027-01-05',
      '2028-02-29',
    ]);
  });

  test('R-notices: every posting, extension, new copy and taking down stays in the ledger, also in the database', async () => {
    const { supervisor, wang, office } = given;
    const { id } = await supervisor.client.notices.post(notice());
    await supervisor.client.notices.replace({ id, version: 1, note: '被雨淋湿' });
    await supervisor.client.notices.extend({ id, version: 2, validTo: '2026-11-28', note: '检修延后' });
    const down = await supervisor.client.notices.takeDown({ id, version: 3, note: '检修提前完成' });
    expect(down).toMatchObject({ state: 'takenDown', takenDownOn: '2026-11-23' });
    expect(down.events.map(({ kind, byName, note, validTo }) => [kind, byName, note, validTo])).toEqual([
      ['posted', '吴督导', '', '2026-11-25'],
      ['replaced', '吴督导', '被雨淋湿', '2026-11-25'],
      ['extended', '吴督导', '检修延后', '2026-11-28'],
      ['takenDown', '吴督导', '检修提前完成', '2026-11-28'],
    ]);
    expect(await wang.client.notices.current()).toEqual([]);
    await expect(
      supervisor.client.notices.extend({ id, version: 4, validTo: '2026-12-01', note: '' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    const raw = new Database(join(office.dataDir, 'loutai.sqlite3'));
    expect(() => raw.prepare('DELETE FROM notice_event').run()).toThrow('ledger of notices is final');
    expect(() => raw.prepare(`UPDATE notice_event SET note = ''`).run()).toThrow('final');
    raw.close();
  });

  test('R-notices: a year’s ledger holds what still hung when it began; this year’s also what hangs next year', async () => {
    const { supervisor } = given;
    await on('2026-12-28T02:00:00.000Z');
    const { client } = supervisor;
    await client.notices.post(notice({ title: '年底', postedOn: '2026-12-28', validTo: '2026-12-30' }));
    await client.notices.post(notice({ title: '元旦', postedOn: '2026-12-28', validTo: '2027-01-03' }));
    await client.notices.post(notice({ title: '节后', postedOn: '2027-01-04', validTo: '2027-01-10' }));
    const titles = async (year: number) => (await client.notices.ledger({ year })).map(({ title }) => title);
    expect(await titles(2026)).toEqual(['节后', '元旦', '年底']);
    await on('2027-01-02T02:00:00.000Z');
    expect(await titles(2027)).toEqual(['节后', '元旦']);
    expect(await titles(2026)).toEqual(['元旦', '年底']);
  });

  test('R-notices: posting ends what was kept of it while it was typed', async () => {
    const { client } = given.supervisor;
    await client.drafts.save({ kind: 'notice:new', content: { title: '样板房' } });
    await client.notices.post(notice());
    expect(await client.drafts.get({ kind: 'notice:new' })).toBeNull();
  });

  test('R-notices: a validity that has passed or lies before the posting is refused; salespeople do not post', async () => {
    const { supervisor, wang } = given;
    const post = (other: Partial<NoticeInput>) => supervisor.client.notices.post(notice(other));
    await expect(post({ validTo: '2026-11-22' })).rejects.toMatchObject({
      message: '有效期早于张贴日期，请核对',
    });
    await expect(post({ postedOn: '2026-11-01', validTo: '2026-11-22' })).rejects.toMatchObject({
      message: '有效期已过，不能再张贴，请核对',
    });
    await expect(wang.client.notices.post(notice())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await supervisor.client.notices.ledger({ year: 2026 })).toEqual([]);
  });
});
