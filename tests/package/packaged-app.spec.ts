import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packedPlaces } from '../../build/package/packed-files.mjs';
import { runCommand } from '../../build/test/run-command.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { aboutTexts } from '../../shared/texts/app.ts';
import { type Desk, launchDesk } from '../e2e/support/launch.ts';
import { expectDesk, open, setUpOffice, signIn } from '../e2e/support/steps.ts';
import { samplesFolder } from '../support/import-file.ts';
import { generatedWeek } from '../support/roster-office.ts';
import { runPackaging } from './support/run-packaging.ts';

// The package with the inspection fuse on, driven as the unpackaged app is.
test.skip(process.platform !== 'linux', 'the package of this system is made on Linux');
test.describe.configure({ mode: 'serial' });

const testable = { LOUTAI_TESTABLE: '1' };
let output: string;
let desk: Desk;
const today = () => desk.page.getByRole('region', { name: '今天的来访' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  output = mkdtempSync(join(tmpdir(), 'loutai-packaged-'));
  expect(await runCommand('vite', 'vite', ['build', '--logLevel', 'warn'], testable)).toBe(0);
  const { code, said } = runPackaging(['--dir', '--output', output], testable);
  expect(code, said).toBe(0);
  process.env['LOUTAI_APP'] = packedPlaces({ platform: 'linux', output }).executable;
  desk = await launchDesk();
});
test.afterAll(async () => {
  await desk.remove();
  delete process.env['LOUTAI_APP'];
  rmSync(output, { recursive: true, force: true });
  // What is left in out/ is the build that everything else means.
  expect(await runCommand('vite', 'vite', ['build', '--logLevel', 'warn'])).toBe(0);
});

test('the packaged app goes through the first start and registers a visit', async () => {
  expect(await desk.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  await setUpOffice(desk.page);
  await desk.page.getByLabel('联系电话').fill('13800138000');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByLabel('客户姓名').fill('张晓明');
  await desk.page.keyboard.press('Control+Enter');
  await expect(today()).toContainText('张晓明');
  expect(desk.pageErrors).toEqual([]);
});

test('its reading thread runs out of the archive: a list of staff is imported', async () => {
  const { page } = desk;
  await open(page, '导入');
  await page.getByLabel('选择 Excel 或 CSV 文件').setInputFiles(join(samplesFolder, 'yunqi-staff.xlsx'));
  await page.getByRole('button', { name: '下一步：检查' }).click({ timeout: 20_000 });
  await page.getByRole('button', { name: '导入 8 行' }).click();
  await expect(page.getByText('导入完成：导入 8 行')).toBeVisible({ timeout: 20_000 });
});

test('its writing thread and its print engine run out of the archive: a form is saved as Word and as PDF', async () => {
  const { page } = desk;
  await open(page, '表格');
  await page
    .locator('.ant-card')
    .filter({ hasText: 'GFP19-1-F1.2' })
    .getByRole('button', { name: '空白表' })
    .click();
  for (const [button, name, start] of [
    ['存为 Word', '跟踪表.docx', 'PK'],
    ['存为 PDF', '跟踪表.pdf', '%PDF'],
  ] as const) {
    const file = join(desk.userData, name);
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await expect(page.getByText(`已保存：${name}（2 页）`)).toBeVisible({ timeout: 20_000 });
    expect(readFileSync(file).subarray(0, start.length).toString('latin1')).toBe(start);
  }
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
});

test('its planning thread finds its engine in the archive', async () => {
  const task = { week: generatedWeek({ seed: 1, people: 8, posts: 3 }), fixed: [], seconds: 5 };
  const reply = await desk.app.evaluate(async ({ app }, given) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const thread = new Worker(`${app.getAppPath()}/out/office/roster-worker.js`);
    thread.postMessage(given);
    return new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
  }, task);
  expect(reply).toMatchObject({ answer: { unproven: null } });
});

test('its About box says the version, the runtime, and whether that one may be given to users', async () => {
  await desk.page.getByRole('button', { name: '关于' }).click();
  const about = desk.page.getByRole('dialog');
  await expect(about).toContainText(manifest.version);
  const electron = await desk.app.evaluate(() => process.versions.electron);
  await expect(about).toContainText(`Electron ${electron}`);
  const wanted = Number(manifest.devDependencies.electron.split('.')[0]);
  const supported = Number(electron.split('.')[0]) >= wanted - 2;
  await expect(about).toContainText(supported ? aboutTexts.supported : aboutTexts.unsupported);
  await desk.page.keyboard.press('Escape');
});

test('after it was closed and started again, one signs in by PIN and the visit is there', async () => {
  await desk.quit();
  desk = await desk.restart();
  await signIn(desk.page);
  await expectDesk(desk.page);
  await expect(today()).toContainText('张晓明');
  expect(desk.pageErrors).toEqual([]);
});
