import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/launch.ts';
import { desk as form, open, setUpOffice, signIn } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
});
test.afterAll(() => desk.remove());

test('what was typed half a second before kill -9 is offered back, every kind of field', async () => {
  const { page } = desk;
  await form(page).getByLabel('联系电话').fill('13800138000');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('张晓明');
  await form(page).getByRole('checkbox', { name: '派单' }).click();
  await form(page).getByRole('radio', { name: 'A（强烈）' }).click();
  await form(page).getByRole('button', { name: '意见与跟进' }).click();
  await form(page).getByLabel('客户意见').fill('嫌西晒，想看中间楼层');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await desk.kill();
  desk = await desk.restart();
  await signIn(desk.page);
  await expect(desk.page.getByText(/已恢复 \d\d:\d\d 未保存的登记/)).toBeVisible({ timeout: 15_000 });
  await expect(form(desk.page).getByLabel('客户姓名')).toHaveValue('张晓明');
  await expect(form(desk.page).getByRole('checkbox', { name: '派单' })).toBeChecked();
  await expect(form(desk.page).getByRole('radio', { name: 'A（强烈）' })).toBeChecked();
  await form(desk.page).getByRole('button', { name: '意见与跟进' }).click();
  await expect(form(desk.page).getByLabel('客户意见')).toHaveValue('嫌西晒，想看中间楼层');
});

test('a draft waits while the person looks at other screens', async () => {
  const { page } = desk;
  await form(page).getByLabel('客户姓名').fill('张小明');
  await open(page, '来访列表');
  await open(page, '来访登记');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('张小明');
});

test('a saved visit leaves no draft behind', async () => {
  const { page } = desk;
  await form(page).getByLabel('客户姓名').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '今天的来访' })).toContainText('张小明');
  await open(page, '来访列表');
  await open(page, '来访登记');
  await expect(form(page).getByLabel('联系电话')).toBeFocused();
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('');
  await expect(page.getByText(/未保存的登记/)).toHaveCount(0);
});

test('S-7.2.12: a contact half recorded when the app is killed is offered back with its survey, and ends with its record', async () => {
  const answer = '2、还有哪些不满意的地方';
  const openContact = async () => {
    await desk.page.keyboard.press('Control+K');
    await desk.page.getByRole('combobox', { name: '查找' }).fill('张小明');
    await desk.page.getByRole('option', { name: /张小明/ }).click();
    await desk.page.getByRole('button', { name: '记录联系' }).click();
    return desk.page.getByRole('dialog', { name: '记录联系：张小明' });
  };
  const dialog = await openContact();
  await dialog.getByLabel('备注').fill('周末带家人来');
  await dialog.getByLabel(answer).fill('车位少');
  await desk.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await desk.kill();
  desk = await desk.restart();
  await signIn(desk.page);
  await expect(desk.page.getByRole('navigation')).toBeVisible({ timeout: 15_000 });
  const again = await openContact();
  await expect(again.getByText(/已恢复 \d\d:\d\d 未保存的跟踪记录/)).toBeVisible();
  await expect(again.getByLabel('备注')).toHaveValue('周末带家人来');
  await expect(again.getByLabel(answer)).toHaveValue('车位少');
  await again.getByRole('button', { name: '保存' }).click();
  await expect(again).toBeHidden();
  const third = await openContact();
  await expect(third.getByLabel('备注')).toHaveValue('');
  await expect(third.getByText(/未保存的跟踪记录/)).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await open(desk.page, '来访登记');
});

test('a draft given up is gone', async () => {
  const { page } = desk;
  await form(page).getByLabel('客户姓名').fill('不来了');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('');
  await open(page, '来访列表');
  await open(page, '来访登记');
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('');
  expect(desk.pageErrors).toEqual([]);
});
