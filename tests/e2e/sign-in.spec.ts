import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/launch.ts';
import {
  addStaff,
  administrator,
  desk as form,
  open,
  registerVisit,
  setUpOffice,
  signIn,
} from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
const seller = { name: '周以宁', post: '置业顾问', role: '销售人员', pin: '135790' };
let desk: Desk;
let oneTimePin: string;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
  oneTimePin = await addStaff(desk.page, seller);
});
test.afterAll(() => desk.remove());

test('F9 makes room for another person, and a one-time PIN must be replaced first', async () => {
  const { page } = desk;
  await page.keyboard.press('F9');
  await signIn(page, seller.name, oneTimePin);
  await expect(page.getByRole('heading', { name: '请先设置自己的 PIN' })).toBeVisible({ timeout: 15_000 });
  await page.getByLabel('当前 PIN').fill(oneTimePin);
  await page.getByLabel('新 PIN（6 至 12 位数字）').fill(seller.pin);
  await page.getByLabel('再输入一次新 PIN').fill('999999');
  await page.getByRole('button', { name: '保存新 PIN' }).click();
  await expect(page.getByText('两次输入不一致')).toBeVisible();
  await page.getByLabel('再输入一次新 PIN').fill(seller.pin);
  await page.getByRole('button', { name: '保存新 PIN' }).click();
  await expect(page.getByRole('heading', { name: '来访登记' })).toBeVisible({ timeout: 15_000 });
});

test('a salesperson finds no administration at the left', async () => {
  const nav = desk.page.getByRole('navigation');
  await expect(nav.getByRole('link', { name: '来访列表' })).toBeVisible();
  for (const screen of ['人员', '设置', '审计'])
    await expect(nav.getByRole('link', { name: screen })).toHaveCount(0);
});

test('a locked window keeps no customer in the page, and gives back what was being typed', async () => {
  const { page } = desk;
  await open(page, '来访登记');
  await registerVisit(page, { phone: '13912345678', name: '吕清欢' });
  await form(page).getByLabel('客户姓名').fill('没写完的人');
  await page.keyboard.press('Control+l');
  await expect(page.getByText('窗口已锁定')).toBeVisible();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  for (const personal of ['吕清欢', '5678', '没写完的人']) expect(html).not.toContain(personal);
  await page.getByLabel(`${seller.name}，请输入 PIN`).fill(seller.pin);
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('没写完的人', { timeout: 15_000 });
  await page.getByRole('button', { name: '放弃草稿' }).click();
});

test('five minutes without a sign lock the window', async () => {
  const { page } = desk;
  // Put in before the workplace starts its timers.
  await page.keyboard.press('Control+l');
  await expect(page.getByText('窗口已锁定')).toBeVisible();
  await page.clock.install();
  await page.getByLabel(`${seller.name}，请输入 PIN`).fill(seller.pin);
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeVisible({ timeout: 15_000 });
  await page.clock.fastForward('04:50');
  await expect(form(page)).toBeVisible();
  await page.clock.fastForward('00:20');
  await expect(page.getByText('窗口已锁定')).toBeVisible();
  await page.clock.resume();
});

test('another person can take a locked window over, by thumb', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '换其他人' }).click();
  await page.getByRole('button', { name: administrator.name }).click();
  const keypad = page.getByRole('group', { name: '数字键盘' });
  for (const digit of administrator.pin)
    await keypad.getByRole('button', { name: digit, exact: true }).click();
  const sizes = await keypad
    .getByRole('button')
    .evaluateAll((keys) => keys.map((key) => key.getBoundingClientRect().height));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: '设置' })).toBeVisible({
    timeout: 15_000,
  });
  expect(desk.pageErrors).toEqual([]);
});
