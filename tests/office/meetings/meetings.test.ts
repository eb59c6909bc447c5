import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callInput } from '../../support/call-input.ts';
import {
  filled,
  type MeetingOffice,
  meetingOffice,
  signedMinutes,
  startMinutes,
} from '../../support/meeting-office.ts';
import { visitInput } from '../../support/visit-input.ts';

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

describe('new minutes', () => {
  test('S-7.4.1a: the service meeting has its chair and all on-site salespeople by themselves', async () => {
    const { supervisor, officer, wang, lin } = given;
    const { minutes, document, number } = await startMinutes(supervisor.client, 'service');
    expect(number).toBe('HY-20261123-001');
    expect(minutes.chairId).toBe(officer.id);
    expect(minutes.recorderId).toBe(supervisor.id);
    expect(minutes.presentIds).toEqual([officer.id, supervisor.id, wang.id, lin.id]);
    expect(document.present).toEqual(['周主办', '吴督导', '王芳', '林小雨']);
    expect(document.title).toBe('销售服务工作会议记录');
  });

  test('S-7.4.1a: who is on leave that day is absent with the reason', async () => {
    const { supervisor, wang, lin, admin } = given;
    await admin.roster.setDay({
      staffId: lin.id,
      date: '2026-11-23',
      kind: 'leave',
      note: '',
    });
    const { minutes } = await startMinutes(supervisor.client, 'service');
    expect(minutes.presentIds).toContain(wang.id);
    expect(minutes.absent).toEqual([{ staffId: lin.id, reason: '请假' }]);
  });

  test('S-7.4.2: the sales meeting is chaired by the manager, and takes the place of the last one', async () => {
    const { supervisor, manager, vice } = given;
    await signedMinutes(supervisor.client, manager, 'sales', { place: '三楼会议室' });
    const { minutes, document, copyTo } = await startMinutes(supervisor.client, 'sales', '2026-12-28');
    expect(minutes.chairId).toBe(manager.id);
    expect(minutes.place).toBe('三楼会议室');
    expect(document.copyTo).toBe('主管副总经理 冯副总');
    expect(copyTo).toEqual([{ id: vice.id, name: '冯副总' }]);
    expect([minutes.figuresFrom, minutes.figuresTo]).toEqual(['2026-12-01', '2026-12-28']);
  });

  test('S-7.4.1a: the period’s figures come in as their own screens show them', async () => {
    const { admin, supervisor, wang } = given;
    await admin.visits.register(visitInput({ visit: { salespersonId: wang.id } }));
    await admin.unregisteredArrivals.add({ visitKind: 'first' });
    await admin.calls.register(callInput());
    await admin.calls.register(
      callInput({ phone: '13700137001', invited: false, proposedOn: null, proposedAt: null }),
    );
    const started = await startMinutes(supervisor.client, 'service');
    const period = { figuresFrom: '2026-11-23', figuresTo: '2026-11-23' };
    const { document } = await supervisor.client.meetings.save({
      id: started.id,
      version: started.version,
      minutes: { ...started.minutes, ...period },
    });
    const { figures } = document;
    const today = await admin.visits.today();
    const day = today.rates.find((rate) => rate.period === 'today');
    const calls = await admin.calls.figures({ from: '2026-11-23', to: '2026-11-23' });
    expect(figures.visits).toEqual({
      total: today.visits,
      registered: day?.registered,
      returned: 0,
      unregistered: day?.unregistered,
      rate: day?.rate,
    });
    expect(figures.visits.rate).toBe(0.5);
    expect(figures.calls).toEqual({ calls: calls.calls, invited: calls.invited, rate: calls.rate });
    expect(figures.calls.rate).toBe(0.5);
    const dueOn = '2026-12-03';
    const owed = await admin.followUps.figures({ staffId: null, from: dueOn, to: dueOn });
    expect(owed.figures.open).toBe(1);
  });
});

describe('signing', () => {
  test('S-7.4.1a: only the officer signs the service meeting, with his own PIN', async () => {
    const { supervisor, officer, manager, wang } = given;
    const { id, version, minutes } = await startMinutes(supervisor.client, 'service');
    const saved = await supervisor.client.meetings.save({ id, version, minutes: { ...minutes, ...filled } });
    const sign = (client: typeof officer.client, secret: string) =>
      client.meetings.sign({ id, version: saved.version, secret });
    await expect(sign(supervisor.client, supervisor.pin)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(sign(wang.client, wang.pin)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(sign(manager.client, manager.pin)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: '这类会议记录由销售主办签字认可，您不能签字',
    });
    await expect(sign(officer.client, '000000')).rejects.toMatchObject({ code: 'INVALID' });
    const signed = await sign(officer.client, officer.pin);
    expect(signed).toMatchObject({ signedOn: '2026-11-23', signedByName: '周主办' });
    expect(signed.document.signature).toEqual({ role: '销售主办', name: '周主办', on: '2026-11-23' });
  });

  test('S-7.4.2: only the department manager signs the sales meeting', async () => {
    const { supervisor, officer, manager } = given;
    const { id, version, minutes } = await startMinutes(supervisor.client, 'sales');
    const saved = await supervisor.client.meetings.save({ id, version, minutes: { ...minutes, ...filled } });
    const sign = (person: typeof officer) =>
      person.client.meetings.sign({ id, version: saved.version, secret: person.pin });
    await expect(sign(officer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await sign(manager)).document.signature?.name).toBe('郑经理');
  });

  test('S-7.4.1a: incomplete minutes are refused with every field that is missing, and nothing is signed', async () => {
    const { supervisor, officer, wang } = given;
    const { id, version, minutes } = await startMinutes(supervisor.client, 'service');
    const presentIds = minutes.presentIds.filter((each) => each !== wang.id);
    const items = [{ what: '', ownerId: null, dueOn: '2026-11-20', ofComplaints: false }];
    const saved = await supervisor.client.meetings.save({
      id,
      version,
      minutes: { ...minutes, presentIds, items },
    });
    const failure = await officer.client.meetings
      .sign({ id, version: saved.version, secret: officer.pin })
      .catch((error: unknown) => error);
    const { problems } = (failure as { data: { problems: { field: string; message: string }[] } }).data;
    expect(problems.map(({ field }) => field)).toEqual([
      'place',
      'presentIds',
      'service',
      'problems',
      'opinions',
      'items.0.what',
      'items.0.ownerId',
      'items.0.dueOn',
    ]);
    expect(problems[1]?.message).toContain('王芳');
    expect((await supervisor.client.meetings.get({ id })).signedOn).toBeNull();
  });

  test('C1-7.4.3: the monthly meeting is not signed without the outcome on the complaint report and its follow-up', async () => {
    const { supervisor, manager, wang } = given;
    const { id, version, minutes } = await startMinutes(supervisor.client, 'sales');
    const { complaintReport, complaintOutcome, complaintNoFollowUp, ...rest } = filled;
    const without = { ...minutes, ...rest };
    const saved = await supervisor.client.meetings.save({ id, version, minutes: without });
    const sign = (at: number) => manager.client.meetings.sign({ id, version: at, secret: manager.pin });
    const failure = (await sign(saved.version).catch((error: unknown) => error)) as {
      data: { problems: { field: string }[] };
    };
    expect(failure.data.problems.map(({ field }) => field)).toEqual([
      'complaintReport',
      'complaintOutcome',
      'complaintNoFollowUp',
    ]);
    const followUp = { ...item(wang.id, '回访投诉客户'), ofComplaints: true };
    const complete = await supervisor.client.meetings.save({
      id,
      version: saved.version,
      minutes: { ...without, complaintReport, complaintOutcome, items: [followUp] },
    });
    const signed = await sign(complete.version);
    expect(signed.document.complaints).toMatchObject({ outcome: complaintOutcome });
    const [open] = await manager.client.actionItems.list({ view: 'open', ownerId: null });
    expect(open).toMatchObject({ what: '回访投诉客户', ofComplaints: true });
    expect(complaintNoFollowUp).toBe('本月无投诉');
  });

  test('S-7.4.1a: a meeting of tomorrow cannot be signed today, and a wrong PIN is throttled like a sign-in', async () => {
    const { supervisor, officer } = given;
    const { id, version, minutes } = await startMinutes(supervisor.client, 'service', '2026-11-24');
    const saved = await supervisor.client.meetings.save({ id, version, minutes: { ...minutes, ...filled } });
    const target = { id, version: saved.version };
    await expect(officer.client.meetings.sign({ ...target, secret: officer.pin })).rejects.toMatchObject({
      message: '会议日期晚于今天，会后才能签字',
    });
    given.office.clock.advance(24 * 3_600_000);
    await officer.client.session.signIn({ staffId: officer.id, secret: officer.pin });
    const codes: string[] = [];
    for (let tries = 0; tries < 6; tries++) {
      const error = await officer.client.meetings
        .sign({ ...target, secret: '999999' })
        .catch((thrown: { code: string }) => thrown);
      codes.push((error as { code: string }).code);
    }
    expect(codes.at(-1)).toBe('THROTTLED');
    await expect(officer.client.meetings.sign({ ...target, secret: officer.pin })).rejects.toMatchObject({
      code: 'THROTTLED',
    });
  });
});

describe('signed minutes', () => {
  test('S-7.4.1a: are final for every procedure and for the database itself', async () => {
    const { supervisor, officer, admin, office } = given;
    const signed = await signedMinutes(supervisor.client, officer, 'service');
    const target = { id: signed.id, version: signed.version };
    await expect(
      supervisor.client.meetings.save({ ...target, minutes: signed.minutes }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(admin.meetings.discard({ ...target, reason: '误' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await supervisor.client.meetings.amend({ id: signed.id, text: '补充说明' });
    const raw = new Database(join(office.dataDir, 'loutai.sqlite3'));
    const refused = (sql: string) => () => raw.prepare(sql).run();
    expect(refused(`UPDATE meeting SET minutes = '{}'`)).toThrow('signed minutes are final');
    expect(refused('UPDATE meeting SET signed_at = NULL, signed_by_seq = NULL, record = NULL')).toThrow(
      'signed minutes are final',
    );
    expect(refused('DELETE FROM meeting')).toThrow('signed minutes are final');
    expect(refused(`UPDATE meeting_amendment SET text = ''`)).toThrow('amendments are final');
    expect(refused('DELETE FROM meeting_amendment')).toThrow('amendments are final');
    raw.close();
  });

  test('S-7.4.1a: keep figures and names as they were; amendments stand beside them with who and when', async () => {
    const { supervisor, officer, admin, wang } = given;
    const period = { figuresFrom: '2026-11-23', figuresTo: '2026-11-23' };
    const signed = await signedMinutes(supervisor.client, officer, 'service', period);
    await admin.calls.register(callInput());
    const wangNow = (await admin.staff.list()).find((member) => member.id === wang.id);
    if (!wangNow) throw new Error('王芳 is gone');
    const { hasPin: _, spelling: _spelling, ...member } = wangNow;
    await admin.staff.edit({ ...member, name: '王芳芳' });
    const amended = await officer.client.meetings.amend({ id: signed.id, text: '更正：应到五人' });
    expect(amended.document).toEqual(signed.document);
    expect(amended.document.figures.calls.calls).toBe(0);
    expect(amended.document.present).toContain('王芳');
    expect(amended.amendments).toEqual([
      { at: '2026-11-23T02:00:00.000Z', byName: '周主办', text: '更正：应到五人' },
    ]);
  });

  test('S-7.4.1a: unsigned minutes have no amendments, and a draft given up can be taken up again', async () => {
    const { supervisor } = given;
    const started = await startMinutes(supervisor.client, 'service');
    await expect(supervisor.client.meetings.amend({ id: started.id, text: '补充' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    const { id, version } = started;
    const gone = await supervisor.client.meetings.discard({ id, version, reason: '重复新建' });
    expect(gone).toMatchObject({ discarded: true, discardReason: '重复新建', copyState: 'none' });
    await expect(
      supervisor.client.meetings.save({ id, version: gone.version, minutes: gone.minutes }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    const back = await supervisor.client.meetings.restore({ id, version: gone.version });
    expect(back).toMatchObject({ discarded: false, copyState: 'due' });
  });
});

describe('who reads minutes', () => {
  test('S-7.4.1a: a salesperson reads signed minutes of meetings he was called to, and no others', async () => {
    const { supervisor, officer, manager, wang } = given;
    const draft = await startMinutes(supervisor.client, 'service');
    const ask = { year: 2026, kind: null, text: '' };
    expect(await wang.client.meetings.list(ask)).toEqual([]);
    await expect(wang.client.meetings.get({ id: draft.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const signed = await signedMinutes(supervisor.client, officer, 'service');
    await signedMinutes(supervisor.client, manager, 'sales');
    expect((await wang.client.meetings.list(ask)).map(({ id }) => id)).toEqual([signed.id]);
    expect(await supervisor.client.meetings.list(ask)).toHaveLength(3);
    const found = await supervisor.client.meetings.list({ ...ask, text: '机动人员' });
    expect(found).toHaveLength(2);
  });

  test('S-7.4.1a, S-7.4.2: a week without a service meeting and a month without a sales meeting show', async () => {
    const { supervisor, office } = given;
    office.clock.set('2026-12-08T02:00:00.000Z');
    await supervisor.client.session.signIn({ staffId: supervisor.id, secret: supervisor.pin });
    await startMinutes(supervisor.client, 'service', '2026-12-08');
    const shown = await supervisor.client.meetings.obligations();
    expect(shown.map(({ kind, from, held, missed }) => [kind, from, held, missed])).toEqual([
      ['service', '2026-11-30', false, true],
      ['service', '2026-12-07', true, false],
      ['sales', '2026-12-01', false, false],
    ]);
  });

  test('two who write the same minutes: the slower is told, and what he typed is not taken for saved', async () => {
    const { supervisor, officer } = given;
    const { id, version, minutes } = await startMinutes(supervisor.client, 'service');
    await officer.client.meetings.save({ id, version, minutes: { ...minutes, place: '甲' } });
    await expect(
      supervisor.client.meetings.save({ id, version, minutes: { ...minutes, place: '乙' } }),
    ).rejects.toMatchObject({ code: 'CHANGED' });
    expect((await officer.client.meetings.get({ id })).place).toBe('甲');
  });

  test('everything done to minutes and items is in the audit trail, which verifies', async () => {
    const { supervisor, officer, wang, admin } = given;
    await signedMinutes(supervisor.client, officer, 'service', { items: [item(wang.id)] });
    const [own] = await wang.client.actionItems.list({ view: 'open', ownerId: null });
    await wang.client.actionItems.note({ id: own?.id ?? '', version: 1, note: '进行中' });
    const actions = (await admin.audit.list({ before: null, limit: 50 })).map((row) => row.action);
    for (const action of ['meetings.start', 'meetings.save', 'meetings.sign', 'actionItems.note']) {
      expect(actions).toContain(action);
    }
    expect(await admin.audit.verify()).toMatchObject({ brokenAt: null });
  });
});
