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

const everybody = { text: '', whose: 'all', intention: null } as const;

describe('customers', () => {
  test('the list comes page by page, the latest visit first, each customer once', async () => {
    for (let i = 0; i < 5; i++) {
      await admin.visits.register(
        visitInput({ customer: { name: `客户${i}`, phones: [] }, visit: { visitedOn: `2026-11-1${i}` } }),
      );
    }
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof admin.customers.list>> = await admin.customers.list({
        filter: everybody,
        after,
        limit: 2,
      });
      names.push(...page.rows.map((row) => row.name));
      after = page.next;
    } while (after !== null);
    expect(names).toEqual(['客户4', '客户3', '客户2', '客户1', '客户0']);
  });

  test('a salesperson lists his own, and everybody lists those without owner', async () => {
    const owner = await staffWindow(office, admin, { name: '顾问甲' });
    await admin.visits.register(
      visitInput({ customer: { name: '有主', phones: [] }, visit: { salespersonId: owner.id } }),
    );
    await admin.visits.register(visitInput({ customer: { name: '无主', phones: [] } }));
    const names = async (whose: 'mine' | 'none') =>
      (
        await owner.client.customers.list({ filter: { ...everybody, whose }, after: null, limit: 10 })
      ).rows.map((row) => row.name);
    expect(await names('mine')).toEqual(['有主']);
    expect(await names('none')).toEqual(['无主']);
  });

  test('S-7.2.11 a correction changes the customer once for all, guarded by its version', async () => {
    const { customerId: id } = await admin.visits.register(visitInput({}));
    const { version } = await admin.customers.record({ id });
    const typed = {
      name: '张晓敏',
      gender: '女',
      ageBand: '31–40岁',
      phones: ['13800138000', '0755-26001234'],
      livesIn: '南山区',
      worksIn: '',
      occupation: '',
    } as const;
    await admin.customers.edit({ id, version, customer: { ...typed, phones: [...typed.phones] } });
    expect(await admin.customers.record({ id })).toMatchObject({
      name: '张晓敏',
      ageBand: '31–40岁',
      version: version + 1,
    });
    expect((await admin.customers.search({ text: 'zxm', limit: 5 })).customers.map((one) => one.id)).toEqual([
      id,
    ]);
    expect((await admin.customers.findByPhone({ phone: '075526001234' })).customer?.id).toBe(id);
    await expect(
      admin.customers.edit({ id, version, customer: { ...typed, phones: [] } }),
    ).rejects.toMatchObject({ code: 'CHANGED' });
  });

  test('identity and claims: a correction cannot take another customer’s phone', async () => {
    const { customerId: id } = await admin.visits.register(visitInput({}));
    await admin.visits.register(visitInput({ customer: { name: '李四', phones: ['13900139000'] } }));
    const { version } = await admin.customers.record({ id });
    const customer = {
      name: '张晓明',
      gender: null,
      ageBand: null,
      phones: ['139 0013 9000'],
      livesIn: '',
      worksIn: '',
      occupation: '',
    };
    await expect(admin.customers.edit({ id, version, customer })).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'customer.phones.0' }] },
    });
  });

  test('the line of a customer shows visits, contacts, documents and decisions, newest first, page by page', async () => {
    const { customerId: id } = await admin.visits.register(visitInput({ visit: { arrivedAt: '08:00' } }));
    for (const at of ['08:30', '09:00', '09:30']) {
      await admin.followUps.record(
        contactInput({ customerId: id, on: '2026-11-23', at, reached: at !== '09:00' }),
      );
    }
    const wang = (await staffWindow(office, admin, { name: '王芳' })).id;
    const dispute = await admin.ownership.raise({ customerId: id, claimantId: wang, reason: '由其介绍' });
    await admin.ownership.decide({ id: dispute.id, ownerId: wang, decision: '属实' });
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof admin.customers.timeline>> = await admin.customers.timeline({
        id,
        after,
        limit: 2,
      });
      titles.push(...page.entries.map((entry) => `${entry.at} ${entry.title}`));
      after = page.next;
    } while (after !== null);
    expect(titles).toEqual([
      '10:00 归属判定：归 王芳',
      '09:30 电话联系',
      '09:00 电话联系（未联系上）',
      '08:30 电话联系',
      '08:00 初访 LF-20261123-001',
    ]);
  });

  test.each([
    ['配偶', '配偶'],
    ['父母', '子女'],
    ['子女', '父母'],
    ['兄弟姐妹', '兄弟姐妹'],
  ] as const)('a household link stands both ways: %s is seen as %s', async (relation, seen) => {
    const { customerId: id } = await admin.visits.register(visitInput({}));
    const { customerId: otherId } = await admin.visits.register(
      visitInput({ customer: { name: '李四', phones: [] } }),
    );
    await admin.customers.linkRelative({ id, otherId, relation });
    expect((await admin.customers.record({ id })).household).toMatchObject([
      { customer: { id: otherId }, relation },
    ]);
    expect((await admin.customers.record({ id: otherId })).household).toMatchObject([
      { customer: { id }, relation: seen },
    ]);
    await admin.customers.unlinkRelative({ id: otherId, otherId: id });
    expect((await admin.customers.record({ id })).household).toEqual([]);
  });

  test.each([
    ['单小明', 'shan'],
    ['曾小明', 'zeng'],
    ['仇小明', 'qxm'],
    ['查小明', 'zhaxiaoming'],
    ['解小明', 'xie'],
    ['朴小明', 'piao'],
    ['单小明', 'dan'],
    ['欧阳明', '欧阳'],
    ['何宇', '宇'],
    ['张晓明', '8000'],
    ['张晓明', 'LF-20261123'],
  ])('Ctrl+K finds %s by “%s”', async (name, text) => {
    const made = await admin.visits.register(visitInput({ customer: { name, phones: ['13800138000'] } }));
    const { hits } = await admin.find.search({ text, limit: 10 });
    expect(hits.map((hit) => hit.id)).toContain(text.startsWith('LF') ? made.id : made.customerId);
  });
});
