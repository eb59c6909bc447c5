import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { addDays, businessDate, weekStart } from '../../shared/domain/business-date.ts';
import { shortDate } from '../../shared/domain/roster/clashes.ts';
import { administrator } from '../support/office.ts';
import { drag } from './support/drag.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { rosterNames } from './support/office-of-roster.ts';
import { seriousProblems } from './support/serious-problems.ts';
import { resize, signIn } from './support/steps.ts';

// An office's roster from its settings to the stand-in, in the window; one office, in order.
test.describe.configure({ mode: 'serial', timeout: 180_000 });
const thisMonday = weekStart(businessDate(new Date()));
const nextMonday = addDays(thisMonday, 7);
let desk: Desk;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  execFileSync(process.execPath, [
    'build/run-typescript.mjs',
    'tests/e2e/support/office-of-roster.ts',
    join(userData, 'data'),
  ]);
  desk = await launchDesk({ userData });
  await resize(desk.app, 1366, 768);
  await signIn(desk.page, administrator.name, administrator.pin);
  await expect(desk.page.getByRole('navigation')).toBeVisible();
});
test.afterEach(() => expect(desk.pageErrors).toEqual([]));
test.afterAll(() => desk.remove());

/** Keeps a picture for a person to look at when LOUTAI_SHOTS names a folder. */
async function shot(name: string): Promise<void> {
  const folder = process.env['LOUTAI_SHOTS'];
  if (folder) await desk.page.screenshot({ path: join(folder, `roster-week-${name}.png`) });
}

async function openWeek(page: Page, monday: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `/roster?week=${monday}`);
  await view(page, '周排班');
  await expect(page.getByRole('grid', { name: '一周排班' })).toContainText(
    shortDate(monday).replace(/（.*/, ''),
  );
}

const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: '排班' }).getByText(name, { exact: true }).click();
const grid = (page: Page): Locator => page.getByRole('grid', { name: '一周排班' });
const cell = (page: Page, day: number, column: number): Locator =>
  grid(page).locator(`[data-cell="${day}-${column}"]`);
const names = (place: Locator): Locator => place.locator('[data-person]');
const duties = (page: Page): Promise<string[]> =>
  grid(page)
    .locator('[data-cell]')
    .evaluateAll((cells) =>
      cells.map((each) =>
        Array.from(each.querySelectorAll('[data-person]'), (chip) => chip.getAttribute('data-person')).join(),
      ),
    );

async function plan(page: Page): Promise<void> {
  await page.getByRole('button', { name: '自动排班' }).click();
  await expect(page.getByText('已排好')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('region', { name: '版本' })).toContainText('首次发布');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('posts, their people and qualifications are set on the screen, and the sheet follows', async () => {
  const { page } = desk;
  await openWeek(page, nextMonday);
  await view(page, '岗位与班次');
  const posts = page.getByRole('region', { name: '岗位', exact: true });
  await posts.getByRole('button', { name: '添加岗位' }).click();
  await posts.getByRole('button', { name: '保存岗位与班次' }).click();
  await expect(posts.getByRole('alert')).toContainText('第 6 个岗位：请填写岗位名称');
  await posts.getByLabel('第 6 个岗位 岗位名称').fill('签约');
  await posts.getByLabel('签约 须有资格').fill('签约');
  await posts.getByLabel('签约 节假日 最少').fill('0');
  await posts.getByRole('button', { name: '删除 机动' }).click();
  await shot('1-posts');
  await posts.getByRole('button', { name: '保存岗位与班次' }).click();
  await expect(page.getByText('岗位与班次已保存')).toBeVisible();

  const people = page.getByRole('region', { name: '人员资格' });
  for (const name of rosterNames.slice(0, 3)) {
    await people.getByRole('checkbox', { name: `${name}：签约` }).click();
    await expect(people.getByRole('checkbox', { name: `${name}：签约` })).toBeChecked();
  }
  await shot('2-qualifications');
  expect(await seriousProblems(page)).toEqual([]);

  await view(page, '周排班');
  await expect(grid(page).getByRole('columnheader')).toHaveText([
    '日期',
    '接待台',
    '电话',
    '大厅讲解',
    '样板房',
    '签约',
    '休息人员',
    '备注',
  ]);
  await cell(page, 0, 4).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(rosterNames[5] ?? '');
  await expect(page.getByRole('option')).toContainText('没有“签约”资格');
  await page.keyboard.press('Escape');
});

test('a year without holidays is announced with the way to the table, and filled by hand', async () => {
  const { page } = desk;
  await openWeek(page, '2030-12-30');
  await expect(page.getByText('还没有 2031 年的节假日安排')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: '节假日' }).click();
  await expect(page.getByRole('spinbutton', { name: '年份' })).toHaveValue('2031');
  const add = page.getByRole('group', { name: '添加日期' });
  await add.getByRole('button', { name: '添加' }).click();
  await expect(add.getByRole('alert')).toHaveText('请选择日期并填写节日名称');
  await add.getByLabel('日期').fill('2031-01-01');
  await add.getByLabel('日期').press('Enter');
  await add.getByLabel('节日').fill('元旦');
  await add.getByLabel('节日').press('Enter');
  const table = page.getByRole('region', { name: '2031 年放假与调休' });
  await expect(table.getByRole('row').nth(1)).toContainText('元旦');
  await expect(table.getByRole('row').nth(1)).toContainText('本公司');
  const complete = page.getByRole('checkbox', { name: '2031 年已填写完整' });
  await complete.click();
  await expect(complete).toBeChecked();
  await expect(page.getByText('还没有 2031 年的安排')).toHaveCount(0);
  await shot('3-holidays');
  expect(await seriousProblems(page)).toEqual([]);

  await page.getByRole('spinbutton', { name: '年份' }).fill('2026');
  const known = page.getByRole('region', { name: '2026 年放假与调休' });
  await known.getByRole('button', { name: '取消 10月1日（周四）' }).click();
  const takenBack = page.getByRole('region', { name: '已取消的国家安排' });
  await expect(takenBack).toContainText('国庆节');
  await takenBack.getByRole('button', { name: '恢复 10月1日（周四）' }).click();
  await expect(takenBack).toHaveCount(0);
  await shot('4-holidays-2026');

  await openWeek(page, '2030-12-30');
  await expect(page.getByText('还没有 2031 年的节假日安排')).toHaveCount(0);
  await expect(grid(page).getByRole('rowheader', { name: '周三' })).toContainText('元旦放假');
});

test('S-7.4.1c the side bar is red until this week is published; last week is copied, swapped and undone', async () => {
  const { page } = desk;
  const mark = page.getByRole('navigation').locator('[data-state="missing"]');
  await expect(mark).toHaveText(/未排/);
  await openWeek(page, thisMonday);
  await plan(page);
  await publish(page);
  await expect(mark).toHaveCount(0);
  await page.evaluate(() => (location.hash = '/desk'));
  const posts = page.getByRole('region', { name: '今日岗位' });
  await expect(posts).toContainText('接待台');
  await expect(posts).toContainText(new RegExp(rosterNames.join('|')));
  await shot('5-desk');
  await openWeek(page, thisMonday);
  const planned = await duties(page);
  expect(planned.filter((one) => one !== '').length).toBeGreaterThan(25);

  await openWeek(page, nextMonday);
  await page.getByRole('button', { name: '复制上周' }).click();
  await expect(page.getByText('已复制上周的排班，可以撤销')).toBeVisible();
  expect(await duties(page)).toEqual(planned);

  const first = await names(cell(page, 0, 0))
    .first()
    .innerText();
  const second = await names(cell(page, 0, 1))
    .first()
    .innerText();
  await page.getByRole('button', { name: '对调两人' }).click();
  const dialog = page.getByRole('dialog', { name: '对调两人' });
  for (const [label, name] of [
    ['第一人', first],
    ['第二人', second],
  ] as const) {
    await dialog.getByLabel(label).fill(name);
    await dialog.getByLabel(label).press('Enter');
  }
  await shot('5-swap');
  await dialog.getByRole('button', { name: '对调两人' }).click();
  await expect(names(cell(page, 0, 0)).first()).toContainText(second);
  await expect(names(cell(page, 0, 1)).first()).toContainText(first);
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await duties(page)).toEqual(planned);
  await page.getByRole('button', { name: '重做' }).click();
  await expect(names(cell(page, 0, 0)).first()).toContainText(second);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  expect((await duties(page)).filter((one) => one !== '')).toEqual([]);
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
});

test('names are dragged onto each other, among the resting and out again', async () => {
  const { page } = desk;
  await openWeek(page, nextMonday);
  const rest = grid(page).locator('[data-rest]').first();
  const [one = '', other = ''] = await names(rest).allInnerTexts();
  await drag(page, rest.getByText(one, { exact: true }), cell(page, 0, 0));
  await drag(page, rest.getByText(other, { exact: true }), cell(page, 0, 1));
  await expect(names(cell(page, 0, 0))).toContainText([one]);
  await drag(page, names(cell(page, 0, 0)), names(cell(page, 0, 1)));
  await expect(names(cell(page, 0, 0))).toContainText([other]);
  await expect(names(cell(page, 0, 1))).toContainText([one]);
  await drag(page, names(cell(page, 0, 0)), rest);
  await expect(names(cell(page, 0, 0))).toHaveCount(0);
  await expect(rest.getByText(other, { exact: true })).toBeVisible();
  await drag(page, names(cell(page, 0, 1)), rest);
});

test('somebody else was faster: what is not saved is said, and the newest is taken', async () => {
  const { page } = desk;
  await openWeek(page, nextMonday);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  const db = new Database(desk.databaseFile);
  const changed = page.getByText('这一周已被别人修改');
  // The page may just be reading the week anew: then it takes the other's version over, and the next change meets it.
  await expect(async () => {
    db.prepare('UPDATE roster_week SET version = version + 1 WHERE monday = ?').run(nextMonday);
    await cell(page, 2, 0).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(changed).toBeVisible({ timeout: 4000 });
  }).toPass();
  await shot('6-conflict');
  const stored = db.prepare('SELECT plan FROM roster_week WHERE monday = ?').pluck().get(nextMonday);
  db.close();
  await page.getByRole('button', { name: '载入最新' }).click();
  await expect(changed).toHaveCount(0);
  const plan = JSON.parse(String(stored)) as unknown[];
  await expect(grid(page).locator('[data-cell] [data-person]')).toHaveCount(plan.length);
});

test('who falls out after publishing is stood in for, with the reason and who agreed', async () => {
  const { page } = desk;
  await openWeek(page, nextMonday);
  await plan(page);
  await publish(page);
  const chip = names(cell(page, 1, 0)).first();
  const name = (await chip.innerText()).trim();
  await chip.click();
  await page.getByRole('menuitem', { name: '请假与代班' }).click();
  const dialog = page.getByRole('dialog', { name: /谁来代班/ });
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await expect(dialog).toContainText('近八周值班');
  await dialog.getByRole('button', { name: '由此人代班并发布' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('请填写同意人');
  await dialog.getByLabel('同意人').fill('销售主办');
  await shot('7-stand-in');
  await dialog.getByRole('button', { name: '由此人代班并发布' }).click();
  const editions = page.getByRole('region', { name: '版本' });
  await expect(editions).toContainText('修订 1');
  await expect(editions).toContainText(new RegExp(`${name}由.+代班，销售主办同意`));
  await expect(names(cell(page, 1, 0))).not.toContainText([name]);
  await expect(grid(page).locator('[data-rest]').nth(1)).toContainText(`${name}假`);
  await shot('8-stood-in');
});

test('a salesperson reads the week and his own month, and takes his duties into a calendar', async () => {
  const { page } = desk;
  await page.keyboard.press('F9');
  await signIn(page, rosterNames[0] ?? '', '135790');
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.evaluate((to) => (location.hash = to), `/roster?week=${nextMonday}`);
  await expect(grid(page)).toBeVisible();
  await expect(page.getByRole('button', { name: '自动排班' })).toHaveCount(0);
  await expect(page.getByText('岗位与班次', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('navigation').locator('.lt-roster-mark')).toHaveCount(0);
  await view(page, '月度总览');
  const file = join(desk.userData, 'mine.ics');
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  await page.getByRole('button', { name: '导出我的日历' }).click();
  await expect(page.getByText('已保存 mine.ics')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(`X-WR-CALNAME:${rosterNames[0]}值班`);
  await shot('9-month');
});
