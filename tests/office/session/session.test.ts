import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  administrator,
  firstStart,
  type OfficeClient,
  openTestOffice,
  staffWindow,
  type TestOffice,
} from '../../support/office.ts';

let office: TestOffice;
let admin: OfficeClient;
let adminId: string;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
  adminId = (await admin.session.people())[0]?.id ?? '';
});
afterEach(() => office.close());

describe('first start', () => {
  test('makes the office once and only once', async () => {
    expect(await admin.app.status()).toMatchObject({ stage: 'ready', company: '云栖（集团）股份有限公司' });
    await expect(
      office.window().setup.create({
        company: '别家',
        estates: [{ name: '别院', greeting: '您好' }],
        administrator: { name: '入侵者', password: 'another-one', pin: '111111' },
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('knows no default secret', async () => {
    for (const secret of ['', 'admin', '123456', '000000', 'password']) {
      await expect(office.window().session.signIn({ staffId: adminId, secret })).rejects.toBeDefined();
    }
  });
});

describe('sign-in', () => {
  test('takes PIN or password', async () => {
    for (const secret of [administrator.pin, administrator.password]) {
      const client = office.window();
      const { session } = await client.session.signIn({ staffId: adminId, secret });
      expect(session).toMatchObject({ state: 'signedIn', person: { name: administrator.name } });
    }
  });

  test('is throttled after five wrong tries, also for the right PIN and after a restart', async () => {
    const wrong = () => office.window().session.signIn({ staffId: adminId, secret: '999999' });
    for (let i = 0; i < 4; i++) await expect(wrong()).rejects.toMatchObject({ code: 'INVALID' });
    await expect(wrong()).rejects.toMatchObject({ code: 'THROTTLED' });
    await office.restart();
    const right = () => office.window().session.signIn({ staffId: adminId, secret: administrator.pin });
    await expect(right()).rejects.toMatchObject({ code: 'THROTTLED' });
    office.clock.advance(30_001);
    await expect(right()).resolves.toMatchObject({ mustChangePin: false });
  });

  test('a one-time PIN must be changed, and a changed one counts', async () => {
    const { client, id, pin } = await staffWindow(office, admin, { name: '新人' });
    await client.session.changePin({ current: pin, pin: '135791' });
    await expect(office.window().session.signIn({ staffId: id, secret: pin })).rejects.toMatchObject({
      code: 'INVALID',
    });
    const again = await office.window().session.signIn({ staffId: id, secret: '135791' });
    expect(again.mustChangePin).toBe(false);
  });

  test('goes on with its token after the office process came back', async () => {
    const client = office.window();
    const { token } = await client.session.signIn({ staffId: adminId, secret: administrator.pin });
    await office.restart();
    const after = office.window();
    expect(await after.session.resume({ token: 'x'.repeat(43) })).toMatchObject({ state: 'signedOut' });
    expect(await after.session.resume({ token })).toMatchObject({
      state: 'signedIn',
      person: { id: adminId },
    });
    expect((await after.staff.list()).length).toBe(1);
  });

  test('a session left alone is locked by the office itself, and stays locked after a restart', async () => {
    const client = office.window();
    const { token } = await client.session.signIn({ staffId: adminId, secret: administrator.pin });
    office.clock.advance(5 * 60_000);
    await client.session.touch();
    office.clock.advance(5 * 60_000 + 31_000);
    await expect(client.staff.list()).rejects.toMatchObject({ code: 'LOCKED' });
    await office.restart();
    expect(await office.window().session.resume({ token })).toMatchObject({ state: 'locked' });
  });

  test('signing out ends the token', async () => {
    const client = office.window();
    const { token } = await client.session.signIn({ staffId: adminId, secret: administrator.pin });
    await client.session.signOut();
    expect(await office.window().session.resume({ token })).toMatchObject({ state: 'signedOut' });
  });
});

describe('people', () => {
  test('the last administrator stays', async () => {
    const [self] = await admin.staff.list();
    if (!self) throw new Error('no staff');
    const { id, version, hasPin: _, spelling: _spelling, ...fields } = self;
    await expect(admin.staff.edit({ ...fields, id, version, roles: ['reception'] })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await expect(admin.staff.edit({ ...fields, id, version, active: false })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  test('two people cannot share the name they sign in by', async () => {
    await staffWindow(office, admin, { name: '同名' });
    await expect(staffWindow(office, admin, { name: '同名' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field: 'name' }] },
    });
  });
});
