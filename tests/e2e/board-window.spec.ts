import { expect, test } from '@playwright/test';
import { boardPage } from './support/kiosk-steps.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { seriousProblems } from './support/serious-problems.ts';
import { addStaff, open, registerVisit, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
  for (const name of ['周以宁', '吴致远', '何清']) {
    await addStaff(desk.page, { name, post: '置业顾问', role: '销售人员' });
  }
});
test.afterAll(() => desk.remove());

test('the board in its own window follows every event at the desk', async () => {
  const { page } = desk;
  await open(page, '轮序');
  await page.getByRole('button', { name: '在大屏显示' }).click();
  const board = await boardPage(desk);
  const next = board.getByRole('region', { name: '下一位接待' });
  await expect(next).toContainText('今日轮序尚未开始');
  await page.getByRole('button', { name: '开始今日轮序' }).click();
  await expect(next).toContainText('周以宁');
  await page.getByRole('button', { name: '接待未登记客户' }).click();
  await expect(next).toContainText('吴致远');
  await expect(board.getByRole('region', { name: '接待中' })).toContainText('来访客户');
  await expect(board.getByRole('region', { name: '轮序', exact: true }).getByRole('listitem')).toHaveCount(3);
  await open(page, '来访登记');
  await registerVisit(page, { phone: '13800138000', name: '张晓明' });
  const waiting = board.getByRole('region', { name: '等候' });
  await expect(waiting).toContainText('张**');
  expect(await board.locator('body').innerText()).not.toMatch(/晓明|138/);
});

test('the board’s window has nothing to press, axe finds nothing serious, and a second one is not opened', async () => {
  const board = await boardPage(desk);
  expect(await board.locator('button, input, a, select, textarea').count()).toBe(0);
  expect(await seriousProblems(board)).toEqual([]);
  await open(desk.page, '轮序');
  await desk.page.getByRole('button', { name: '在大屏显示' }).click();
  await desk.page.waitForTimeout(500);
  expect(desk.app.windows()).toHaveLength(2);
});

test('the board goes on while the desk is locked, and comes back with the office', async () => {
  const board = await boardPage(desk);
  await desk.page.keyboard.press('Control+l');
  await expect(desk.page.getByText('窗口已锁定')).toBeVisible();
  await expect(board.getByRole('region', { name: '下一位接待' })).toContainText('吴致远');
  await desk.app.evaluate(({ app }) => {
    const office = app.getAppMetrics().find((each) => each.name === 'loutai-office');
    if (office) process.kill(office.pid, 'SIGKILL');
  });
  await expect(board.getByText('暂时没有更新，正在重新连接…')).toBeVisible();
  await expect(board.getByText('暂时没有更新，正在重新连接…')).toBeHidden({ timeout: 15_000 });
  await expect(board.getByRole('region', { name: '下一位接待' })).toContainText('吴致远');
  expect(desk.pageErrors).toEqual([]);
});
