import { expect, test } from '@playwright/test';
import { addressesOf, goTo, routePaths } from './support/every-screen.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { seriousProblems as problemsOf } from './support/serious-problems.ts';
import { addStaff, desk as form, open, registerVisit, resize, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
});
test.afterAll(() => desk.remove());

const seriousProblems = () => problemsOf(desk.page);

test('axe finds nothing serious on the first start', async () => {
  await expect(desk.page.getByLabel('公司名称')).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
});

test('axe finds nothing serious on the desk, empty, filled, open and wrong', async () => {
  const { page } = desk;
  await setUpOffice(page);
  await addStaff(page, { name: '周以宁', post: '置业顾问', role: '销售人员' });
  await open(page, '来访登记');
  expect(await seriousProblems()).toEqual([]);
  await registerVisit(page, { phone: '13800138000', name: '张晓明' });
  await page.keyboard.press('F8');
  await form(page).getByLabel('联系电话').fill('13800138000');
  await expect(page.getByRole('region', { name: '已登记的客户' })).toBeVisible();
  for (const section of ['客户资料', '购房需求', '接待过程', '意见与跟进']) {
    await form(page).getByRole('button', { name: section }).click();
  }
  await form(page).getByLabel('面积从').fill('大');
  await page.keyboard.press('Control+Enter');
  await expect(form(page).getByText('面积从请填写数字')).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
});

test('axe finds nothing serious on the register, one record, its correction and its voiding', async () => {
  const { page } = desk;
  await open(page, '来访列表');
  expect(await seriousProblems()).toEqual([]);
  await page.getByLabel('搜索').fill('查无此人');
  await expect(page.getByText('没有符合条件的来访')).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await page.getByLabel('搜索').fill('');
  await page.getByRole('gridcell', { name: '张晓明' }).click();
  const drawer = page.getByRole('dialog', { name: /来访登记 LF-/ });
  await expect(drawer.getByText('138 0013 8000')).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await drawer.getByRole('button', { name: '更正' }).click();
  expect(await seriousProblems()).toEqual([]);
  await drawer.getByRole('button', { name: '取消' }).click();
  await drawer.getByRole('button', { name: '作废' }).click();
  await expect(page.getByRole('dialog', { name: '作废这条登记' })).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('axe finds nothing serious on staff, settings, audit, help and about', async () => {
  const { page } = desk;
  await open(page, '人员');
  expect(await seriousProblems()).toEqual([]);
  await page.getByRole('button', { name: '添加人员' }).click();
  expect(await seriousProblems()).toEqual([]);
  await page.keyboard.press('Escape');
  await open(page, '设置');
  expect(await seriousProblems()).toEqual([]);
  await open(page, '审计');
  await page.getByRole('button', { name: '核验完整性' }).click();
  await expect(page.getByText(/记录完整，没有被改动/)).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await page.keyboard.press('F1');
  expect(await seriousProblems()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '关于' }).click();
  expect(await seriousProblems()).toEqual([]);
  await page.keyboard.press('Escape');
});

test('axe finds nothing serious on any screen of the router, at 1366 × 768', async () => {
  test.setTimeout(240_000);
  const { page } = desk;
  await resize(desk.app, 1366, 768);
  const problems: Record<string, string[]> = {};
  for (const route of routePaths()) {
    for (const address of await addressesOf(page, route)) {
      await goTo(page, address);
      problems[address] = await seriousProblems();
    }
  }
  const found = Object.entries(problems).filter(([, lines]) => lines.length > 0);
  expect(Object.fromEntries(found)).toEqual({});
});

test('axe finds nothing serious on the palette, empty and with hits', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill('张');
  await expect(palette.getByText('张晓明').first()).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await page.keyboard.press('Escape');
});

test('axe finds nothing serious on the locked window and the sign-in', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+l');
  await expect(page.getByText('窗口已锁定')).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
  await page.getByRole('button', { name: '换其他人' }).click();
  expect(await seriousProblems()).toEqual([]);
  expect(desk.pageErrors).toEqual([]);
});
