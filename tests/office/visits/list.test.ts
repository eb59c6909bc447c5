import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type VisitFilter,
  type VisitOrder,
  type VisitRow,
  visitSorts,
} from '../../../shared/contract/visits.ts';
import { random } from '../../support/generate/random.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';
import { everyVisit, newestFirst, visitInput } from '../../support/visit-input.ts';

/** What a visit was registered with; the list must agree with a plain filtering of these. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly number: string;
  readonly visitedOn: string;
  readonly salespersonId: string | null;
  readonly intention: 'A' | 'B' | 'C' | 'D' | null;
  readonly channels: string[];
  readonly visitKind: 'first' | 'return';
  readonly voided: boolean;
  /** In which it was registered: later ones have the greater seq. */
  readonly place: number;
}

const names = ['张晓明', '李雷', '王伟', '单小敏', '欧阳娜', '𠮷田', '张伟', '曾国'];
let office: TestOffice;
let admin: OfficeClient;
let salespeople: string[];
const known: Known[] = [];

beforeAll(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  salespeople = [];
  for (const name of ['顾问甲', '顾问乙', '顾问丙'])
    salespeople.push((await staffWindow(office, admin, { name })).id);
  const from = random(3);
  for (let place = 0; place < 90; place++) known.push(await registered(from, place));
});
afterAll(() => office.close());

describe('the list of visits', () => {
  const filters: Record<string, Partial<VisitFilter>> = {
    everything: {},
    'from a day': { from: '2026-11-10' },
    'to a day': { to: '2026-11-10' },
    'one day': { from: '2026-11-12', to: '2026-11-12' },
    'a day when nobody came': { from: '2020-01-01', to: '2020-01-01' },
    'a channel': { channel: '网络' },
    'a channel that stands second on the form': { channel: '派单' },
    'a channel that nobody came by': { channel: '电视' },
    'an intention': { intention: 'A' },
    'first visits': { visitKind: 'first' },
    'return visits': { visitKind: 'return' },
    'voided ones': { voided: true },
    'two filters': { visitKind: 'first', intention: 'B' },
    'everything narrowed': {
      from: '2026-11-03',
      to: '2026-11-20',
      channel: '网络',
      visitKind: 'first',
      intention: 'C',
    },
  };
  const orders: VisitOrder[] = visitSorts.flatMap((by) => [
    { by, descending: true },
    { by, descending: false },
  ]);

  test.each(Object.entries(filters))(
    'narrows by %s, in every order, every row once over the pages',
    async (_, given) => {
      for (const order of orders) await expectList({ ...everyVisit, ...given }, order);
    },
  );

  test('narrows by salesperson, alone and with other filters, in every order', async () => {
    for (const salespersonId of salespeople) {
      for (const order of orders) {
        await expectList({ ...everyVisit, salespersonId }, order);
        await expectList({ ...everyVisit, salespersonId, intention: 'A' }, order);
        await expectList({ ...everyVisit, salespersonId, channel: '网络', visitKind: 'return' }, order);
      }
    }
  });

  test.each([
    ['张', (visit: Known) => visit.name.includes('张')],
    ['欧阳', (visit: Known) => visit.name.includes('欧阳')],
    ['小敏', (visit: Known) => visit.name.includes('小敏')],
    ['zxm', (visit: Known) => visit.name === '张晓明'],
    ['shan', (visit: Known) => visit.name === '单小敏'],
    ['𠮷', (visit: Known) => visit.name === '𠮷田'],
    ['1380000', (visit: Known) => visit.phone.includes('1380000')],
    ['李 138', (visit: Known) => visit.name.includes('李') && visit.phone.includes('138')],
    ['没有这个人', () => false],
  ])('finds by the free text %s in every order', async (text, fits) => {
    for (const order of orders) {
      await expectList({ ...everyVisit, text }, order, fits);
      await expectList({ ...everyVisit, text, visitKind: 'first', channel: '路过' }, order, fits);
    }
  });

  test('finds by the beginning of a record number, in either case', async () => {
    const [{ number }] = known as [Known];
    await expectList({ ...everyVisit, text: number }, newestFirst, (visit) => visit.number === number);
    const prefix = number.slice(0, 11);
    for (const order of orders) {
      await expectList({ ...everyVisit, text: prefix.toLowerCase() }, order, (visit) =>
        visit.number.startsWith(prefix),
      );
    }
    await expectList({ ...everyVisit, text: 'LF-1999' }, newestFirst, () => false);
  });

  test('refuses a cursor that is none, with the way out', async () => {
    const ask = admin.visits.list({ filter: everyVisit, order: newestFirst, after: '{"seq":1}', limit: 5 });
    await expect(ask).rejects.toMatchObject({ code: 'INVALID', message: '列表位置无效，请刷新列表' });
  });

  test('a common channel is found by walking, not only a rare one: both give the same', async () => {
    const raw = office.office.deps.raw;
    const add = raw.prepare(
      "INSERT INTO visit_channel (channel, visited_on, visit_seq) VALUES ('网络', ?, 1)",
    );
    const before = await pages({ ...everyVisit, channel: '网络' }, newestFirst);
    raw.exec('BEGIN');
    // More entries than a channel may have to count as rare; the rows themselves stay what they are.
    for (let i = 0; i < 1001; i++) add.run(`1900-01-01-${i}`);
    const walked = await pages({ ...everyVisit, channel: '网络' }, newestFirst);
    raw.exec('ROLLBACK');
    expect(walked).toEqual(before);
  });
});

async function expectList(
  filter: VisitFilter,
  order: VisitOrder,
  fits: (visit: Known) => boolean = () => true,
) {
  const expected = known.filter((visit) => passes(visit, filter) && fits(visit));
  const rows = await pages(filter, order);
  const first = expected.filter((visit) => visit.visitKind === 'first').length;
  const shown = { filter, order, numbers: rows.map((row) => row.number) };
  // The filter and order stand in the message where one of the many does not agree.
  expect(shown).toEqual({ filter, order, numbers: sorted(expected, order).map((visit) => visit.number) });
  const counts = { total: expected.length, first, return: expected.length - first };
  expect({ filter, ...(await admin.visits.count({ filter })) }).toEqual({ filter, ...counts });
}

/** All rows of a list, seven at a time. */
async function pages(filter: VisitFilter, order: VisitOrder): Promise<VisitRow[]> {
  const rows: VisitRow[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<OfficeClient['visits']['list']>> = await admin.visits.list({
      filter,
      order,
      after,
      limit: 7,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

function passes(visit: Known, filter: VisitFilter): boolean {
  return (
    visit.voided === filter.voided &&
    (filter.from === null || visit.visitedOn >= filter.from) &&
    (filter.to === null || visit.visitedOn <= filter.to) &&
    (filter.salespersonId === null || visit.salespersonId === filter.salespersonId) &&
    (filter.channel === null || visit.channels.includes(filter.channel)) &&
    (filter.intention === null || visit.intention === filter.intention) &&
    (filter.visitKind === null || visit.visitKind === filter.visitKind)
  );
}

/** By the key, then day and place; rows without the key last, whichever way. */
function sorted(visits: readonly Known[], order: VisitOrder): Known[] {
  const sign = order.descending ? -1 : 1;
  const keyOf = (visit: Known): string | number | null => {
    if (order.by === 'number') return visit.number;
    if (order.by === 'intention') return visit.intention;
    if (order.by === 'salesperson') return visit.salespersonId && salespeople.indexOf(visit.salespersonId);
    return visit.visitedOn;
  };
  return visits.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one !== other) {
      if (one === null || other === null) return one === null ? 1 : -1;
      return one < other ? -sign : sign;
    }
    if (a.visitedOn !== b.visitedOn) return a.visitedOn < b.visitedOn ? -sign : sign;
    return (a.place - b.place) * sign;
  });
}

/** Registers a visit; some are corrected to another day afterwards, some voided. */
async function registered(from: ReturnType<typeof random>, place: number): Promise<Known> {
  const date = () => `2026-11-${String(1 + from.below(22)).padStart(2, '0')}`;
  const drawn = {
    name: names[from.below(names.length)] ?? '',
    phone: `13${from.below(2) ? '8' : '9'}0000${String(place).padStart(4, '0')}`,
    visitedOn: date(),
    salespersonId: from.chance(0.2) ? null : (salespeople[from.below(3)] ?? null),
    intention: ([null, 'A', 'B', 'C', 'D'] as const)[from.below(5)] ?? null,
    channels: from.chance(0.3) ? ['网络', '派单'] : [from.chance(0.5) ? '网络' : '路过'],
    visitKind: from.chance(0.6) ? ('first' as const) : ('return' as const),
  };
  const { name, phone, ...visit } = drawn;
  const input = visitInput({ customer: { name, phones: [phone] }, visit });
  const { id, number } = await admin.visits.register(input);
  let version = 1;
  let visitedOn = visit.visitedOn;
  if (from.chance(0.15)) {
    visitedOn = date();
    const corrected = { ...input, visit: { ...input.visit, visitedOn } };
    ({ version } = await admin.visits.correct({ ...corrected, id, version }));
  }
  const voided = from.chance(0.1);
  if (voided) await admin.visits.void({ id, version, reason: '重复登记' });
  return { ...drawn, id, number, visitedOn, voided, place };
}
