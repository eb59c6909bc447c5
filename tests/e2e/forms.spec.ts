import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { setUpOffice } from './support/steps.ts';

// One office for all of them, each on what the one before left: a second try begins with the first.
test.describe.configure({ mode: 'serial' });
let desk: Desk;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-forms-'));
  desk = await launchDesk();
  await setUpOffice(desk.page);
  await registerVisit(desk.page, '13800138001', '买买提·艾力');
});
test.afterAll(async () => {
  await desk.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a blank survey is shown as two pages of paper and saved as PDF through the system dialog', async () => {
  const { page } = desk;
  await openForms(page);
  await card(page, 'GFP19-1-F1.2').getByRole('button', { name: '空白表' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page')).toHaveCount(2);
  await expect(dialog.locator('.fp-page').first()).toContainText('P.1/2');
  await expect(dialog.getByText('共 2 页')).toBeVisible();
  const box = await dialog.locator('.fp-page').first().boundingBox();
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(297 / 210, 1);

  const file = join(folder, '跟踪表.pdf');
  await answerSaveDialog(desk, file);
  await dialog.getByRole('button', { name: '存为 PDF' }).click();
  await expect(dialog.getByText('已保存：跟踪表.pdf（2 页）')).toBeVisible();
  const pdf = readFileSync(file);
  expect(await pdfInfo(pdf)).toMatchObject({ Pages: '2', Title: '客户跟踪调查表', Tagged: 'yes' });
  expect(await pdfText(pdf)).toContain('GFP19-1-F1.2');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
});

test('answers typed beside the survey of a customer appear on its paper', async () => {
  const { page } = desk;
  await openForms(page);
  await page.getByRole('combobox', { name: '按客户填写' }).fill('买买提');
  await page.locator('.ant-select-item-option').filter({ hasText: '买买提·艾力' }).click();
  const dialog = page.getByRole('dialog');
  const paper = dialog.locator('.fp-page').first();
  await expect(paper).toContainText('13800138001');
  await dialog.getByLabel('四、跟踪人意向').fill('周末再来<b>𠮷</b>');
  await dialog.getByRole('radio', { name: '是', exact: true }).first().click();
  await expect(paper).toContainText('周末再来<b>𠮷</b>');
  await expect(paper).toContainText('是☑');

  const file = join(folder, '买买提.docx');
  await answerSaveDialog(desk, file);
  await dialog.getByRole('button', { name: '存为 Word' }).click();
  await expect(dialog.getByText('已保存：买买提.docx（2 页）')).toBeVisible();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  await page.keyboard.press('Escape');
});

test('a list is typed as a table: rows by Enter, cells pasted from Excel, a row removed', async () => {
  const { page } = desk;
  await openForms(page);
  await card(page, 'GFP19-2-F2.2').getByRole('button', { name: '填写' }).click();
  const dialog = page.getByRole('dialog');
  const paper = dialog.locator('.fp-page').first();
  const cell = (column: string, row: number): Locator => dialog.getByLabel(`${column}，第 ${row} 行`);
  await cell('投诉人', 1).fill('甲一');
  await cell('投诉人', 1).press('Enter');
  await expect(cell('投诉人', 2)).toBeFocused();
  await page.keyboard.type('乙二｜丙');
  await page.keyboard.press('ArrowUp');
  await expect(cell('投诉人', 1)).toBeFocused();
  await pasteText(cell('投诉内容摘要', 2), '"窗台\n渗水"\t已查看\r\n地板起翘\t待修\r\n');
  await expect(cell('处理情况记录', 3)).toHaveValue('待修');
  await expect(paper).toContainText('乙二｜丙');
  await expect(paper).toContainText('地板起翘');
  expect(await seriousProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: '删除第 1 行' }).click();
  await expect(paper).not.toContainText('甲一');
  await cell('投诉人', 1).press('Control+Delete');
  await expect(paper).not.toContainText('乙二');
  await expect(paper).toContainText('地板起翘');
  await page.keyboard.press('Escape');
});

test('axe finds nothing serious on the screen of forms and on the survey beside its paper', async () => {
  const { page } = desk;
  await openForms(page);
  expect(await seriousProblems(page)).toEqual([]);
  await card(page, 'GFP19-1-F1.2').getByRole('button', { name: '填写' }).click();
  await expect(page.getByRole('dialog').locator('.fp-page')).toHaveCount(2);
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a form whose records have a screen of their own leads there', async () => {
  const { page } = desk;
  await openForms(page);
  await card(page, 'GFP19-1-F2.2').getByRole('link', { name: '按记录打印：排班' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '排班' })).toBeVisible();
  await openForms(page);
  await card(page, '每日检查表').getByRole('link', { name: '按记录打印：一周工作 · 每日检查' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '一周工作' })).toBeVisible();
  await openForms(page);
  await expect(card(page, 'GFP19-2-F1.2').getByRole('link')).toHaveCount(0);
});

test('a cancelled dialog saves nothing and says nothing', async () => {
  const { page } = desk;
  await openForms(page);
  await card(page, '每条来访一行').getByRole('button', { name: '空白表' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page')).toHaveCount(1);
  await answerSaveDialog(desk, null);
  await dialog.getByRole('button', { name: '存为 Word' }).click();
  await expect(dialog.getByRole('button', { name: '存为 Word' })).toBeEnabled();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('the register of this month shows its visits, and opening it hands a written file to the system', async () => {
  const { page } = desk;
  await openForms(page);
  await card(page, '每条来访一行').getByRole('button', { name: '生成' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page').first()).toContainText('买买提·艾力');
  const opened = await catchOpenedPath(desk);
  await dialog.getByRole('button', { name: '打开' }).click();
  await page.getByText('用 Word 打开').click();
  await expect(dialog.getByText('已打开：客户来访登记表.docx')).toBeVisible();
  expect(existsSync(await opened())).toBe(true);
  expect(desk.pageErrors).toEqual([]);
});

test('the app ends when its window is closed, though the print window is kept', async () => {
  const ended = new Promise<void>((done) => desk.app.process().once('exit', () => done()));
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await ended;
});

/** As if it was copied from a sheet; the system's clipboard stays as it is. */
async function pasteText(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((input, copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** What axe calls serious or critical, once nothing moves any more. */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

async function registerVisit(page: Page, phone: string, name: string): Promise<void> {
  await page.getByLabel('联系电话').fill(phone);
  await page.getByLabel('客户姓名').fill(name);
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('button').or(page.getByRole('row')).filter({ hasText: name }).first(),
  ).toBeVisible();
}

async function openForms(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: '表格' })
    .or(page.getByRole('menuitem', { name: '表格' }))
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '表格' })).toBeVisible();
}

function card(page: Page, text: string): Locator {
  return page.locator('.ant-card').filter({ hasText: text });
}

/** The system's dialog cannot be clicked by a test; everything before and behind it is real. */
async function answerSaveDialog(on: Desk, path: string | null): Promise<void> {
  await on.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

async function catchOpenedPath(on: Desk): Promise<() => Promise<string>> {
  await on.app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      process.env['OPENED_BY_TEST'] = path;
      return '';
    };
  });
  return () => on.app.evaluate(() => process.env['OPENED_BY_TEST'] ?? '');
}
