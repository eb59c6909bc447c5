import { expect, type Locator, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/launch.ts';
import { addStaff, desk as form, open, setUpOffice } from './support/steps.ts';

test.describe.configure({ mode: 'serial' });
const green = 'rgb(22, 101, 52)';
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await desk.page.evaluate(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`),
    );
    Object.assign(window, { violations: seen });
  });
  await setUpOffice(desk.page);
  await addStaff(desk.page, { name: '周以宁', post: '置业顾问', role: '销售人员' });
});
test.afterAll(() => desk.remove());

/** What the browser computes for a property. */
const css = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('settings that do not fit are named, and nothing is saved', async () => {
  const { page } = desk;
  await open(page, '设置');
  await page.getByLabel('无人操作后锁定（分钟）').fill('99');
  await page.getByLabel('认知途径').fill(' \n ');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('最多 30 分钟')).toBeVisible();
  await expect(page.getByText('请至少保留一个认知途径')).toBeVisible();
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect(page.getByLabel('无人操作后锁定（分钟）')).toHaveValue('5');
});

test("the company's colour reaches buttons, links, choices and lists", async () => {
  const { page } = desk;
  await page.getByRole('radio', { name: '#166534' }).click();
  await page.getByLabel('认知途径').fill('路过\n短视频');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();
  const save = page.getByRole('button', { name: '保存设置' });
  await page.mouse.move(0, 0);
  await expect.poll(() => css(save, 'background-color')).toBe(green);
  await open(page, '来访登记');
  await expect.poll(() => css(form(page).getByLabel('联系电话'), 'border-color')).toBe(green);
  const link = page.getByRole('link', { name: '查看全部' });
  const [red = 0, linkGreen = 0] = (await css(link, 'color')).match(/\d+/g)?.map(Number) ?? [];
  expect(linkGreen).toBeGreaterThan(red * 2);
  await form(page).getByRole('checkbox', { name: '短视频' }).click();
  await expect
    .poll(() => css(form(page).getByRole('checkbox', { name: '短视频' }), 'border-color'))
    .toBe(green);
  await form(page).getByLabel('销售人员').click();
  await page.getByTitle('周以宁').click();
  await form(page).getByLabel('销售人员').click();
  const chosen = page.locator('.ant-select-item-option-selected');
  // The colour thinned with white; a little less so under the mouse.
  await expect.poll(() => css(chosen, 'background-color')).toMatch(/232, 240, 235|213, 227, 218/);
});

test('the page has no style elements, no inline scripts, and broke no rule of its policy', async () => {
  const { page } = desk;
  expect(await page.locator('style').count()).toBe(0);
  expect(await page.locator('script:not([src])').count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(desk.pageErrors).toEqual([]);
});

test('the audit trail names what was done in Chinese, and its chain is verified', async () => {
  const { page } = desk;
  await open(page, '审计');
  for (const action of ['首次启动', '添加人员', '修改设置']) {
    await expect(page.getByRole('cell', { name: action })).toBeVisible();
  }
  await page.getByRole('button', { name: '核验完整性' }).click();
  await expect(page.getByText(/已核验 \d+ 条，记录完整/)).toBeVisible();
});

test('the about box says on what the app stands, and that a release needs a supported runtime', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: '关于' }).click();
  const about = page.getByRole('dialog', { name: '关于楼台' });
  await expect(about).toContainText(/Electron \d+|\d+\.\d+\.\d+/);
  const version = await desk.app.evaluate(() => process.versions.electron ?? '');
  await expect(about).toContainText(
    version.startsWith('33.') ? '正式发布必须使用受支持的 Electron 打包' : version,
  );
});
