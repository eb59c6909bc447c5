import { expect, type Page, test } from '@playwright/test';
import { addressesOf, goTo, routePaths } from './support/every-screen.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { desk as form, open, registerVisit, resize, setUpOffice } from './support/steps.ts';
import { unfit } from './support/unfit.ts';

// A full-HD screen at Windows' 150 %: 1280 × 720 of the page's own pixels, less what taskbar and title take.
test.describe.configure({ mode: 'serial' });
const [width, height] = [1280, 680];
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ args: ['--force-device-scale-factor=1.5'] });
  await resize(desk.app, width, height);
  await setUpOffice(desk.page);
  await registerVisit(desk.page, { phone: '13800138000', name: '阿卜杜热西提·买买提' });
});
test.afterAll(() => desk.remove());

test('at 150 % the window is drawn with one and a half of the screen’s pixels', async () => {
  const seen = await desk.page.evaluate(() => [devicePixelRatio, innerWidth, innerHeight]);
  expect(seen).toEqual([1.5, width, height]);
});

test('at 150 % every screen fits: nothing runs out sideways, no button is cut', async () => {
  test.setTimeout(180_000);
  const found: Record<string, readonly string[]> = {};
  for (const route of routePaths()) {
    for (const address of await addressesOf(desk.page, route)) {
      await goTo(desk.page, address);
      found[address] = await desk.page.evaluate(unfit);
    }
  }
  expect(Object.entries(found).filter(([, what]) => what.length > 0)).toEqual([]);
});

test('a heading that is too wide and a cut button would be found', async () => {
  await open(desk.page, '人员');
  const plant = (selector: string, breadth: string) =>
    desk.page
      .locator(selector)
      .first()
      .evaluate((part: HTMLElement, wanted) => (part.style.minWidth = part.style.maxWidth = wanted), breadth);
  await plant('.lt-page-head button', '40px');
  expect(await desk.page.evaluate(unfit)).toEqual(['从 Excel 导入 is cut']);
  await plant('.lt-page-head', '1400px');
  expect(await desk.page.evaluate(unfit)).toContainEqual(expect.stringMatching(/^lt-main is \d+ px wider$/));
});

test('at 150 % the desk with all its sections open, a record and the dialogs keep their buttons in sight', async () => {
  const { page } = desk;
  await open(page, '来访登记');
  for (const section of ['客户资料', '购房需求', '接待过程', '意见与跟进']) {
    await form(page).getByRole('button', { name: section }).click();
  }
  await expectInSight(page, '保存登记');
  expect(await page.evaluate(unfit)).toEqual([]);
  await open(page, '来访列表');
  await page.getByRole('gridcell', { name: /阿卜杜热西提/ }).click();
  await expectInSight(page, '更正');
  await page.getByRole('button', { name: '更正' }).click();
  await page.getByRole('button', { name: '保存更正' }).scrollIntoViewIfNeeded();
  await expectInSight(page, '保存更正');
  expect(await page.evaluate(unfit)).toEqual([]);
  await page.getByRole('button', { name: '取消' }).last().click();
  await page.keyboard.press('Escape');
  await open(page, '表格');
  await page.getByRole('button', { name: '空白表' }).first().click();
  await expect(page.getByRole('dialog').locator('.fp-page').first()).toBeVisible();
  await expectInSight(page, '存为 PDF');
});

/** The whole button stands in the window. */
async function expectInSight(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
}
