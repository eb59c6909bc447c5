import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addDays, businessDate, weekStart } from '../../shared/domain/business-date.ts';
import { shortDate } from '../../shared/domain/roster/clashes.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { seriousProblems } from './support/serious-problems.ts';
import { resize } from './support/steps.ts';
import { become, goTo, signDay } from './support/weekly-steps.ts';

// The week's papers, worked through in the window as the three roles do; one office, in order.
test.describe.configure({ mode: 'serial' });
const monday = addDays(weekStart(businessDate(new Date())), -7);
const pin = '135790';
let desk: Desk;
test.beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  execFileSync(process.execPath, [
    'build/run-typescript.mjs',
    'tests/e2e/support/office-of-week.ts',
    join(userData, 'data'),
    monday,
  ]);
  desk = await launchDesk({ userData });
  await resize(desk.app, 1366, 768);
  await stubDialogs();
});
test.afterAll(() => desk.remove());

/** Documents are not opened with programs of this machine, and its notifications are only written down. */
async function stubDialogs(): Promise<void> {
  await desk.app.evaluate(({ shell, Notification }) => {
    shell.openPath = () => Promise.resolve('');
    const shown: string[] = [];
    Object.assign(globalThis, { shownNotifications: shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(`${this.title}|${this.body}`);
    };
  });
}

const notifications = () =>
  desk.app.evaluate(() => (globalThis as unknown as { shownNotifications: string[] }).shownNotifications);

const shot = (name: string) => desk.page.screenshot({ path: `test-results/screens/${name}.png` });

/** Looks with axe once what was said at the top has gone again. */
async function expectCalmAndClear(page: Page): Promise<void> {
  await page.mouse.move(600, 740);
  await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 15_000 });
  await expect(page.locator('.ant-btn-loading')).toHaveCount(0);
  // A spinner or wave that goes away with its button never ends by itself; it is looked for anew.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await seriousProblems(page)).toEqual([]);
}

const nav = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });

test('待办: the side bar counts, the list names each thing with its rule, and leads to where it is done', async () => {
  const { page } = desk;
  await become(page, '周以宁', pin);
  await expect(nav(page, '待办').locator('.lt-todo-count')).toBeVisible({ timeout: 15_000 });
  await nav(page, '待办').click();
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
  const late = page.getByRole('region', { name: '已逾期' });
  const report = late.getByRole('link', { name: /填写 .*一周的周报/ }).last();
  await expect(report).toContainText('依据 S-7.2.9');
  await shot('todo');
  await expectCalmAndClear(page);
  await nav(page, '首页').click();
  await expect(page.getByRole('region', { name: '我的待办' })).toContainText('跟踪客户');
  await shot('home-todo');
  await expectCalmAndClear(page);
  await nav(page, '待办').click();
  await report.click();
  await expect(page.getByRole('region', { name: /本周数字/ })).toBeVisible();
});

test('R-privacy: the system’s notification says how much is due, and nothing of whom', async () => {
  await expect.poll(notifications).toEqual(['楼台 · 待办|今天有 2 项待办，其中 2 项已逾期']);
  const { page } = desk;
  await goTo(page, '/todo');
  await page.getByRole('switch', { name: '系统通知' }).click();
  await expect(page.getByRole('switch', { name: '系统通知' })).not.toBeChecked();
});

test('S-7.2.9: the report comes with its figures and opinions; what is written survives a kill, and is submitted', async () => {
  let { page } = desk;
  await goTo(page, `/weekly/reports?monday=${monday}`);
  const figures = page.getByRole('region', { name: /本周数字/ });
  await expect(figures).toContainText('价格偏高，希望有折扣');
  const form = page.getByRole('region', { name: '我的周报' });
  await form.getByLabel('本周工作小结').fill('接待九组，成交意向两组');
  await form.getByRole('button', { name: '填入' }).click();
  await expect(form.getByLabel('竞争楼盘情况')).toHaveValue('湖畔苑');
  await page.waitForTimeout(600);
  await desk.kill();
  desk = await desk.restart();
  await resize(desk.app, 1366, 768);
  await stubDialogs();
  page = desk.page;
  await become(page, '周以宁', pin);
  await goTo(page, `/weekly/reports?monday=${monday}`);
  await expect(page.getByLabel('本周工作小结')).toHaveValue('接待九组，成交意向两组', { timeout: 15_000 });
  await shot('report-own');
  await page.getByRole('button', { name: /提交周报/ }).click();
  await expect(page.getByText('请填写下周工作计划')).toBeVisible();
  await page.getByLabel('下周工作计划').fill('回访 A 类客户');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/已于 .*提交，等督导收取/)).toBeVisible();
  await expectCalmAndClear(page);
});

test('the report prints through its form', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '打印' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('销售人员周报').first()).toBeVisible();
  await expect(dialog).toContainText('接待九组，成交意向两组');
  await shot('report-print');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
});

test('S-7.4.3: Monday to Friday are checked: findings ticked or sent back, the rest ticked at once, each day signed', async () => {
  const { page } = desk;
  await become(page, '陈志强', pin);
  await goTo(page, `/weekly/reports?monday=${monday}`);
  await page.getByLabel('本周工作小结').fill('平稳');
  await page.getByLabel('下周工作计划').fill('跟进');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/已于 .*提交/)).toBeVisible();
  await become(page, '林督导', pin);
  await goTo(page, `/weekly/checks?day=${monday}`);
  const list = page.getByRole('region', { name: '当天登记' });
  await expect(list).toBeVisible();
  await shot('check-day');
  const rows = list.getByRole('row');
  await rows.filter({ hasText: '未邀请看楼' }).first().getByRole('button', { name: /^退回/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('退回说明')).toHaveValue(/未邀请看楼/);
  await dialog.getByRole('button', { name: /退\s*回/ }).click();
  await expect(page.getByText(/的待办里会出现/)).toBeVisible();
  await page
    .getByRole('region', { name: '签字' })
    .getByRole('button', { name: /签\s*字/ })
    .click();
  await expect(page.getByText(/还有 \d+ 条有问题的记录没有处理/)).toBeVisible();
  for (let day = 0; day < 5; day++) await signDay(page, addDays(monday, day), '林督导');
  await shot('check-signed');
  await expectCalmAndClear(page);
});

test('S-7.4.3: the salesperson finds what was sent back in his list and explains it; the supervisor settles it', async () => {
  const { page } = desk;
  await become(page, '周以宁', pin);
  await goTo(page, '/todo');
  await page.getByRole('link', { name: /更正来电登记/ }).click();
  await expect(page.getByRole('region', { name: '退回的登记' })).toContainText('未邀请看楼');
  await shot('sent-back');
  await page.getByRole('button', { name: /^说明 DH-/ }).click();
  await page.getByRole('dialog').getByLabel('说明').fill('客户挂断，未及邀请');
  await page.getByRole('dialog').getByRole('button', { name: '提交说明' }).click();
  await expect(page.getByText('已说明，待复核')).toBeVisible();
});

test('S-7.4.4: the reports are collected, and one action makes the bundle with what is missing named', async () => {
  const { page } = desk;
  await become(page, '林督导', pin);
  await goTo(page, `/weekly/reports?monday=${monday}`);
  await expect(page.getByRole('row', { name: /吴佳怡/ })).toContainText('未提交');
  await expectCalmAndClear(page);
  await page.getByRole('button', { name: '全部收取（2）' }).click();
  await expect(page.getByRole('row', { name: /陈志强/ })).toContainText('已收取');
  await shot('reports-week');
  await goTo(page, `/weekly/handover?monday=${monday}`);
  const week = page.getByRole('region', { name: '本周资料', exact: true }).first();
  await expect(week).toContainText('吴佳怡未提交');
  await shot('handover-before');
  await week.getByLabel('说明').fill('吴佳怡请假');
  await week.getByRole('button', { name: '一键归集' }).click();
  await expect(page.getByText('归集完成，已交市场调研员确认')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /打开 .* 的 Word/ }).click();
  await page.getByRole('button', { name: /打开 .* 的 PDF/ }).click();
  await page.getByRole('button', { name: /打开 .* 的 Excel/ }).click();
  await expect
    .poll(() => readdirSync(join(desk.dataDir, 'opened')).filter((name) => name.includes('归集')).length)
    .toBe(3);
  await shot('handover-made');
  await expectCalmAndClear(page);
});

test('S-7.4.4: the researcher finds it on his list, and confirms receipt', async () => {
  const { page } = desk;
  await become(page, '高研究', pin);
  await goTo(page, '/todo');
  await page.getByRole('link', { name: new RegExp(`确认收到：${shortDate(monday).slice(0, 5)}`) }).click();
  await page.getByRole('button', { name: '确认收到' }).click();
  await expect(page.getByRole('row', { name: /已确认收到/ })).toContainText('高研究');
  await shot('handover-confirmed');
  expect(desk.pageErrors).toEqual([]);
});
