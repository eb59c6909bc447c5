import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../../../electron/office/database/open.ts';
import { callCorrection, callInput, everyCall, newestCalls } from '../../support/call-input.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

const list = (client: OfficeClient, filter = everyCall, after: string | null = null, limit = 50) =>
  client.calls.list({ filter, order: newestCalls, after, limit });

describe('saving a call', () => {
  test('S-7.1.1: the estate’s greeting, a setting, is what the call form opens with', async () => {
    const { estates, settings } = await admin.settings.get();
    expect(estates[0]?.greeting).toBe('您好，云栖花园。');
    await admin.settings.update({
      settings,
      estates: [
        { id: estates[0]?.id ?? null, name: '云栖花园', greeting: '您好，云栖花园售楼处，很高兴为您服务。' },
      ],
    });
    expect((await admin.settings.get()).estates[0]?.greeting).toBe('您好，云栖花园售楼处，很高兴为您服务。');
  });

  test('S-7.1.3: writes every field of the 电话咨询记录, numbers it by the day, ends the draft, and audits it', async () => {
    await admin.drafts.save({ kind: 'call', content: { callerName: '王' } });
    const made = await admin.calls.register(callInput());
    expect(made.number).toBe('DH-20261123-001');
    expect((await admin.calls.register(callInput({ phone: '' }))).number).toBe('DH-20261123-002');
    expect(await admin.drafts.get({ kind: 'call' })).toBeNull();
    const record = await admin.calls.get({ id: made.id });
    const [taker] = await admin.staff.list();
    expect(record.call).toEqual({ ...callInput().call, takenById: taker?.id });
    expect(record).toMatchObject({ version: 1, voiding: null, imported: false, takenByName: '管理员甲' });
    const file = new Database(databaseFile(office.dataDir), { readonly: true });
    expect(file.prepare("select count(*) from audit where action = 'calls.register'").pluck().get()).toBe(2);
    file.close();
    expect((await admin.audit.verify()).brokenAt).toBeNull();
  });

  test('E-2.1.1.3: the record keeps name, contact, time, main concern and possible need', async () => {
    const { id } = await admin.calls.register(callInput());
    const { call } = await admin.calls.get({ id });
    const { callerName, phone, calledOn, calledAt, concern, need } = call;
    expect({ callerName, phone, calledOn, calledAt, concern, need }).toEqual({
      callerName: '王秀兰',
      phone: '13900139000',
      calledOn: '2026-11-23',
      calledAt: '09:40',
      concern: '学区',
      need: '为子女上学',
    });
  });

  test('S-7.1.2: a call without invitation is marked and lowers the rate of who took it; void calls do not count', async () => {
    const lin = await staffWindow(office, admin, { name: '林小雨' });
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    await lin.client.calls.register(callInput());
    const none = { invited: false, proposedOn: null, proposedAt: null };
    const missed = await lin.client.calls.register(callInput({ ...none, phone: '13900139001' }));
    expect(missed.row).toMatchObject({ invited: false });
    await chen.client.calls.register(callInput({ phone: '13900139002' }));
    const wrong = await chen.client.calls.register(callInput({ ...none, phone: '13900139003' }));
    await admin.calls.void({ id: wrong.id, version: 1, reason: '误录' });
    const day = { from: '2026-11-23', to: '2026-11-23' };
    expect(await admin.calls.figures(day)).toEqual({
      calls: 3,
      invited: 2,
      rate: 2 / 3,
      byTaker: [
        { staffId: lin.id, name: '林小雨', calls: 2, invited: 1, rate: 0.5 },
        { staffId: chen.id, name: '陈志强', calls: 1, invited: 1, rate: 1 },
      ],
    });
    const unasked = await list(admin, { ...everyCall, invited: false });
    expect(unasked.rows.map((row) => row.id)).toEqual([missed.id]);
    expect((await admin.calls.figures({ from: '2026-11-01', to: '2026-11-02' })).rate).toBeNull();
  });

  test('补登: a call entered after its day needs a reason, which its record, its line and its correction keep', async () => {
    const late = callInput({ calledOn: '2026-11-20' }, { lateReason: '' });
    await expect(admin.calls.register(late)).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'lateReason', message: expect.stringContaining('补登') }] },
    });
    expect((await list(admin)).rows).toEqual([]);
    const { id, row } = await admin.calls.register({ ...late, lateReason: '当天断电' });
    expect((await admin.calls.get({ id })).lateReason).toBe('当天断电');
    const line = await admin.customers.timeline({ id: row.customerId ?? '', after: null, limit: 10 });
    expect(line.entries).toMatchObject([{ kind: 'call', late: '当天断电' }]);
    const opinion = await admin.ownership.verdict({ customerId: row.customerId ?? '', on: null });
    expect(opinion.line).toMatchObject([{ kind: 'call', late: true, lateReason: '当天断电' }]);
    const typed = callCorrection({ calledOn: '2026-11-20' }, { lateReason: '', customerId: row.customerId });
    await admin.calls.correct({ ...typed, id, version: 1 });
    expect((await admin.calls.get({ id })).lateReason).toBe('当天断电');
    const today = await admin.calls.register(callInput({ phone: '13900139009' }, { lateReason: '多余' }));
    expect((await admin.calls.get({ id: today.id })).lateReason).toBeNull();
  });

  test('a call without the hour is refused: only a register moved in may lack it', async () => {
    await expect(admin.calls.register(callInput({ calledAt: '' }))).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'call.calledAt' }] },
    });
  });

  test('names each field that does not fit and saves nothing', async () => {
    const bad = callInput({ calledOn: '2026-11-24', phone: '1390013', areaFrom: 120, invited: false });
    await expect(admin.calls.register(bad)).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        problems: [
          { field: 'call.areaTo' },
          { field: 'call.calledOn' },
          { field: 'call.invited' },
          { field: 'call.phone' },
        ],
      },
    });
    expect(await admin.calls.count({ filter: everyCall })).toEqual({ calls: 0, invited: 0 });
  });
});

const booking = { partySize: 2, specialNeeds: '', salespersonId: null };

describe('a call’s customer', () => {
  test('is found by normalised phone, made where the phone is new, and named once the name is known', async () => {
    const first = await admin.calls.register(callInput({ callerName: '', phone: '+86 139-0013-9000' }));
    expect(first.row.callerName).toBe('');
    const found = await admin.customers.findByPhone({ phone: '13900139000' });
    expect(found.customer).toMatchObject({ id: first.row.customerId, name: '未留名', visits: 0 });
    const again = await admin.calls.register(callInput({ callerName: '王秀兰', callKind: 'repeated' }));
    expect(again.row.customerId).toBe(first.row.customerId);
    const search = await admin.customers.search({ text: 'wxl', limit: 5 });
    expect(search.customers.map((line) => line.name)).toEqual(['王秀兰']);
  });

  test('becomes the visitor: the visit knows who called, and whose customer he is', async () => {
    const lin = await staffWindow(office, admin, { name: '林小雨' });
    const call = await lin.client.calls.register(callInput());
    const found = await admin.customers.findByPhone({ phone: '139 0013 9000' });
    expect(found.customer).toMatchObject({ id: call.row.customerId, ownerName: '林小雨' });
    const visit = await admin.visits.register(
      visitInput({
        customerId: call.row.customerId ?? '',
        customer: { name: '王秀兰', phones: ['13900139000'] },
      }),
    );
    expect(visit.customerId).toBe(call.row.customerId);
  });

  test('gets a further phone from a call that names him, but never another customer’s', async () => {
    const known = await admin.visits.register(visitInput({}));
    const call = await admin.calls.register(callInput({}, { customerId: known.customerId }));
    expect(call.row.customerId).toBe(known.customerId);
    const { phones } = await admin.customers.get({ id: known.customerId });
    expect(phones.map((phone) => phone.number)).toEqual(['13800138000', '13900139000']);
    const other = await admin.visits.register(
      visitInput({ customer: { name: '李四', phones: ['13700137000'] } }),
    );
    await expect(admin.calls.register(callInput({}, { customerId: other.customerId }))).rejects.toMatchObject(
      {
        code: 'INVALID',
        data: { problems: [{ field: 'call.phone' }] },
      },
    );
  });

  test('identity and claims: a number typed wrong is corrected without a trace of it: it was nobody’s', async () => {
    const wrong = await admin.calls.register(
      callInput({ phone: '13900139001', proposedOn: '2026-11-28' }, { booking }),
    );
    const customerId = wrong.row.customerId;
    const right = callCorrection({ phone: '13900139002' });
    await admin.calls.correct({ ...right, customerId, id: wrong.id, version: 1 });
    const { phones } = await admin.customers.get({ id: customerId ?? '' });
    expect(phones.map((phone) => phone.number)).toEqual(['13900139002']);
    expect((await admin.customers.findByPhone({ phone: '13900139001' })).customer).toBeNull();
    expect((await admin.find.search({ text: '0139001', limit: 5 })).hits).toEqual([]);
    expect((await admin.appointments.get({ id: wrong.appointmentId ?? '' })).phone?.number).toBe(
      '13900139002',
    );
  });

  test('identity and claims: a number corrected to a known customer’s gives him the call, and the phantom is gone', async () => {
    const known = await admin.visits.register(visitInput({}));
    const wrong = await admin.calls.register(callInput({ phone: '13800138001' }, { booking }));
    const { row } = await admin.calls.correct({
      ...callCorrection({ phone: '13800138000' }),
      customerId: wrong.row.customerId,
      id: wrong.id,
      version: 1,
    });
    expect(row.customerId).toBe(known.customerId);
    const { entries } = await admin.customers.timeline({ id: known.customerId, after: null, limit: 10 });
    expect(entries.map((entry) => entry.kind).toSorted()).toEqual(['appointment', 'call', 'visit']);
    const all = { filter: { whose: 'all', intention: null, text: '' }, after: null, limit: 10 } as const;
    expect((await admin.customers.list(all)).rows.map((line) => line.id)).toEqual([known.customerId]);
    expect((await admin.customers.findByPhone({ phone: '13800138001' })).customer).toBeNull();
  });

  test('identity and claims: a customer known otherwise keeps his number and his line when a call is taken from him', async () => {
    const one = await admin.visits.register(visitInput({}));
    const other = await admin.visits.register(
      visitInput({ customer: { name: '李四', phones: ['13700137000'] } }),
    );
    const call = await admin.calls.register(callInput({ phone: '13800138000' }));
    expect(call.row.customerId).toBe(one.customerId);
    const target = { id: call.id, version: 1, customerId: one.customerId };
    const { row } = await admin.calls.correct({ ...callCorrection({ phone: '13700137000' }), ...target });
    expect(row.customerId).toBe(other.customerId);
    expect(await admin.customers.get({ id: one.customerId })).toMatchObject({
      visits: 1,
      phones: [{ number: '13800138000' }],
    });
  });

  test('is masked from another salesperson in list, record and count by phone, and kept when he corrects', async () => {
    const lin = await staffWindow(office, admin, { name: '林小雨' });
    const chen = await staffWindow(office, admin, { name: '陈志强' });
    const call = await lin.client.calls.register(callInput());
    expect((await list(lin.client)).rows[0]?.phone).toEqual({ number: '13900139000', masked: false });
    const record = await chen.client.calls.get({ id: call.id });
    expect(JSON.stringify([await list(chen.client), record])).not.toContain('13900139000');
    const corrected = {
      customerId: null,
      call: { ...record.call, remarks: '补记' },
      id: call.id,
      version: 1,
    };
    expect((await chen.client.calls.correct(corrected)).version).toBe(2);
    expect((await admin.calls.get({ id: call.id })).call).toMatchObject({
      phone: '13900139000',
      remarks: '补记',
    });
    await expect(chen.client.calls.correct(corrected)).rejects.toMatchObject({ code: 'CHANGED' });
  });
});

describe('the register of calls', () => {
  test('pages by keys in every order without losing or doubling a row', async () => {
    for (let n = 0; n < 23; n++) {
      const day = `2026-11-${String(1 + (n % 7)).padStart(2, '0')}`;
      await admin.calls.register(
        callInput({
          calledOn: day,
          phone: `139001390${String(n).padStart(2, '0')}`,
          callerName: `来电${n}`,
          intention: n % 3 === 0 ? null : n % 3 === 1 ? 'A' : 'C',
        }),
      );
    }
    for (const by of ['calledOn', 'number', 'intention', 'takenBy'] as const) {
      for (const descending of [true, false]) {
        const ids: string[] = [];
        let after: string | null = null;
        do {
          const page = await admin.calls.list({
            filter: everyCall,
            order: { by, descending },
            after,
            limit: 5,
          });
          ids.push(...page.rows.map((row) => row.id));
          after = page.next;
        } while (after !== null);
        expect([by, ids.length, new Set(ids).size]).toEqual([by, 23, 23]);
      }
    }
    await expect(list(admin, everyCall, '{"bad":1}')).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('finds by name, pinyin, part of a phone, number, and by the name of a caller without phone', async () => {
    await admin.calls.register(callInput());
    await admin.calls.register(callInput({ callerName: '单先生', phone: '' }));
    const names = async (text: string) =>
      (await list(admin, { ...everyCall, text })).rows.map((row) => row.callerName);
    expect(await names('秀兰')).toEqual(['王秀兰']);
    expect(await names('wangxiu')).toEqual(['王秀兰']);
    expect(await names('3900139')).toEqual(['王秀兰']);
    expect(await names('单')).toEqual(['单先生']);
    expect(await names('dh-20261123-002')).toEqual(['单先生']);
    expect(await names('查无此人')).toEqual([]);
  });

  test('voids with a reason and takes it back; a void call is not corrected', async () => {
    const { id } = await admin.calls.register(callInput());
    const { version } = await admin.calls.void({ id, version: 1, reason: '打错电话' });
    expect((await list(admin)).rows).toEqual([]);
    expect((await list(admin, { ...everyCall, voided: true })).rows[0]).toMatchObject({ id, voided: true });
    expect((await admin.calls.get({ id })).voiding).toMatchObject({ reason: '打错电话', byName: '管理员甲' });
    await expect(admin.calls.correct({ ...callCorrection(), id, version })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await admin.calls.restore({ id, version });
    expect(await admin.calls.count({ filter: everyCall })).toEqual({ calls: 1, invited: 1 });
  });
});
