import { performance } from 'node:perf_hooks';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCallLimit } from '../../electron/office/call-limit.ts';
import {
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../support/office.ts';
import { testClock } from '../support/test-clock.ts';

// The numbers are those of the bad inputs in the reliability goals. Each goes through a real port.
let office: TestOffice;
let admin: OfficeClient;
let salesperson: OfficeClient;
beforeAll(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  salesperson = (await staffWindow(office, admin, { name: '周以宁' })).client;
});
afterAll(() => office.close());

const filter = {
  from: null,
  to: null,
  salespersonId: null,
  channel: null,
  intention: null,
  visitKind: null,
  text: '',
  voided: false,
};
const list = { filter, order: { by: 'visitedOn', descending: true }, after: null, limit: 50 };

test.each([
  'visits.drop',
  'nothing',
  '',
  '__proto__',
  'constructor.constructor',
  'visits.list.call',
  'hasOwnProperty',
])('46: the unknown procedure %j is not found', async (path) => {
  expect(await outcome(admin, path, list)).toBe('NOT_FOUND');
});

test.each([
  ['at the top', { ...list, role: 'administrator' }, 'role'],
  ['deep in the input', { ...list, filter: { ...filter, roles: ['administrator'] } }, 'filter.roles'],
])('47: a field that nobody asked for, %s, is refused and named', async (_where, input, field) => {
  const call = salesperson.visits.list(input as never);
  await expect(call).rejects.toMatchObject({
    code: 'INVALID',
    data: { problems: [{ field, message: expect.stringContaining('不认识的字段') }] },
  });
});

test('47: a field that nobody asked for opens no door, and tells nobody who may not ask', async () => {
  expect(await outcome(salesperson, 'audit.list', { before: null, limit: 5, role: 'administrator' })).toBe(
    'FORBIDDEN',
  );
  const session = await salesperson.session.current();
  expect(session.person?.roles).toEqual(['salesperson']);
});

test.each([
  ['a list for a text', { ...list, filter: { ...filter, text: ['梅'] } }],
  ['an object for a text', { ...list, filter: { ...filter, text: { toString: '梅' } } }],
  ['a text for an object', { ...list, filter: '梅' }],
  ['a text for a number', { ...list, limit: '50' }],
  ['a number for a switch', { ...list, filter: { ...filter, voided: 1 } }],
  ['nothing', undefined],
  ['null', null],
  ['a list', [list]],
])('48: %s is refused as INVALID', async (_what, input) => {
  expect(await outcome(admin, 'visits.list', input)).toBe('INVALID');
});

test('49: names of prototypes in the input pollute nothing', async () => {
  const hostile: unknown = JSON.parse(
    `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(list).slice(1)}`,
  );
  await outcome(admin, 'visits.list', hostile);
  await outcome(admin, 'drafts.save', { kind: 'visit', content: hostile });
  await outcome(admin, 'drafts.get', { kind: 'visit' });
  await outcome(admin, 'drafts.discard', { kind: 'visit' });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('50: an argument of 100 MB is refused, and the office answers others as before', async () => {
  const huge = 'x'.repeat(100 * 1024 * 1024);
  expect(await outcome(admin, 'visits.list', { ...list, filter: { ...filter, text: huge } })).toBe('INVALID');
  expect(await outcome(salesperson, 'visits.list', list)).toBe('');
});

test('51: a window that calls 10,000 times at once hears at most THROTTLED, and another one is served', async () => {
  const flood = Array.from({ length: 10_000 }, () => outcome(admin, 'visits.list', list));
  const started = performance.now();
  expect(await outcome(salesperson, 'visits.list', list)).toBe('');
  const waited = performance.now() - started;
  const answers = await Promise.all(flood);
  const count = (code: string) => answers.filter((each) => each === code).length;
  expect(count('') + count('THROTTLED')).toBe(10_000);
  expect(waited).toBeLessThan(20_000);
  await expect.poll(() => outcome(admin, 'visits.list', list)).toBe('');
});

test('51: a window gets 5,000 calls at once and 1,000 a second after that', async () => {
  let now = 0;
  const limit = createCallLimit(testClock(), () => now);
  const call = (times: number) => {
    let refused = 0;
    for (let n = 0; n < times; n++) {
      try {
        void limit(() => Promise.resolve());
      } catch (error) {
        refused += (error as { code: string }).code === 'THROTTLED' ? 1 : times;
      }
    }
    return refused;
  };
  expect(call(10_000)).toBe(5000);
  now += 1000;
  expect(call(1500)).toBe(500);
  now += 60_000;
  expect(call(5000)).toBe(0);
});

test('51: a window that takes a new port loses the one before', async () => {
  const outer = new MessageChannel();
  const inner = new MessageChannel();
  const closed = new Promise<string>((resolve) => void outer.port2.once('close', () => resolve('closed')));
  office.office.connect(outer.port1, 4711, 'desk');
  office.office.connect(inner.port1, 4711, 'desk');
  expect(await closed).toBe('closed');
  inner.port1.close();
});

test.each(['..\\..\\office', '\\\\server\\share', '\\\\?\\C:\\', 'file:///etc/passwd', '../../etc/passwd'])(
  '55: the path %s in the place of an id leads nowhere',
  async (path) => {
    for (const procedure of ['visits.get', 'jobs.get', 'jobs.cancel', 'customers.get']) {
      expect(['INVALID', 'NOT_FOUND']).toContain(await outcome(admin, procedure, { id: path }));
    }
  },
);

test.each(['visited_on; DROP TABLE visit', '1', 'rowid', 'visitedOn DESC--', '__proto__', ''])(
  '57: %j is no column to sort by',
  async (by) => {
    expect(await outcome(admin, 'visits.list', { ...list, order: { by, descending: true } })).toBe('INVALID');
  },
);

test.each([-1, 0, 1.5, 201, 1e9, Number.NaN, Number.POSITIVE_INFINITY, '50'])(
  '58: %s rows a page are refused',
  async (limit) => {
    expect(await outcome(admin, 'visits.list', { ...list, limit })).toBe('INVALID');
  },
);

/** Calls a procedure by its path, as a hostile page could; answers the error's code, '' where there is none. */
async function outcome(client: OfficeClient, path: string, input: unknown): Promise<string> {
  const target = path
    .split('.')
    .reduce<unknown>((place, part) => (place as Record<string, unknown>)[part], client);
  try {
    await (target as (given: unknown) => Promise<unknown>)(input);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
