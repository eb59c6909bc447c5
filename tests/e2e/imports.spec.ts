import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { samplesFolder } from '../support/import-file.ts';
import { launchDesk, type Desk } from './support/launch.ts';
import { open, resize, setUpOffice } from './support/steps.ts';

const visitsFile = join(samplesFolder, 'yunqi-visits-2026.xlsx');
const callsFile = join(samplesFolder, 'yunqi-calls-2026-gbk.csv');
const staffFile = join(samplesFolder, 'yunqi-staff.xlsx');

let desk: Desk;
test.beforeEach(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.page);
});
test.afterEach(() => desk.remove());

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel('选择 Excel 或 CSV 文件').setInputFiles(file);
  await expect(page.getByRole('button', { name: '下一步：检查' })).toBeVisible({ timeout: 20_000 });
}

/** Keeps a picture for a person to look at when LOUTAI_SHOTS names a folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['LOUTAI_SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `import-${name}.png`) });
}

test('the sample register goes through the wizard by hand, with its staff, and out again by one click', async () => {
  const { page } = desk;
  await resize(desk.app, 1366, 768);
  await open(page, '导入');
  await shot(page, '1-choose');
  await choose(page, staffFile);
  await expect(page.getByText('这 2 列不导入：工号、入职日期')).toBeVisible();
  await page.getByRole('button', { name: '下一步：检查' }).click();
  await page.getByRole('button', { name: '导入 8 行' }).click();
  await expect(page.getByText('导入完成：导入 8 行')).toBeVisible();
  await expect(page.getByText('请在“人员”里逐个发放一次性 PIN')).toBeVisible();
  await expect(page.getByRole('button', { name: '查看人员' })).toBeVisible();
  await page.getByRole('button', { name: '再导入一个文件' }).click();

  await choose(page, visitsFile);
  const sheets = page.getByRole('navigation', { name: '工作表' });
  for (const line of ['1月187 行', '2月129 行', '3月195 行', '4月140 行', '5月145 行', '6月142 行']) {
    await expect(sheets).toContainText(line);
  }
  await expect(page.getByText('表头相同的 6 张工作表一起对应。')).toBeVisible();
  await shot(page, '2-mapping');
  await page.getByRole('button', { name: '下一步：检查' }).click();
  const preview = page.getByRole('region', { name: '预览' });
  await expect(
    preview.getByText('日期：日期“2026.2.30”不存在，请核对日期后重新导入', { exact: true }).first(),
  ).toBeVisible();
  await shot(page, '3-check');

  // By keyboard: down to the next row, whose cells are explained below.
  await preview.locator('[data-grid-body]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: '所选行逐格说明' })).toContainText('请');
  await page.getByRole('button', { name: '发现的情况' }).click();
  await expect(page.getByRole('dialog')).toContainText('“2026.2.30”不存在');
  await shot(page, '4-found');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: '导入 901 行' }).click();
  await expect(page.getByText('导入完成：导入 901 行')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('37 行没有导入')).toBeVisible();
  await shot(page, '5-result');

  const saved = join(desk.userData, '未导入的行.xlsx');
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, saved);
  await page.getByRole('button', { name: '保存不能导入的行' }).click();
  await expect(page.getByText('已保存 未导入的行.xlsx')).toBeVisible();
  expect(existsSync(saved)).toBe(true);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(saved).buffer as ArrayBuffer);
  expect(workbook.worksheets.reduce((rows, sheet) => rows + sheet.rowCount - 1, 0)).toBe(37);

  await page.getByRole('button', { name: '查看来访登记' }).click();
  await expect(page.getByText('901').first()).toBeVisible();
  await shot(page, '6-register');

  await open(page, '导入');
  await page
    .getByRole('row', { name: /yunqi-visits-2026/ })
    .getByRole('button', { name: '撤销导入' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click();
  await expect(page.getByRole('row', { name: /yunqi-visits-2026/ })).toContainText('已撤销', {
    timeout: 30_000,
  });
  await shot(page, '7-history');
  expect(desk.pageErrors).toEqual([]);
});

test('the sample of calls goes through the wizard, stands in the register of calls, and is taken back', async () => {
  const { page } = desk;
  await resize(desk.app, 1366, 768);
  await open(page, '导入');
  await choose(page, staffFile);
  await page.getByRole('button', { name: '下一步：检查' }).click();
  await page.getByRole('button', { name: '导入 8 行' }).click();
  await page.getByRole('button', { name: '再导入一个文件' }).click();
  await choose(page, callsFile);
  await expect(page.getByText('文字编码：GB18030')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '工作表' })).toContainText('800 行');
  await shot(page, '8-calls-mapping');
  await page.getByRole('button', { name: '下一步：检查' }).click();
  const preview = page.getByRole('region', { name: '预览' });
  await expect(preview.getByText('手机号应为 11 位，现在是 10 位').first()).toBeVisible();
  await page.getByText('已导入或重复', { exact: true }).last().click();
  await expect(preview.getByText('与第 88 行完全相同').first()).toBeVisible();
  await shot(page, '9-calls-check');
  const start = page.getByRole('button', { name: /^导入 \d+ 行$/ });
  const rows = Number(/\d+/.exec((await start.textContent()) ?? '')?.[0]);
  await start.click();
  await expect(page.getByText(`导入完成：导入 ${rows} 行`)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '查看来电' }).click();
  await expect(page.getByText(`共 ${rows} 条`).first()).toBeVisible();
  await shot(page, '10-calls-register');
  await open(page, '导入');
  const past = page.getByRole('row', { name: /yunqi-calls-2026/ });
  await expect(past).toContainText('电话咨询记录');
  await past.getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click();
  await expect(past).toContainText('已撤销', { timeout: 30_000 });
  expect(desk.pageErrors).toEqual([]);
});

test('a file that is no register says why, and the wizard stays usable', async () => {
  const { page } = desk;
  await open(page, '导入');
  await page
    .getByLabel('选择 Excel 或 CSV 文件')
    .setInputFiles({ name: '来访.xlsx', mimeType: '', buffer: Buffer.alloc(0) });
  await expect(page.getByText('文件是空的（0 字节）')).toBeVisible();
  await choose(page, staffFile);
  expect(desk.pageErrors).toEqual([]);
});

test('a changed mapping is kept for the next file with the same headings', async () => {
  const { page } = desk;
  await open(page, '导入');
  await choose(page, staffFile);
  await page.getByLabel('“备注”导入到').click();
  await page.getByTitle('不导入', { exact: true }).last().click();
  await page.getByLabel('“固定休息”导入到').click();
  await page.getByTitle('不导入', { exact: true }).last().click();
  await page.getByRole('button', { name: '下一步：检查' }).click();
  await page.getByRole('button', { name: '导入 8 行' }).click();
  await page.getByRole('button', { name: '再导入一个文件' }).click();
  await choose(page, staffFile);
  await expect(page.getByText('列的对应沿用了上次导入同样表头时的选择。')).toBeVisible();
  await expect(page.getByText('导入过这个文件')).toBeVisible();
});
