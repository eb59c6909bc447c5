import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Desk, launchDesk } from './support/launch.ts';
import { killOffice, stallOffice } from './support/office-process.ts';
import { desk as form, open, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
});
test.afterAll(() => desk.remove());

const today = () => desk.page.getByRole('region', { name: '今天的来访' });

test('a save asked for while the office is away goes through once it is back, once', async () => {
  const { page } = desk;
  await form(page).getByLabel('联系电话').fill('13800138000');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('张晓明');
  // Watched from inside: the office may be back before a look from outside.
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const text = document.querySelector('.lt-connection')?.textContent;
      if (text) seen.push(text);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { banners: seen });
  });
  await killOffice(desk);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { banners: string[] }).banners.length), {
      intervals: [20],
    })
    .toBeGreaterThan(0);
  for (let i = 0; i < 5; i++) await page.keyboard.press('Control+Enter');
  await expect(today().getByRole('button')).toContainText('张晓明', { timeout: 15_000 });
  await expect(page.getByText('正在重新连接')).toHaveCount(0);
  const db = new Database(desk.databaseFile, { readonly: true });
  expect(db.prepare('select count(*) from visit').pluck().get()).toBe(1);
  db.close();
});

test('the session goes on after the office came back: nobody signs in again, and screens read anew', async () => {
  const { page } = desk;
  await open(page, '来访列表');
  await killOffice(desk);
  await page.getByLabel('搜索').fill('张');
  await expect(page.getByRole('gridcell', { name: '张晓明' })).toBeVisible({ timeout: 15_000 });
  await open(page, '审计');
  await expect(page.getByRole('cell', { name: '登记来访' })).toBeVisible();
});

test('changes from elsewhere reach the screen through the new line as well', async () => {
  const { page } = desk;
  await open(page, '来访登记');
  await page.keyboard.press('F8');
  await expect(page.getByText('今天未登记 1 次')).toBeVisible();
  expect(desk.pageErrors).toEqual([]);
});

test('a number wiped before the office could answer is no error', async () => {
  const { page } = desk;
  const phone = form(page).getByLabel('联系电话');
  const goOn = await stallOffice(desk);
  await phone.fill('13900139000');
  await phone.press('Enter');
  await phone.fill('');
  goOn();
  await phone.fill('13800138000');
  await expect(form(page)).toContainText('张晓明');
  await phone.fill('');
  expect(desk.pageErrors).toEqual([]);
});

test('a window that was handed several ports comes to rest on the newest, and asks for no more', async () => {
  const { page } = desk;
  const late = await page.evaluate(async () => {
    let ports = 0;
    window.addEventListener('message', (event) => (ports += event.data === 'loutai:port' ? 1 : 0));
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    for (let i = 0; i < 20; i++) {
      window.postMessage('loutai:connect', location.origin);
      await pause(5);
    }
    // Each port that is handed out closes the one before.
    await pause(2500);
    const settled = ports;
    await pause(1500);
    return { handed: settled, late: ports - settled };
  });
  expect(late).toMatchObject({ late: 0 });
  // One for each time it was asked, and at most one more by the page itself.
  expect(late.handed).toBeLessThanOrEqual(21);
  await open(page, '来访列表');
  await expect(page.getByRole('gridcell', { name: '张晓明' })).toBeVisible();
  await expect(page.getByText('正在重新连接')).toHaveCount(0);
});
