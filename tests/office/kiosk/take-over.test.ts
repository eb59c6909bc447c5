import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  administrator,
  firstStart,
  type KioskClient,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';

let office: TestOffice;
let admin: OfficeClient;
let clerk: { client: OfficeClient; id: string; pin: string };
let kiosk: KioskClient;
let asked: string[];
beforeEach(async () => {
  asked = [];
  office = openTestOffice({
    host: {
      startKiosk: async (place) => void asked.push(`start ${place}`),
      endKiosk: async () => void asked.push('end'),
      setStartInKiosk: async (on) => void asked.push(`opens as kiosk: ${on}`),
      openBoardWindow: async () => void asked.push('board'),
    },
  });
  admin = await firstStart(office);
  clerk = await staffWindow(office, admin, { name: '许接待', post: '接待员', roles: ['reception'] });
  kiosk = office.kiosk();
});
afterEach(() => office.close());

const typed = {
  name: '陈先生',
  gender: '男' as const,
  phone: '138',
  visitKind: null,
  partySize: 1,
  channels: [],
};

test('the kiosk in the place of the desk signs the person out who started it', async () => {
  await clerk.client.kioskMode.start({ place: 'here' });
  expect(asked).toEqual(['start here']);
  expect((await clerk.client.session.current()).state).toBe('signedOut');
});

test('the kiosk on a second display leaves the desk as it is, and the desk can end it', async () => {
  await clerk.client.kioskMode.start({ place: 'other' });
  expect((await clerk.client.session.current()).state).toBe('signedIn');
  await clerk.client.kioskMode.end();
  expect(asked).toEqual(['start other', 'end']);
});

test('a member of the staff ends it with the PIN and is signed in at the desk that opens, with the form taken over', async () => {
  await kiosk.takeOver({ staffId: clerk.id, pin: clerk.pin, entry: typed });
  expect(asked).toEqual(['end']);
  const desk = office.window();
  const taken = await desk.kioskMode.takeUp();
  expect(taken).toMatchObject({ person: { name: '许接待' }, mustChangePin: true, entry: typed });
  expect((await desk.session.current()).person?.name).toBe('许接待');
  expect(await office.window().kioskMode.takeUp()).toBeNull();
});

test('nobody is signed in by a hand-over that was left lying for a minute', async () => {
  await kiosk.takeOver({ staffId: clerk.id, pin: clerk.pin, entry: null });
  office.clock.advance(61_000);
  expect(await office.window().kioskMode.takeUp()).toBeNull();
});

test('a wrong PIN ends nothing, and five of them from anybody close the way out for ten minutes', async () => {
  const second = await staffWindow(office, admin, { name: '周以宁' });
  for (const staffId of [clerk.id, clerk.id, clerk.id, second.id, second.id]) {
    await expect(kiosk.takeOver({ staffId, pin: '000000', entry: null })).rejects.toMatchObject({
      code: 'INVALID',
    });
  }
  const right = { staffId: clerk.id, pin: clerk.pin, entry: null };
  await expect(kiosk.takeOver(right)).rejects.toMatchObject({ code: 'THROTTLED' });
  expect(asked).toEqual([]);
  office.clock.advance(10 * 60_000);
  expect(await kiosk.takeOver(right)).toEqual({ ok: true });
});

test('many guesses at once are counted one by one', async () => {
  const guesses = Array.from({ length: 40 }, () =>
    kiosk
      .takeOver({ staffId: clerk.id, pin: '000000', entry: null })
      .catch((error: { code: string }) => error.code),
  );
  const codes = await Promise.all(guesses);
  expect(codes.filter((code) => code !== 'THROTTLED').length).toBeLessThanOrEqual(5);
});

test('an administrator’s PIN is asked for at the kiosk only where nobody else can end it', async () => {
  expect(await kiosk.takers()).toEqual([{ id: clerk.id, name: '许接待' }]);
  const alone = openTestOffice();
  await firstStart(alone);
  expect((await alone.kiosk().takers()).map((one) => one.name)).toEqual([administrator.name]);
  await alone.close();
});

test('who may not start the kiosk cannot end it: a researcher’s right PIN is not heard', async () => {
  const researcher = await staffWindow(office, admin, { name: '市调员', roles: ['researcher'] });
  await expect(
    kiosk.takeOver({ staffId: researcher.id, pin: researcher.pin, entry: null }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(researcher.client.kioskMode.start({ place: 'here' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('only leads set whether the app opens as a kiosk, and it is audited', async () => {
  await expect(clerk.client.kioskMode.setStart({ startsInKiosk: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await admin.kioskMode.setStart({ startsInKiosk: true });
  expect(asked).toEqual(['opens as kiosk: true']);
  const [entry] = await admin.audit.list({ before: null, limit: 5 });
  expect(entry?.action).toBe('kioskMode.setStart');
});

test('without an office there is nothing to register at and nobody to end it: the kiosk ends itself', async () => {
  const empty = openTestOffice({ host: { endKiosk: async () => void asked.push('end') } });
  await expect(empty.kiosk().open()).rejects.toMatchObject({ code: 'REFUSED' });
  expect(asked).toEqual(['end']);
  await empty.close();
});
