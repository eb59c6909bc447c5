import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { launchLargeOffice } from './support/large-office.ts';
import type { Desk } from './support/launch.ts';
import { open } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
const visits = 10_000;
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchLargeOffice(visits);
  await open(desk.page, '来访列表');
});
test.afterAll(() => desk.remove());

const grid = () => desk.page.getByRole('grid', { name: '来访登记列表' });
const rows = () =>
  grid()
    .getByRole('row')
    .filter({ has: desk.page.getByRole('gridcell') });
const counts = () => desk.page.getByRole('main').getByRole('status').first();
const search = () => desk.page.getByLabel('搜索');

/** The first column of a query on the file itself. */
function ask<T>(sql: string): T[] {
  const db = new Database(desk.databaseFile, { readonly: true });
  const found = db.prepare(sql).pluck().all() as T[];
  db.close();
  return found;
}

test('the register opens with the latest visits, says how many there are, and draws only what is seen', async () => {
  await expect(counts()).toContainText('共 10,000 条');
  const [latest] = ask<string>('select number from visit order by visited_on desc, seq desc limit 1');
  await expect(rows().first()).toContainText(latest ?? '');
  expect(await rows().count()).toBeLessThan(60);
});

test('scrolling reads on, far beyond the first page', async () => {
  const body = grid().locator('[data-grid-body]');
  for (let i = 0; i < 6; i++) {
    await body.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect
      .poll(() => body.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight))
      .toBeGreaterThan(100);
  }
  const reached = await rows().last().getAttribute('aria-rowindex');
  expect(Number(reached)).toBeGreaterThan(150);
  await body.evaluate((element) => element.scrollTo({ top: 0 }));
});

test('a part of a name, its initials, any part of a phone and a record number find their visits', async () => {
  const [name] = ask<string>('select name from customer where length(name) = 3 order by seq desc limit 1');
  const [phone = ''] = ask<string>("select phone from customer_phone where phone like '1%' limit 1");
  const [number] = ask<string>('select number from visit order by seq limit 1');
  const part = (name ?? '').slice(0, 2);
  await search().fill(part);
  await expect(counts()).not.toContainText('共 10,000 条');
  for (const text of await rows().allInnerTexts()) expect(text).toContain(part);
  await search().fill(phone.slice(3, 9));
  await expect
    .poll(async () => (await rows().first().innerText()).replaceAll(' ', ''))
    .toContain(phone.slice(3, 9));
  await search().fill(number ?? '');
  await expect(rows()).toHaveCount(1);
  await expect(rows().first()).toContainText(number ?? '');
  await search().fill('');
  await expect(counts()).toContainText('共 10,000 条');
});

test('the register is narrowed by intention and kind, and the counts follow', async () => {
  const { page } = desk;
  const [expected] = ask<number>(
    "select count(*) from visit where intention = 'A' and visit_kind = 'return' and voided = 0",
  );
  await page.getByRole('combobox', { name: '意向' }).click();
  await page.getByTitle('A（强烈）').click();
  await page.getByRole('combobox', { name: '初访 / 复访' }).click();
  await page.getByTitle('复访', { exact: true }).click();
  await expect(counts()).toContainText(`共 ${new Intl.NumberFormat('zh-CN').format(expected ?? 0)} 条`);
  await expect(counts()).toContainText('初访 0');
  for (const text of await rows().allInnerTexts()) expect(text).toMatch(/复访[\s\S]*A/);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(counts()).toContainText('共 10,000 条');
});

test('the register is narrowed by days, salesperson and channel, together and each taken back', async () => {
  const { page } = desk;
  const [day = ''] = ask<string>('select max(visited_on) from visit where voided = 0');
  const from = `${day.slice(0, 8)}01`;
  const within = `visit.voided = 0 and visit.visited_on between '${from}' and '${day}'`;
  const [person = ''] = ask<string>(
    `select name from visit join staff on staff.seq = salesperson_seq where ${within} group by 1 order by count(*) desc limit 1`,
  );
  const [channel = ''] = ask<string>(
    `select channel from visit_channel join visit on visit.seq = visit_seq where ${within} group by 1 order by count(*) desc limit 1`,
  );
  const inRange = `visit join staff on staff.seq = salesperson_seq where ${within}`;
  const shown = (sql: string) =>
    expect(counts()).toContainText(
      `共 ${new Intl.NumberFormat('zh-CN').format(ask<number>(sql)[0] ?? 0)} 条`,
    );

  await page.getByPlaceholder('开始日期').fill(from);
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('结束日期').fill(day);
  await page.keyboard.press('Enter');
  await shown(`select count(*) from visit where ${within}`);
  await pick('销售人员', person);
  await shown(`select count(*) from ${inRange} and name = '${person}'`);
  await pick('认知途径', channel);
  await shown(
    `select count(*) from ${inRange} and name = '${person}' and exists (select 1 from visit_channel where visit_seq = visit.seq and channel = '${channel}')`,
  );
  for (const text of await rows().allInnerTexts()) expect(text).toContain(person);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(counts()).toContainText('共 10,000 条');
  await expect(page.getByPlaceholder('开始日期')).toHaveValue('');
});

async function pick(filter: string, choice: string): Promise<void> {
  await desk.page.getByRole('main').getByRole('combobox', { name: filter, exact: true }).click();
  await desk.page.keyboard.insertText(choice);
  await desk.page.keyboard.press('Enter');
}

test('a head sorts the register, and again the other way round', async () => {
  const number = desk.page.getByRole('button', { name: '按编号排序' });
  const column = grid().getByRole('columnheader').filter({ has: number });
  await number.click();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await number.click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  const [first] = ask<string>('select number from visit order by number limit 1');
  await expect(rows().first()).toContainText(first ?? '');
  await desk.page.getByRole('button', { name: '按来访日期排序' }).click();
});

test('the keyboard searches, walks, opens and comes back', async () => {
  const { page } = desk;
  await grid().locator('[data-grid-body]').focus();
  await page.keyboard.press('/');
  await expect(search()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = grid().getByRole('row', { selected: true });
  await expect(second).toHaveAttribute('aria-rowindex', '3');
  const number = /LF-\d+-\d+/.exec(await second.innerText())?.[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `来访登记 ${number}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(search()).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(grid().getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '15');
});

test('where nothing fits the register says what to do', async () => {
  const { page } = desk;
  await search().fill('查无此人');
  await expect(page.getByText('没有符合条件的来访')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '清除筛选' }).last().click();
  await expect(counts()).toContainText('共 10,000 条');
  await page.getByText('已作废', { exact: true }).click();
  await expect(page.getByText('没有已作废的登记').or(rows().first())).toBeVisible();
  await page.getByText('有效', { exact: true }).click();
  expect(desk.pageErrors).toEqual([]);
});
