import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays, businessDate } from '../../shared/domain/business-date.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { administrator } from '../support/administrator.ts';
import { open, resize, signIn } from './support/steps.ts';

// One office for all of them, each on what the one before left: a second try begins with the first.
test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'loutai-desk-'));
  officeOfLastWeek(join(userData, 'data'));
  desk = await launchDesk({ userData });
  await resize(desk.app, 1366, 768);
  await signIn(desk.page, administrator.name, administrator.pin);
});
test.afterAll(() => desk.remove());

/** An office in which customers came eight days ago, made by the office itself in a Node of its own. */
function officeOfLastWeek(dataDir: string): void {
  const day = addDays(businessDate(new Date()), -8);
  execFileSync(process.execPath, [
    'build/run-typescript.mjs',
    'tests/e2e/support/office-of-day.ts',
    dataDir,
    day,
  ]);
}

const shot = (name: string) => desk.page.screenshot({ path: `test-results/screens/${name}.png` });

test('S-7.2.12 the task is there by itself; contact and survey are recorded in one go, and the survey prints filled', async () => {
  const { page } = desk;
  await open(page, '客户跟踪');
  const grid = page.getByRole('grid', { name: '跟踪任务' });
  await expect(grid.getByRole('row')).toHaveCount(4);
  await shot('follow-ups');
  await grid
    .getByRole('row', { name: /单小明/ })
    .getByRole('button', { name: '记录联系' })
    .click();
  const dialog = page.getByRole('dialog', { name: '记录联系：单小明' });
  await dialog
    .getByRole('radiogroup', { name: '现在是否还正在考虑' })
    .getByRole('radio', { name: '是', exact: true })
    .click();
  await dialog.getByRole('checkbox', { name: '付款方式' }).click();
  await dialog.getByLabel('2、还有哪些不满意的地方').fill('车位少');
  await shot('contact');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(grid.getByRole('row')).toHaveCount(3);
  await page.getByText('已完成').click();
  await expect(grid.getByRole('row', { name: /单小明/ })).toContainText('按时完成');
});

test('S-7.2.12 a survey left open is filled from the list of what is missing; a voided contact is owed again', async () => {
  const { page } = desk;
  const grid = page.getByRole('grid', { name: '跟踪任务' });
  const row = grid.getByRole('row', { name: /欧阳雪/ });
  await page.getByTitle('今天 2').click();
  await row.getByRole('button', { name: '记录联系' }).click();
  await page
    .getByRole('dialog', { name: '记录联系：欧阳雪' })
    .getByRole('button', { name: /保\s*存/ })
    .click();
  await page.getByTitle('待填调查表 1').click();
  await row.getByRole('button', { name: '填调查表' }).click();
  const survey = page.getByRole('dialog', { name: '客户跟踪调查表：欧阳雪' });
  await survey.getByLabel('2、还有哪些不满意的地方').fill('楼层高');
  await shot('survey-missing');
  await survey.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByTitle('待填调查表 0')).toBeVisible();
  await page.getByText('已完成').click();
  await row.getByRole('link', { name: '欧阳雪' }).click();
  await page.getByRole('region', { name: '往来记录' }).getByRole('button', { name: '电话联系' }).click();
  await survey.getByRole('button', { name: /作\s*废/ }).click();
  const why = page.getByRole('dialog', { name: '作废这条联系记录' });
  await why.getByLabel('作废原因').fill('记错客户');
  await why.getByRole('button', { name: /作\s*废/ }).click();
  await expect(page.getByRole('region', { name: '往来记录' })).toContainText('作废');
  await open(page, '客户跟踪');
  await expect(page.getByTitle('今天 2')).toBeVisible();
});

test('a customer’s page shows his line, his owner with the reason, and prints the filled survey', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '查找' }).fill('sxm');
  await expect(page.getByRole('option').first()).toBeVisible();
  await shot('palette');
  await page.getByRole('option', { name: /单小明/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '单小明' })).toBeVisible();
  const line = page.getByRole('region', { name: '往来记录' });
  await expect(line).toContainText('电话联系');
  await expect(line).toContainText('初访');
  await expect(page.getByRole('region', { name: '判客' })).toContainText('归属 王芳，有效期至');
  await shot('customer');
  await resize(desk.app, 1920, 1080);
  await shot('customer-large');
  await resize(desk.app, 1366, 768);
  await line.getByRole('button', { name: '电话联系' }).click();
  const survey = page.getByRole('dialog', { name: '客户跟踪调查表：单小明' });
  await expect(survey.getByLabel('2、还有哪些不满意的地方')).toHaveValue('车位少');
  await survey.getByRole('button', { name: '打印调查表' }).click();
  await expect(page.getByRole('region', { name: '预览' })).toContainText('车位少');
  await shot('survey-print');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '预览' })).toBeHidden();
  await survey.getByRole('button', { name: /Close|关闭/ }).click();
  await expect(survey).toBeHidden();
});

test('identity and claims: a duplicate is compared, merged field by field, and taken apart again', async () => {
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: '客户', exact: true }).click();
  const list = page.getByRole('grid', { name: '客户列表' });
  await expect(list.getByRole('row')).toHaveCount(4);
  await shot('customers');
  await list.getByText('单小明').click();
  const card = page.getByRole('region', { name: '疑似重复' });
  await expect(card).toContainText('同音且有其他相同资料');
  await card.getByRole('button', { name: '比较' }).click();
  const dialog = page.getByRole('dialog', { name: '比较两位客户' });
  await expect(dialog).toContainText('教师');
  await shot('compare');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page.getByRole('region', { name: '资料' })).toContainText('教师');
  await expect(page.getByRole('region', { name: '电话' })).toContainText('139 1111 8000');
  await card.getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByRole('region', { name: '电话' })).not.toContainText('139 1111 8000');
});

test('identity and claims: one who is known to be the same is compared though nothing proposes him', async () => {
  const { page } = desk;
  const card = page.getByRole('region', { name: '疑似重复' });
  await card.getByRole('button', { name: '另选一位客户' }).click();
  await card.getByLabel('姓名、拼音或电话').click();
  await page.keyboard.type('oyx');
  await page.getByTitle(/欧阳雪/).click();
  const dialog = page.getByRole('dialog', { name: '比较两位客户' });
  await expect(dialog).toContainText('福田区');
  await shot('compare-chosen');
  await dialog.getByRole('button', { name: /Close|关闭/ }).click();
  await expect(dialog).toBeHidden();
});

test('判客: a dispute is raised and decided, and the customer is the other’s', async () => {
  const { page } = desk;
  const card = page.getByRole('region', { name: '判客' });
  await card.getByRole('button', { name: '提出争议' }).click();
  const raise = page.getByRole('dialog', { name: '提出归属争议' });
  await raise.getByLabel('主张人').click();
  await page.keyboard.type('王芳');
  await page.keyboard.press('Enter');
  await raise.getByLabel('争议理由').fill('客户由其介绍');
  await raise.getByRole('button', { name: '提出争议' }).click();
  await card.getByRole('button', { name: '判定' }).click();
  const decide = page.getByRole('dialog', { name: '判定归属' });
  await decide.getByLabel('判定说明').fill('属实');
  await decide.getByRole('button', { name: '判定' }).click();
  await expect(card).toContainText('判归 王芳');
  await shot('dispute');
});

test('判客: a new version of the rules is added, and stands above the first', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '返回客户列表' }).click();
  await page.getByRole('link', { name: '判客与跟踪规则' }).click();
  await page.getByLabel('来访后有效天数').fill('15');
  await page.getByRole('button', { name: '新增版本' }).click();
  await expect(page.getByRole('region', { name: '判客规则版本' }).getByRole('row')).toHaveCount(3);
  await shot('rules');
  expect(desk.pageErrors).toEqual([]);
});
