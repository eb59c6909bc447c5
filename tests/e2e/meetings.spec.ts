import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/launch.ts';
import { officerPin } from './support/meeting-people.ts';
import { open, resize, signIn } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-meetings-'));
  execFileSync(process.execPath, [
    'build/run-typescript.mjs',
    'tests/e2e/support/meeting-day.ts',
    join(userData, 'data'),
  ]);
  desk = await launchDesk({ userData });
  await signIn(desk.page, '周主办', officerPin);
  await expect(desk.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});
test.afterAll(() => desk.remove());

async function shot(name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await resize(desk.app, width, height);
    await desk.page.screenshot({ path: `test-results/screens/${name}-${width}.png` });
  }
}

test('S-7.4.1a: minutes half typed survive a kill -9', async () => {
  const { page } = desk;
  await open(page, '会议');
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByRole('menuitem', { name: '销售服务工作会议' }).click();
  await expect(page.getByRole('heading', { name: '销售服务工作会议记录' })).toBeVisible();
  await page.getByLabel('存在的问题').fill('周末人手不足\n来电未邀请');
  await page.getByLabel('地点').fill('二楼会议室');
  await page.waitForTimeout(900);
  await desk.kill();
  desk = await desk.restart();
  await signIn(desk.page, '周主办', officerPin);
  await open(desk.page, '会议');
  await desk.page.getByRole('link', { name: /HY-/ }).click();
  await expect(desk.page.getByLabel('存在的问题')).toHaveValue('周末人手不足\n来电未邀请');
  await expect(desk.page.getByLabel('地点')).toHaveValue('二楼会议室');
  await expect(desk.page.getByText('已恢复上次未保存的内容')).toBeVisible();
});

test('S-7.4.1a: minutes are completed, signed with the PIN and then only read; the copy is noted', async () => {
  const { page } = desk;
  await page.getByLabel('销售服务工作检查').fill('接待规范执行良好');
  await page.getByLabel('改进意见').fill('周末增加一名机动人员');
  await page.getByLabel('开始').fill('930');
  await page.getByLabel('结束').fill('11');
  await page.getByLabel('地点').focus();
  await expect(page.getByLabel('开始')).toHaveValue('09:30');
  await expect(page.getByLabel('结束')).toHaveValue('11:00');
  await page.getByRole('button', { name: '添加事项' }).click();
  await expect(page.getByLabel('事项 1')).toBeFocused();
  await page.getByLabel('事项 1').fill('整理竞品价格表');
  await page.getByRole('button', { name: '签字' }).click();
  await page.getByLabel('本人 PIN').fill(officerPin);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/第 1 个落实事项：请填写责任人/)).toBeVisible();
  await page.getByLabel('责任人 1').click();
  await page.keyboard.type('王芳');
  await page.keyboard.press('Enter');
  await page.getByLabel('完成期限 1').fill('2099-12-31');
  await shot('meeting-draft');
  await page.getByRole('button', { name: '签字' }).click();
  await page.getByLabel('本人 PIN').fill(officerPin);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/销售主办签字：周主办/)).toBeVisible();
  await expect(page.getByRole('button', { name: '保存' })).toHaveCount(0);
  const copies = page.getByRole('region', { name: '送交记录' });
  await copies.getByRole('button', { name: '登记送交' }).click();
  await expect(copies.getByText(/纸质复印件 郑经理/)).toBeVisible();
  await shot('meeting-signed');
  await page.getByRole('link', { name: '返回列表' }).click();
  await expect(page.getByRole('region', { name: '会议记录' }).getByText('已送交')).toBeVisible();
  await shot('meetings');
});

test('S-7.4.1a: an item is put off to a chosen day, and is done on the day that is named', async () => {
  const { page } = desk;
  await page.getByText('落实事项', { exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: '整理竞品价格表' });
  await row.getByRole('button', { name: '延期' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('新的期限')).toHaveValue('2100-01-07');
  await dialog.getByLabel('新的期限').fill('2100-02-01');
  await dialog.getByLabel('原因').fill('竞品未开盘');
  await shot('item-postpone');
  await dialog.getByRole('button', { name: /延\s*期/ }).click();
  await expect(row).toContainText('2100-02-01（原定 2099-12-31）');
  await row.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('dialog').getByLabel('完成日期')).not.toHaveValue('');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /完\s*成/ })
    .click();
  await expect(page.getByText('没有事项')).toBeVisible();
  await page.getByText('已完成', { exact: true }).click();
  await expect(row).toContainText('周主办 延期：竞品未开盘');
  await shot('items-done');
});

test('R-notices: a notice posted stands in the ledger and on the home screen', async () => {
  const { page } = desk;
  await open(page, '通知');
  await page.getByRole('button', { name: '张贴通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('样板房检修');
  await dialog.getByLabel('内容').fill('样板房检修，暂停参观。');
  await dialog.getByLabel('张贴位置').fill('大厅公告栏');
  await shot('notice-post');
  await dialog.getByRole('button', { name: '张贴通知' }).click();
  await expect(page.getByText('张贴中')).toBeVisible();
  await page.getByRole('button', { name: '延期' }).click();
  await page.getByRole('dialog').getByLabel('新的有效期').fill('2099-12-30');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /延\s*期/ })
    .click();
  await expect(page.getByRole('row').filter({ hasText: '样板房检修' })).toContainText('2099-12-30');
  await shot('notices');
  await open(page, '首页');
  await expect(page.getByRole('region', { name: '通知' }).getByText('样板房检修，暂停参观。')).toBeVisible();
  await shot('home-notices');
});

test('E-4.2: a training is recorded with marks and shows its average', async () => {
  const { page } = desk;
  await open(page, '培训');
  await page.getByRole('button', { name: '登记培训' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('主题').fill('接待礼仪');
  await dialog.getByLabel('讲师').fill('周主办');
  await dialog.getByLabel('分数 王芳').fill('90');
  await dialog.getByLabel('分数 林小雨').fill('50');
  await shot('training-form');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('1/2 合格，平均 70')).toBeVisible();
  await shot('trainings');
});

test('S-7.4.1b: a report half written survives a kill -9, is saved, and submitted with its last words', async () => {
  const { page } = desk;
  await open(page, '改进意见');
  await page.getByRole('button', { name: '写报告' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('主题').fill('周末接待人手');
  await dialog.getByLabel('销售工作状况').fill('周末来访集中');
  await dialog.getByLabel('改进意见').fill('增加一名机动人员');
  await page.waitForTimeout(900);
  await desk.kill();
  desk = await desk.restart();
  await signIn(desk.page, '周主办', officerPin);
  await open(desk.page, '改进意见');
  await desk.page.getByRole('button', { name: '写报告' }).click();
  await expect(desk.page.getByText('已恢复上次未保存的内容')).toBeVisible();
  await expect(desk.page.getByRole('dialog').getByLabel('改进意见')).toHaveValue('增加一名机动人员');
  await desk.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await desk.page.getByRole('button', { name: '打开' }).click();
  // What is typed last goes with the report, saved or not.
  await desk.page.getByRole('dialog').getByLabel('改进意见').fill('周末增加一名机动人员');
  await desk.page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await expect(desk.page.getByRole('dialog').getByText(/待审核/)).toBeVisible();
  await expect(desk.page.getByRole('dialog').getByText('周末增加一名机动人员')).toBeVisible();
  await shot('improvement');
});
