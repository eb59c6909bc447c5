import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Desk, launchDesk } from './support/launch.ts';
import { desk as form, open, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
});
test.afterAll(() => desk.remove());

test('Enter walks to the last field and never saves', async () => {
  const { page } = desk;
  for (const section of ['客户资料', '购房需求', '接待过程']) {
    await form(page).getByRole('button', { name: section }).click();
  }
  await form(page).getByLabel('客户姓名').fill('张晓明');
  for (let i = 0; i < 40; i++) await page.keyboard.press('Enter');
  await expect(form(page).getByRole('checkbox', { name: '大厅沙盘' })).toBeFocused();
  const db = new Database(desk.databaseFile, { readonly: true });
  expect(db.prepare('select count(*) from visit').pluck().get()).toBe(0);
  db.close();
  for (let i = 0; i < 40; i++) await page.keyboard.press('Shift+Enter');
  await expect(form(page).getByLabel('联系电话')).toBeFocused();
});

test('a row of choices is one stop for Tab; digits pick, arrows walk, a blank toggles', async () => {
  const { page } = desk;
  const radio = (name: string) => form(page).getByRole('radio', { name });
  await form(page).getByLabel('客户姓名').focus();
  await page.keyboard.press('Tab');
  await expect(radio('男')).toBeFocused();
  await page.keyboard.press('2');
  await expect(radio('女')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(radio('男')).toBeFocused();
  await page.keyboard.press(' ');
  await expect(radio('男')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(form(page).getByLabel('销售人员')).toBeFocused();
});

test('Esc asks before it clears what was typed', async () => {
  const { page } = desk;
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('清空正在填写的登记？');
  await question.getByRole('button', { name: '继续填写' }).click();
  await expect(form(page).getByLabel('客户姓名')).toHaveValue('张晓明');
});

test('Ctrl and a digit open a screen, F2 the desk, F1 the help', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: '来访列表' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { level: 1, name: '来访登记' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toContainText('Ctrl');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('wherever Tab goes, the focus can be seen', async () => {
  const { page } = desk;
  for (const screen of ['来访登记', '来访列表', '设置']) {
    await open(page, screen);
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return true;
        const marks = [
          element,
          element.closest('.ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-segmented-item'),
        ];
        return marks.some((mark) => {
          if (!mark) return false;
          const style = getComputedStyle(mark);
          return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        });
      });
      const what = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
      expect(seen, what).toBe(true);
    }
  }
  expect(desk.pageErrors).toEqual([]);
});
