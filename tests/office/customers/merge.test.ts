import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contactInput } from '../../support/contact-input.ts';
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

type Given = Required<Parameters<typeof visitInput>[0]>;
async function customer(given: Given['customer'], visit: Given['visit'] = {}): Promise<string> {
  return (await admin.visits.register(visitInput({ customer: given, visit }))).customerId;
}
const keptFields = {
  name: 'kept',
  gender: 'kept',
  ageBand: 'kept',
  livesIn: 'kept',
  worksIn: 'kept',
  occupation: 'kept',
  intention: 'kept',
} as const;
const whole = async (id: string) => {
  const { unmask: _, version: __, merges: ___, ...record } = await admin.customers.record({ id });
  const { entries } = await admin.customers.timeline({ id, after: null, limit: 100 });
  const duplicates = await admin.customers.duplicates({ id });
  return { record, entries, duplicates };
};

describe('duplicates', () => {
  test('identity and claims: proposals name their reasons, the strongest first', async () => {
    const id = await customer({ name: '单小明', phones: ['13800138000'], livesIn: '南山区' });
    const digits = await customer({ name: '单小明', phones: ['13911118000'] });
    const home = await customer({ name: '单晓明', phones: ['13911112222'], livesIn: '南山区' });
    await customer({ name: '单小明', phones: ['13911113333'] });
    await customer({ name: '李四', phones: ['13911114444'], livesIn: '南山区' });
    const { proposals } = await admin.customers.duplicates({ id });
    expect(proposals.map((one) => [one.customer.id, one.reasons])).toEqual([
      [digits, ['nameAndLastDigits']],
      [home, ['pinyinAndTrait']],
    ]);
  });

  test('identity and claims: a relative’s phone proposes too, the relative himself is none', async () => {
    const husband = await customer({ name: '张三', phones: ['13800138000'] });
    const wife = await customer({ name: '李四', phones: ['13900139000'] });
    const third = await customer({ name: '王五', phones: ['13700137000'] });
    office.office.deps.raw
      .prepare(
        "insert into customer_phone values ('13900139000', (select seq from customer where id = ?), 1)",
      )
      .run(third);
    await admin.customers.linkRelative({ id: husband, otherId: wife, relation: '配偶' });
    const { proposals } = await admin.customers.duplicates({ id: husband });
    expect(proposals).toMatchObject([
      { customer: { id: third }, reasons: ['householdPhone'], relativeName: '李四' },
    ]);
  });

  test('identity and claims: who was kept apart is not proposed again, from either side', async () => {
    const one = await customer({ name: '张三', phones: ['13800138000'] });
    const other = await customer({ name: '张三', phones: ['13911118000'] });
    expect((await admin.customers.duplicates({ id: one })).proposals).toHaveLength(1);
    await admin.customers.keepApart({ id: other, otherId: one });
    expect((await admin.customers.duplicates({ id: one })).proposals).toEqual([]);
    expect((await admin.customers.duplicates({ id: other })).proposals).toEqual([]);
  });
});

describe('merging', () => {
  test('identity and claims: keeps every visit, contact, phone and relative, and the fields as chosen', async () => {
    const kept = await customer({ name: '张三', phones: ['13800138000'], livesIn: '南山区' });
    const dropped = await customer(
      { name: '张叁', phones: ['13911118000'], livesIn: '福田区', occupation: '教师' },
      { intention: 'A' },
    );
    const child = await customer({ name: '张小小', phones: [] });
    await admin.customers.linkRelative({ id: dropped, otherId: child, relation: '子女' });
    await admin.followUps.record(contactInput({ customerId: dropped, on: '2026-11-23' }));
    const sides = await admin.customers.compare({ id: kept, otherId: dropped });
    expect(sides.dropped.history.map((entry) => entry.kind)).toEqual(['visit', 'contact']);
    await admin.customers.merge({
      id: kept,
      version: sides.kept.version,
      otherId: dropped,
      otherVersion: sides.dropped.version,
      fields: { ...keptFields, livesIn: 'dropped', occupation: 'dropped', intention: 'dropped' },
    });
    const { record, entries } = await whole(dropped);
    expect(record).toMatchObject({
      id: kept,
      name: '张三',
      livesIn: '福田区',
      occupation: '教师',
      intention: 'A',
      visits: 2,
    });
    expect(record.phones.map((phone) => phone.number)).toEqual(['13800138000', '13911118000']);
    expect(record.household).toMatchObject([{ customer: { id: child }, relation: '子女' }]);
    expect(entries.map((entry) => entry.kind).toSorted()).toEqual(['contact', 'merge', 'visit', 'visit']);
    expect((await admin.customers.findByPhone({ phone: '13911118000' })).customer?.id).toBe(kept);
    expect((await admin.customers.search({ text: '张叁', limit: 5 })).customers).toEqual([]);
  });

  test('identity and claims: undone wholly, both are as they were, and what came since stays where it came', async () => {
    const kept = await customer({ name: '张三', phones: ['13800138000'] });
    const dropped = await customer({ name: '张叁', phones: ['13911118000'], livesIn: '福田区' });
    const child = await customer({ name: '张小小', phones: [] });
    await admin.customers.linkRelative({ id: dropped, otherId: child, relation: '子女' });
    await admin.followUps.record(contactInput({ customerId: dropped, on: '2026-11-23' }));
    const before = { kept: await whole(kept), dropped: await whole(dropped) };
    const sides = await admin.customers.compare({ id: kept, otherId: dropped });
    const { mergeId } = await admin.customers.merge({
      id: kept,
      version: sides.kept.version,
      otherId: dropped,
      otherVersion: sides.dropped.version,
      fields: { ...keptFields, name: 'dropped', livesIn: 'dropped' },
    });
    await admin.customers.undoMerge({ mergeId });
    expect(await whole(kept)).toEqual(before.kept);
    expect(await whole(dropped)).toEqual(before.dropped);
    await expect(admin.customers.undoMerge({ mergeId })).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await admin.audit.verify()).brokenAt).toBeNull();
  });

  test('identity and claims: undoing keeps a field that was corrected and a visit that came after the merge', async () => {
    const kept = await customer({ name: '张三', phones: ['13800138000'] });
    const dropped = await customer({ name: '张叁', phones: ['13911118000'] });
    const { mergeId } = await admin.customers.merge({
      id: kept,
      version: 1,
      otherId: dropped,
      otherVersion: 1,
      fields: keptFields,
    });
    const again = visitInput({
      customerId: kept,
      customer: { name: '张三丰', phones: ['13800138000', '13911118000'] },
      visit: { arrivedAt: '16:00' },
    });
    await admin.visits.register(again);
    await admin.customers.undoMerge({ mergeId });
    expect((await whole(kept)).record).toMatchObject({
      name: '张三丰',
      visits: 2,
      phones: [{ number: '13800138000' }],
    });
    expect((await whole(dropped)).record).toMatchObject({
      name: '张叁',
      visits: 1,
      phones: [{ number: '13911118000' }],
    });
  });

  test('a merge over an older version is refused with CHANGED and changes nothing', async () => {
    const kept = await customer({ name: '张三', phones: ['13800138000'] });
    const dropped = await customer({ name: '张叁', phones: ['13911118000'] });
    const before = await whole(dropped);
    const order = { id: kept, version: 99, otherId: dropped, otherVersion: 99, fields: keptFields };
    await expect(admin.customers.merge(order)).rejects.toMatchObject({ code: 'CHANGED' });
    expect(await whole(dropped)).toEqual(before);
  });

  test('an earlier merge can be undone only after a later one that stands on it', async () => {
    const [a, b, c] = [
      await customer({ name: '甲', phones: [] }),
      await customer({ name: '乙', phones: [] }),
      await customer({ name: '丙', phones: [] }),
    ];
    const merge = async (id: string, otherId: string) => {
      const sides = await admin.customers.compare({ id, otherId });
      const versions = { version: sides.kept.version, otherVersion: sides.dropped.version };
      return (await admin.customers.merge({ id, otherId, ...versions, fields: keptFields })).mergeId;
    };
    const first = await merge(b, a);
    const second = await merge(c, b);
    expect((await admin.customers.get({ id: a })).id).toBe(c);
    await expect(admin.customers.undoMerge({ mergeId: first })).rejects.toMatchObject({ code: 'REFUSED' });
    await admin.customers.undoMerge({ mergeId: second });
    expect((await admin.customers.get({ id: a })).id).toBe(b);
    await admin.customers.undoMerge({ mergeId: first });
    expect((await admin.customers.get({ id: a })).name).toBe('甲');
  });

  test('only those who lead merge, undo and keep apart', async () => {
    const clerk = await staffWindow(office, admin, { name: '顾问甲' });
    const one = await customer({ name: '甲', phones: [] });
    const other = await customer({ name: '乙', phones: [] });
    await expect(clerk.client.customers.keepApart({ id: one, otherId: other })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
