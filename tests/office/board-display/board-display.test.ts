import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardDisplay } from '../../../shared/contract/board-display.ts';
import { kioskEntry } from '../../support/kiosk-entry.ts';
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
let zhou: string;
let wu: string;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  zhou = (await staffWindow(office, admin, { name: '周以宁' })).id;
  wu = (await staffWindow(office, admin, { name: '吴致远' })).id;
});
afterEach(() => office.close());

/** The board's window: what it is shown, one after the other. */
async function watch() {
  const stop = new AbortController();
  const boards = await office.board().follow(undefined, { signal: stop.signal });
  const next = async (): Promise<BoardDisplay> => {
    const answer = await boards.next();
    if (answer.done) throw new Error('the board ended');
    return answer.value;
  };
  return { next, stop: () => stop.abort() };
}

test('the board’s window is shown the board at once and after every event', async () => {
  const board = await watch();
  expect(await board.next()).toMatchObject({ opened: false, next: null, people: [] });
  await admin.rotation.open({ staffIds: [zhou, wu] });
  expect(await board.next()).toMatchObject({ opened: true, next: '周以宁' });
  await admin.rotation.take({ staffId: zhou });
  expect(await board.next()).toMatchObject({
    next: '吴致远',
    serving: [{ visitor: '来访客户', salesperson: '周以宁', since: '10:00' }],
  });
  board.stop();
});

test('S-7.2.10: the board shows who waits by surname and title only, from the desk and from the kiosk', async () => {
  await admin.visits.register(visitInput({ customer: { name: '欧阳晓明', phones: ['13800138000'] } }));
  await office.kiosk().submit(kioskEntry({ name: '林女士', gender: '女', phone: '13911112222' }));
  const board = await watch();
  const shown = await board.next();
  expect(shown.waiting).toEqual([
    { key: expect.any(String), visitor: '欧阳先生', arrivedAt: '09:30' },
    { key: expect.any(String), visitor: '林女士', arrivedAt: '10:00' },
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/晓明|138|139/);
  board.stop();
});

test('the board says that somebody is away, never why', async () => {
  await admin.rotation.open({ staffIds: [zhou, wu] });
  await admin.rotation.skip({ staffId: zhou, skip: 'restroom', reason: '肚子不舒服' });
  const board = await watch();
  const shown = JSON.stringify(await board.next());
  expect(shown).toContain('"away"');
  expect(shown).not.toMatch(/如厕|肚子|restroom/);
  board.stop();
});
