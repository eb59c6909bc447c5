import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PDFDocument, rgb } from 'pdf-lib';
import { pdfInfo, pdfText } from '../support/read-pdf.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { setUpOffice } from './support/steps.ts';
import { seriousProblems } from './support/serious-problems.ts';

// One office for all of them, each on what the one before left: a second try begins with the first.
test.describe.configure({ mode: 'serial' });
let desk: Desk;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-papers-'));
  desk = await launchDesk();
  await setUpOffice(desk.page);
  writeFileSync(join(folder, '原表.pdf'), await preprinted(595.28, 841.89));
  writeFileSync(join(folder, '信纸.pdf'), await preprinted(612, 792));
  writeFileSync(join(folder, '坏.pdf'), Buffer.from('%PDF-1.7 nothing of it'));
});
test.afterAll(async () => {
  await desk.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a saved form is found in 已出文件, with its hash, and saved again byte for byte', async () => {
  const { page } = desk;
  await openForms(page);
  await card(page, 'GFP19-2-F1.2').getByRole('button', { name: '空白表' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page')).toHaveCount(1);
  const first = join(folder, '处理单.pdf');
  await answerSaveDialog(first);
  await dialog.getByRole('button', { name: '存为 PDF' }).click();
  await expect(dialog.getByText('已保存：处理单.pdf（1 页）')).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).last().click();

  await page.getByRole('link', { name: '已出文件' }).click();
  await page.getByRole('button', { name: '客户投诉处理单' }).click();
  const drawer = page.locator('.lt-document');
  await expect(drawer.getByText('完好，与出具时逐字节一致')).toBeVisible();
  await expect(drawer.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'document-drawer');
  const again = join(folder, '再存.pdf');
  await answerSaveDialog(again);
  await drawer.getByRole('button', { name: '另存原件' }).click();
  await expect(drawer.getByText(/^另存 · /)).toBeVisible();
  expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByLabel('查找文件').fill('没有这份文件');
  await expect(page.getByText('没有符合条件的文件，请放宽条件')).toBeVisible();
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(page.getByRole('button', { name: '客户投诉处理单' })).toBeVisible();
  await picture(page, 'documents');
});

test('Ctrl+K finds a document by its number and opens it', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '查找' }).fill('WJ-');
  await page.getByRole('option').filter({ hasText: '客户投诉处理单' }).first().click();
  await expect(page.locator('.lt-document').getByText('完好，与出具时逐字节一致')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a customer’s own page shows what was issued of him, in the line and by its button', async () => {
  const { page } = desk;
  await page.keyboard.press('F2');
  await page.getByLabel('联系电话').fill('13800138001');
  await page.getByLabel('客户姓名').fill('王丽');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button').filter({ hasText: '王丽' }).first()).toBeVisible();
  await openForms(page);
  await page.getByRole('combobox', { name: '按客户填写' }).fill('王丽');
  await page.locator('.ant-select-item-option').filter({ hasText: '王丽' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page')).toHaveCount(2);
  await answerSaveDialog(join(folder, '跟踪.docx'));
  await dialog.getByRole('button', { name: '存为 Word' }).click();
  await expect(dialog.getByText('已保存：跟踪.docx（2 页）')).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).last().click();

  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '查找' }).fill('王丽');
  await page.getByRole('option').filter({ hasText: '客户' }).first().click();
  await page.getByRole('button', { name: '已出文件' }).click();
  const issued = page.getByRole('dialog').filter({ hasText: 'Word · 存盘' });
  await issued.getByRole('button', { name: '客户跟踪调查表-王丽' }).click();
  await expect(page.locator('.lt-document').getByText('跟踪.docx')).toBeVisible();
  await picture(page, 'documents-of-customer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '导出 客户跟踪调查表' }).click();
  await expect(page.locator('.lt-document').getByText('完好，与出具时逐字节一致')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('an administrator sets how long originals are kept', async () => {
  const { page } = desk;
  await openForms(page);
  await page.getByRole('link', { name: '已出文件' }).click();
  await page.getByRole('button', { name: '保存期限' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/现留存 \d+ 份，占用/)).toBeVisible();
  await expect(dialog.getByText(/没有到期的文件/)).toBeVisible();
  await dialog.getByLabel('原件保存（月）').fill('24');
  await dialog.getByRole('button', { name: '保存期限设置' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await picture(page, 'keeping');
  await page.keyboard.press('Escape');
});

test('a form is adjusted beside its preview, a column too wide is told, and the next print is of the new edition', async () => {
  const { page } = desk;
  await openForms(page);
  await page.getByRole('link', { name: '本公司版本' }).click();
  await page.getByRole('combobox', { name: '要调整的表格' }).fill('客户来访登记表');
  await page.locator('.ant-select-item-option').filter({ hasText: '客户来访登记表' }).first().click();
  const paper = page.getByRole('region', { name: '预览（空白表）' });
  await expect(paper.locator('.fp-page')).toContainText('客户来访登记表');
  await page.getByLabel('标题', { exact: true }).fill('来访台账');
  await expect(paper.locator('.fp-page')).toContainText('来访台账');
  await page.getByRole('button', { name: '加一栏' }).click();
  await page.getByLabel('栏目名称').fill('车号');
  await page.getByLabel('栏宽（毫米）').fill('90');
  await expect(page.getByText(/新增各栏共 90 毫米，纸面放不下，最多 \d+ 毫米/)).toBeVisible();
  await expect(page.getByRole('button', { name: '保存为新版' })).toBeDisabled();
  await page.getByLabel('栏宽（毫米）').fill('16');
  await expect(paper.locator('.fp-page')).toContainText('车号');
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'editions');
  await page.getByRole('button', { name: '保存为新版' }).click();
  await expect(page.getByText('第 1 版', { exact: true })).toBeVisible();
  await expect(page.getByText('使用中')).toBeVisible();

  await openForms(page);
  await card(page, '来访台账').getByRole('button', { name: '空白表' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.fp-page')).toContainText('车号');
  await page.keyboard.press('Escape');
});

test('a pre-printed PDF becomes the sheet, fields are placed by keys and dragging, values alone are printed to it', async () => {
  const { page } = desk;
  await openForms(page);
  await page.getByRole('link', { name: '套打' }).click();
  await expect(page.getByText(/还没有套打/)).toBeVisible();
  await page.getByRole('button', { name: '新建套打' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('投诉处理单（蓝单）');
  await dialog.getByRole('combobox', { name: '对应表格' }).fill('客户投诉处理单');
  await page.locator('.ant-select-item-option').filter({ hasText: '客户投诉处理单' }).first().click();
  await picture(page, 'overlay-add');
  const file = dialog.locator('input[type=file]');
  await file.setInputFiles(join(folder, '坏.pdf'));
  await dialog.getByRole('button', { name: '创建' }).click();
  await expect(dialog.getByText(/这个文件不能读成图片/)).toBeVisible();
  await file.setInputFiles(join(folder, '信纸.pdf'));
  await dialog.getByRole('button', { name: '创建' }).click();
  await expect(
    dialog.getByText('这一页是 216 × 279 毫米，不是 A4（210 × 297）。请换成 A4 的原表'),
  ).toBeVisible();
  await file.setInputFiles(join(folder, '原表.pdf'));
  await dialog.getByRole('button', { name: '创建' }).click();

  const sheet = page.getByRole('region', { name: '纸面（毫米）' });
  await expect(sheet.locator('image')).toHaveCount(1);
  await page.getByRole('button', { name: '放到纸上 客户', exact: true }).click();
  await page.getByRole('button', { name: '放到纸上 投诉内容', exact: true }).click();
  const customer = sheet.locator('.lt-overlay-field').first();
  await customer.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(customer).toHaveAccessibleName('客户 30.5，45');
  await dragBy(page, customer, 60, 40);
  await expect(customer).not.toHaveAccessibleName('客户 30.5，45');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(customer).toHaveAccessibleName('客户 30.5，45');
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'overlay-editor');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('有未保存的改动')).toHaveCount(0);
  await page.getByRole('button', { name: '返回套打列表' }).click();
  await expect(page.getByText('已摆放 2 项')).toBeVisible();
  await page.getByRole('button', { name: '打印机偏移' }).click();
  const offsets = page.getByRole('dialog');
  await offsets.getByRole('combobox', { name: '打印机名称' }).fill('前台 HP');
  await offsets.getByLabel('右移（毫米）').fill('1.5');
  await picture(page, 'overlay-offsets');
  await offsets.getByRole('button', { name: '保存偏移' }).click();
  await expect(page.getByText('偏移已保存在本机')).toBeVisible();
  await offsets.locator('.ant-modal-close').click();
  await expect(offsets).toHaveCount(0);

  await openForms(page);
  await card(page, 'GFP19-2-F1.2').getByRole('button', { name: '填写' }).click();
  const filling = page.getByRole('dialog');
  await filling.getByLabel('客户', { exact: true }).fill('王丽');
  await filling.getByLabel('投诉内容').fill('楼道照明');
  await expect(filling.locator('.fp-page')).toContainText('楼道照明');
  await filling.getByRole('button', { name: '套打' }).click();
  const printing = page.getByRole('dialog').last();
  await expect(printing.locator('svg.lt-overlay-sheet text').filter({ hasText: '王丽' })).toBeVisible();
  await expect(printing.locator('image')).toHaveCount(1);
  await picture(page, 'overlay-print');
  await printing.getByRole('checkbox', { name: '显示底图' }).click();
  await expect(printing.locator('image')).toHaveCount(0);
  await printing.getByRole('combobox', { name: '打印机偏移' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '前台 HP（1.5，0）' }).click();
  const pdf = join(folder, '套打.pdf');
  await answerSaveDialog(pdf);
  await printing.getByRole('button', { name: '存为 PDF（只有内容）' }).click();
  await expect(printing.getByText('已保存：套打.pdf（1 页）')).toBeVisible();
  const bytes = readFileSync(pdf);
  expect(await pdfInfo(bytes)).toMatchObject({ Pages: '1' });
  expect((await pdfText(bytes)).replace(/\s/g, '')).toBe('王丽楼道照明');
  expect(desk.pageErrors).toEqual([]);
});

async function openForms(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: '表格' })
    .or(page.getByRole('menuitem', { name: '表格' }))
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '表格' })).toBeVisible();
}

function card(page: Page, text: string): Locator {
  return page.locator('.ant-card').filter({ hasText: text }).first();
}

async function dragBy(page: Page, field: Locator, dx: number, dy: number): Promise<void> {
  const box = await field.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

/** The system's dialog cannot be clicked by a test; everything before and behind it is real. */
async function answerSaveDialog(path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** Kept only where somebody asks to look at the screens. */
async function picture(page: Page, name: string): Promise<void> {
  const into = process.env['LOUTAI_PICTURES'];
  if (into) await page.screenshot({ path: join(into, `${name}.png`) });
}

/** An empty form of lines, of this size in points. */
async function preprinted(width: number, height: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([width, height]);
  for (let line = 0; line < 12; line++) {
    const y = height - 100 - line * 50;
    page.drawLine({ start: { x: 60, y }, end: { x: width - 60, y }, thickness: 0.8, color: rgb(0, 0, 0.6) });
  }
  return pdf.save();
}
