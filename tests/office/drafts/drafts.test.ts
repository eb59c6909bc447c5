import { afterEach, beforeEach, expect, test } from 'vitest';
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
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

test('a draft outlives the office process and is its writer’s alone', async () => {
  const content = { name: '张𠮷', phones: ['138'] };
  await admin.drafts.save({ kind: 'visit', content });
  const other = await staffWindow(office, admin, { name: '别人' });
  expect(await other.client.drafts.get({ kind: 'visit' })).toBeNull();
  await office.restart();
  const again = office.window();
  const person = (await again.session.people()).find(({ name }) => name === administrator.name);
  await again.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin });
  expect((await again.drafts.get({ kind: 'visit' }))?.content).toEqual(content);
  await again.drafts.discard({ kind: 'visit' });
  expect(await again.drafts.get({ kind: 'visit' })).toBeNull();
});

test('a draft of absurd size is refused', async () => {
  const huge = admin.drafts.save({ kind: 'visit', content: 'x'.repeat(300_000) });
  await expect(huge).rejects.toMatchObject({ code: 'INVALID' });
});
