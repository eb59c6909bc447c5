import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { samplesFolder } from '../support/import-file.ts';
import { drag } from './support/drag.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { open, resize, setUpOffice } from './support/steps.ts';

let desk: Desk;
test.beforeEach(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
  await importStaff(desk.page);
});
test.afterEach(() => desk.remove());

async function importStaff(page: Page): Promise<void> {
  await open(page, '导入');
  await page.getByLabel('选择 Excel 或 CSV 文件').setInputFiles(join(samplesFolder, 'yunqi-staff.xlsx'));
  await page.getByRole('button', { name: '下一步：检查' }).click();
  await page.getByRole('button', { name: '导入 8 行' }).click();
  await expect(page.getByText('导入完成：导入 8 行')).toBeVisible();
}

/** Keeps a picture for a person to look at when LOUTAI_SHOTS names a folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['LOUTAI_SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `roster-${name}.png`) });
}

/** A cell by its place: day 0 is Monday, column 0 the first post. */
const cell = (page: Page, day: number, column: number): Locator =>
  page.getByRole('grid', { name: '一周排班' }).locator(`[data-cell="${day}-${column}"]`);
const names = (place: Locator): Locator => place.locator('[data-person]');

test('S-7.4.1c a week is filled by keys, pointer and 自动排班, published, printed and revised', async () => {
  const { page } = desk;
  await resize(desk.app, 1366, 768);
  await open(page, '排班');
  await shot(page, '1-empty');

  // By keys: initials choose, Enter adds, the arrow moves, Del takes away, Ctrl+Z and Ctrl+Y go back and forth.
  await cell(page, 0, 0).focus();
  const first = (await page.locator('[data-rest] [data-person]').first().innerText()).trim();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(first);
  await expect(page.getByRole('option')).toHaveCount(1);
  await shot(page, '2-choose');
  await page.keyboard.press('Enter');
  await expect(names(cell(page, 0, 0))).toHaveText([/./]);
  await expect(cell(page, 0, 0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 0, 1)).toBeFocused();
  await page.keyboard.press('z');
  await expect(page.getByRole('combobox')).toHaveValue('z');
  await page.keyboard.press('Escape');
  await cell(page, 0, 0).focus();
  await page.keyboard.press('Delete');
  await expect(names(cell(page, 0, 0))).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(names(cell(page, 0, 0))).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(names(cell(page, 0, 0))).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(names(cell(page, 0, 0))).toHaveCount(1);

  // By pointer: the name goes to the next cell, and to a second place of the same day, which is a clash in words.
  await drag(page, names(cell(page, 0, 0)).first(), cell(page, 0, 1));
  await expect(names(cell(page, 0, 0))).toHaveCount(0);
  await expect(names(cell(page, 0, 1))).toHaveText([new RegExp(first)]);
  await cell(page, 0, 0).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(first);
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 0)).toContainText('同一天排了两处');
  await page.keyboard.press('Delete');

  await page.getByRole('button', { name: '自动排班' }).click();
  await expect(page.getByText('已排好')).toBeVisible({ timeout: 30_000 });
  await expect(names(cell(page, 0, 1))).toHaveText([new RegExp(first)]);
  await expect(page.getByRole('heading', { name: '没有冲突' })).toBeVisible();
  await expect(page.getByText('已保存')).toBeVisible();
  await shot(page, '3-planned');
  await resize(desk.app, 1920, 1080);
  await shot(page, '4-planned-wide');

  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('region', { name: '版本' })).toContainText('首次发布');

  await page.getByLabel('周一）备注').fill('开盘');
  await cell(page, 2, 0).focus();
  await page.keyboard.press('Delete');
  await expect(cell(page, 2, 0)).toContainText('人数不足');
  await page.getByRole('button', { name: '发布修订' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('去掉');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: '发布修订' }).click();
  await expect(dialog).toContainText('请填写修订原因');
  await dialog.getByLabel('修订原因').fill('顾问临时外出');
  await shot(page, '5-revise');
  await dialog.getByRole('button', { name: '发布修订' }).click();
  await expect(page.getByRole('region', { name: '版本' })).toContainText('修订 1');
  await expect(page.getByRole('region', { name: '版本' })).toContainText('顾问临时外出');

  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.getByRole('dialog')).toContainText('销售现场接待岗位排班表');
  await expect(page.getByRole('dialog')).toContainText('修订');
  await shot(page, '6-print');
  await page.keyboard.press('Escape');

  // The week that began without a roster is red.
  await expect(page.getByText('开始的一周还没有已发布的排班表')).toBeVisible();
  await page.getByText('月度总览').click();
  await expect(page.getByRole('button', { name: '导出我的日历' })).toBeVisible();
  await shot(page, '7-month');
  expect(desk.pageErrors).toEqual([]);
});
