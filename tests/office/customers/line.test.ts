import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ended } from '../../forms/forms-office.ts';
import { callInput } from '../../support/call-input.ts';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';
import { visitInput } from '../../support/visit-input.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice({ host: { print: () => Promise.resolve(true) } });
  admin = await firstStart(office);
});
afterEach(() => office.close());

const lineOf = async (id: string) =>
  (await admin.customers.timeline({ id, after: null, limit: 50 })).entries.map(
    (entry) => `${entry.at} ${entry.title}｜${entry.detail}`,
  );
const found = async (text: string) =>
  (await admin.find.search({ text, limit: 10 })).hits.map((hit) => `${hit.kind} ${hit.title}`);
const nameless = {
  customerId: null,
  phone: '',
  dueOn: '2026-11-23',
  dueAt: '14:00',
  partySize: 2,
  specialNeeds: '',
  salespersonId: null,
  remarks: '',
  callId: null,
};

describe('one line of everything', () => {
  test('E-3.1.1: an enquiry left stands in the customer’s line, with its answer and whether it was late', async () => {
    const enquiry = { receivedOn: '2026-11-23', name: '赵敏', phone: '13700137000' };
    const late = await admin.leftEnquiries.note({
      ...enquiry,
      kind: 'web',
      receivedAt: '09:20',
      content: '首付多少',
    });
    await admin.leftEnquiries.answer({ id: late.id, version: late.version, answer: '已回电' });
    await admin.leftEnquiries.note({ ...enquiry, kind: 'message', receivedAt: '09:50', content: '几时交楼' });
    expect(await lineOf(late.customerId ?? '')).toEqual([
      '09:50 留言咨询（留言） ZX-20261123-002｜几时交楼 · 未答复',
      '09:20 留言咨询（网络） ZX-20261123-001｜首付多少 · 2026-11-23 10:00 超时答复：已回电',
    ]);
  });

  test('every document that speaks of the customer stands in his line: the sheet and the checklist of his visit too', async () => {
    const { id, customerId } = await admin.visits.register(visitInput({}));
    const requests = [
      { form: 'visit-sheet', visits: { of: 'visits', ids: [id] } },
      { form: 'purchase-checklist', visitId: id, buyer: 'person' },
    ] as const;
    for (const request of requests) {
      const made = await admin.forms.print({ request: structuredClone(request) as never });
      expect((await ended(admin, made.job)).failure).toBeNull();
    }
    expect((await lineOf(customerId)).slice(0, 2)).toEqual([
      expect.stringMatching(/^10:00 打印 .*须知.*｜WJ-20261123-002$/),
      '10:00 打印 客户来访登记表｜WJ-20261123-001',
    ]);
  });
});

describe('Ctrl+K', () => {
  test('finds calls and appointments of people who left a name and no phone, by name, pinyin and initials', async () => {
    await admin.calls.register(callInput({ phone: '', callerName: '单先生' }));
    await admin.appointments.make({ ...nameless, visitorName: '仇女士' });
    for (const text of ['单先', 'shan', 'sxs', 'dan'])
      expect(await found(text)).toEqual(['call DH-20261123-001 单先生']);
    for (const text of ['仇', 'qiu', 'qns'])
      expect(await found(text)).toEqual(['appointment YY-20261123-001 仇女士']);
    expect(await found('先生女士')).toEqual([]);
  });

  test('shows phones as everywhere, in groups', async () => {
    await admin.visits.register(visitInput({}));
    const { hits } = await admin.find.search({ text: 'zxm', limit: 5 });
    expect(hits[0]?.detail).toContain('138 0013 8000');
  });

  test.each(['DH-20261123-001', 'dh20261123001', 'dh20261123', '20261123-001', '２０２６１１２３001'])(
    'understands a record number typed as %s',
    async (text) => {
      await admin.calls.register(callInput({ phone: '13900139000', callerName: '王秀兰' }));
      expect(await found(text)).toEqual(['call DH-20261123-001 王秀兰']);
    },
  );
});
