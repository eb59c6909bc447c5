import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstStart, type OfficeClient, openTestOffice, type TestOffice } from '../../support/office.ts';

let office: TestOffice;
let admin: OfficeClient;
beforeEach(async () => {
  office = openTestOffice();
  admin = await firstStart(office);
});
afterEach(() => office.close());

test('settings and estates are kept over a restart, and the change is audited', async () => {
  const { settings, estates } = await admin.settings.get();
  await admin.settings.update({
    settings: { ...settings, company: '新名（集团）股份有限公司', themeColor: '#aa3322' },
    estates: [...estates, { id: null, name: '二期', greeting: '您好，二期。' }],
  });
  expect((await admin.app.status()).themeColor).toBe('#aa3322');
  await office.restart();
  const after = await office.window().app.status();
  expect(after).toMatchObject({ company: '新名（集团）股份有限公司', themeColor: '#aa3322' });
});

test('a wrong colour or a doubled estate is named by its field and nothing is changed', async () => {
  const { settings, estates } = await admin.settings.get();
  const wrong = admin.settings.update({ settings: { ...settings, themeColor: 'red;}' }, estates });
  await expect(wrong).rejects.toMatchObject({
    code: 'INVALID',
    data: { problems: [{ field: 'settings.themeColor' }] },
  });
  const twice = [...estates, { id: null, name: estates[0]?.name ?? '', greeting: '您好' }];
  await expect(admin.settings.update({ settings, estates: twice })).rejects.toMatchObject({
    code: 'INVALID',
    data: { problems: [{ field: 'estates.1.name' }] },
  });
  expect(await admin.settings.get()).toMatchObject({ settings, estates });
});
