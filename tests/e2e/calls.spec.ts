import { expect, type Page, test } from '@playwright/test';
import { businessDate } from '../../shared/domain/business-date.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { seriousProblems } from './support/serious-problems.ts';
import { addStaff, desk as visitForm, open, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  // In the morning: an appointment late in the day is still ahead.
  desk = await launchDesk({ startsAt: `${businessDate(new Date())}T10:00:00+08:00` });
  await setUpOffice(desk.page);
  await addStaff(desk.page, { name: '周以宁', post: '置业顾问', role: '销售人员' });
  await addStaff(desk.page, { name: '陈志强', post: '置业顾问', role: '销售人员' });
});
test.afterAll(() => desk.remove());

const shot = (name: string) => desk.page.screenshot({ path: `test-results/screens/${name}.png` });
const form = (page: Page) => page.getByRole('region', { name: '保存来电' });
const today = (page: Page) => page.getByRole('region', { name: '今天的来电' });

test('S-7.1.1: the greeting stands large over the call form', async () => {
  const { page } = desk;
  await open(page, '来电');
  const greeting = form(page).getByText('接听时请说').locator('xpath=following-sibling::strong');
  await expect(greeting).not.toBeEmpty();
  expect(
    await greeting.evaluate((node) => parseFloat(getComputedStyle(node).fontSize)),
  ).toBeGreaterThanOrEqual(28);
});

test('S-7.1.3: a call is saved by keyboard alone, timed from its first key, and makes an appointment', async () => {
  const { page } = desk;
  await expect(form(page).getByLabel('来电号码')).toBeFocused();
  await page.keyboard.type('139 0013-9000');
  await expect(form(page).getByText('新客户')).toBeVisible();
  await expect(form(page).getByRole('timer')).toHaveText(/通话中 0:0\d/);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('王秀兰');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('约访日期')).toBeFocused();
  const day = await page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
  // Today's date in short: the day of the month alone.
  await page.keyboard.type(String(Number(day.slice(8))));
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('约访日期')).toHaveValue(day);
  await expect(form(page).getByLabel('约访时间')).toBeFocused();
  await page.keyboard.type('2330');
  await page.keyboard.press('Control+Enter');
  await expect(today(page)).toContainText('王秀兰');
  await expect(today(page)).toContainText('邀请率 100%');
  await expect(form(page).getByText(/已保存 DH-/)).toBeVisible();
  await expect(form(page).getByLabel('来电号码')).toBeFocused();
  await open(page, '预约');
  await expect(page.getByRole('row', { name: /23:30 王秀兰/ })).toContainText('待到访');
});

test('S-7.1.2: a call without invitation is marked in red and lowers the rate', async () => {
  const { page } = desk;
  await open(page, '来电');
  await form(page).getByLabel('来电号码').fill('13700137000');
  await page.keyboard.press('Enter');
  await expect(form(page).getByText('未邀请看楼：保存后会标记，并计入接听人的邀请率')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(today(page).getByRole('button').first()).toContainText('未邀请');
  await expect(today(page)).toContainText('邀请率 50%');
});

test('a call half typed comes back when its screen is opened again', async () => {
  await form(desk.page).getByLabel('来电号码').fill('13600136000');
  await form(desk.page).getByLabel('来电人').fill('赵');
  // Leaving the screen brings what was typed to safety.
  await open(desk.page, '来访登记');
  await open(desk.page, '来电');
  await expect(form(desk.page).getByLabel('来电人')).toHaveValue('赵');
  await form(desk.page).getByRole('button', { name: '放弃草稿' }).click();
  await expect(form(desk.page).getByLabel('来电人')).toHaveValue('');
});

test('the register finds a call by pinyin, opens it, and corrects it', async () => {
  const { page } = desk;
  await page.getByText('来电列表').click();
  await page.getByLabel('查找来电').fill('wxl');
  const row = page.getByRole('row', { name: /王秀兰/ });
  await expect(row).toHaveCount(1);
  await row.getByRole('gridcell').first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('来电人').fill('王秀云');
  await drawer.getByRole('button', { name: '保存更正' }).click();
  await page.getByLabel('查找来电').fill('');
  await expect(page.getByRole('row', { name: /王秀云/ })).toBeVisible();
});

test('the register sorts by its heads, and turns round at a second press', async () => {
  const { page } = desk;
  const numbers = () =>
    page
      .getByRole('grid', { name: '来电列表' })
      .getByText(/^DH-\d{8}-\d{3}$/)
      .allTextContents();
  await page.getByLabel('查找来电').fill('');
  await expect.poll(async () => (await numbers()).length, { timeout: 15_000 }).toBe(2);
  await page.getByRole('button', { name: '按编号排序' }).click();
  await expect(page.getByRole('columnheader', { name: '按编号排序' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(async () => (await numbers()).map((one) => one.slice(-3))).toEqual(['002', '001']);
  await page.getByRole('button', { name: '按编号排序' }).click();
  await expect.poll(async () => (await numbers()).map((one) => one.slice(-3))).toEqual(['001', '002']);
});

test('E-2.1.2: Ctrl+K opens a call, of which an appointment is made, and then the appointment', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '查找' }).fill('DH-');
  await page.getByRole('option', { name: /002/ }).click();
  const call = page.getByRole('dialog').filter({ hasText: '来电 DH-' });
  await call.getByRole('button', { name: '生成看房预约' }).click();
  const booking = page.getByRole('dialog', { name: /由来电 DH-\d{8}-002 生成/ });
  await expect(booking.getByLabel('联系电话')).toHaveValue('13700137000');
  await booking.getByLabel('预约人').fill('赵先生');
  await booking.getByLabel('预约时间').fill('2345');
  await shot('appointment-of-call');
  await booking.getByRole('button', { name: /保\s*存/ }).click();
  await expect(booking).toBeHidden();
  await expect(call.getByRole('button', { name: '生成看房预约' })).toHaveCount(0);
  await expect(call.getByText('已生成看房预约：待到访')).toBeVisible();
  await shot('call-drawer');
  await call.getByRole('button', { name: /Close|关闭/ }).click();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '查找' }).fill('YY-');
  await page.getByRole('option', { name: /赵先生/ }).click();
  const appointment = page.getByRole('dialog').filter({ hasText: '预约 YY-' });
  await expect(appointment).toContainText('待到访');
  await expect(appointment).toContainText('23:45');
  await shot('appointment-drawer');
  await appointment.getByRole('button', { name: '查看客户' }).click();
  const line = page.getByRole('region', { name: '往来记录' });
  await expect(line.getByRole('listitem')).toHaveCount(2);
  await line.getByRole('button', { name: /来电 DH-/ }).click();
  await expect(page.getByRole('dialog').filter({ hasText: '来电 DH-' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('补登: a call of an earlier day asks for the reason and is marked in the customer’s line', async () => {
  const { page } = desk;
  await open(page, '来电');
  await form(page).getByLabel('来电号码').fill('13300133999');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('昨天来电');
  await form(page).getByRole('button', { name: /通话$/ }).click();
  const day = await page.evaluate(() => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10));
  await form(page).getByLabel('来电日期').fill(day);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(form(page).getByText('属于补登，请填写补登原因')).toBeVisible();
  await form(page).getByLabel('补登原因').fill('当天停电');
  await shot('call-late');
  await page.keyboard.press('Control+Enter');
  await expect(form(page).getByText(/已保存 DH-/)).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '查找' }).fill('13300133999');
  await page.getByRole('option', { name: /昨天来电/ }).click();
  await expect(page.getByRole('region', { name: '往来记录' })).toContainText('补登：当天停电');
});

test('E-3.1.1: an enquiry left is noted, due in opening hours, and answered', async () => {
  const { page } = desk;
  await open(page, '来电');
  await page.getByText('留言咨询').first().click();
  await page.getByRole('button', { name: '记录留言' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('赵敏');
  await dialog.getByLabel('收到时间').fill('00:01');
  await dialog.getByLabel('咨询内容').fill('首付多少');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  const list = page.getByRole('region', { name: '留言咨询' });
  await expect(list).toContainText(/09:15 前答复/);
  await list.getByRole('button', { name: /答\s*复/ }).click();
  await page.getByRole('dialog').getByLabel('答复内容').fill('已回电');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /答\s*复/ })
    .click();
  await expect(list).toContainText('已回电');
});

test('S-7.2.10: a visitor waits on the board, is served by whose turn it is, and leaves', async () => {
  const { page } = desk;
  await open(page, '来访登记');
  await visitForm(page).getByLabel('联系电话').fill('13500135000');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('李国强');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('navigation').getByRole('link', { name: '轮序' }).click();
  await page.getByRole('button', { name: '开始今日轮序' }).click();
  const next = page.getByRole('region', { name: '下一位' });
  await expect(next).toContainText('周以宁');
  await expect(next).toContainText('今日还没有接待初访');
  const waiting = page.getByRole('region', { name: '等候' });
  await expect(waiting).toContainText('李国强');
  await expect(waiting).toContainText('已等 0 分钟');
  await waiting.getByRole('button', { name: '由周以宁开始接待' }).click();
  await expect(next).toContainText('陈志强');
  const queue = page.getByRole('region', { name: '轮序' });
  await expect(queue.getByRole('listitem').nth(1)).toContainText('李国强');
  await page
    .getByRole('region', { name: '接待中' })
    .getByRole('button', { name: /离\s*开/ })
    .click();
  await expect(page.getByText('没有正在接待的客户')).toBeVisible();
});

test('S-7.2.6: on a decision to buy the checklist is shown, for a person and for a company, and printed', async () => {
  const { page } = desk;
  await open(page, '来访列表');
  await page
    .getByRole('row', { name: /李国强/ })
    .getByRole('gridcell')
    .first()
    .click();
  await page.getByRole('button', { name: '认购须知' }).click();
  const told = page.getByRole('dialog', { name: '认购须知：李国强' });
  await told.getByRole('checkbox', { name: '身份证原件及复印件' }).check();
  await shot('purchase');
  await told.getByText('单位购买').click();
  await expect(told.getByRole('checkbox', { name: '法人授权委托书' })).toBeVisible();
  await told.getByRole('button', { name: '打印须知' }).click();
  const preview = page.getByRole('region', { name: '预览' });
  await expect(preview).toContainText('法人授权委托书');
  await expect(preview).toContainText('李国强');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await told
    .getByRole('button', { name: /关\s*闭/ })
    .last()
    .click();
  await expect(told).toBeHidden();
  const drawer = page.getByRole('dialog', { name: /来访登记 LF-/ });
  await drawer.getByRole('button', { name: /Close|关闭/ }).click();
  await expect(drawer).toBeHidden();
});

test('the home screen counts what reception did today', async () => {
  const { page } = desk;
  await open(page, '首页');
  await expect(page.getByRole('link', { name: /今日来访/ })).toContainText('1');
  await expect(page.getByRole('link', { name: /今日来电/ })).toContainText('2');
  await expect(page.getByRole('region', { name: '今日待到访' })).toContainText('赵先生');
  await shot('home');
  await expect(page.getByRole('link', { name: /邀请看楼率/ })).toContainText('50%');
  expect(desk.pageErrors).toEqual([]);
});

test('axe finds nothing serious on calls, appointments, the board and the home screen', async () => {
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: '来电' }).click();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByText('来电列表').click();
  await expect(page.getByRole('row', { name: /王秀云/ })).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByText('留言咨询').first().click();
  expect(await seriousProblems(page)).toEqual([]);
  for (const screen of ['预约', '轮序', '首页']) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await seriousProblems(page)).toEqual([]);
  }
});
