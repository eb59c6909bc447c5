import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { countsOf, type OfficeFiles, officeFilesIn, snapshot } from '../support/office-files.ts';
import { type Desk, launchDesk } from './support/launch.ts';
import { recoveryPage, workPage } from './support/recovery-page.ts';

let userData: string;
let files: OfficeFiles;
let desk: Desk;

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'loutai-recovery-'));
  files = await officeFilesIn(join(userData, 'data'), 3, 5, 8);
});
test.afterEach(async () => {
  await desk.remove();
  rmSync(userData, { recursive: true, force: true });
});

/** Starts on the files as they are; the recovery screen must be there within ten seconds. */
async function startIntoRecovery(): Promise<Page> {
  const started = Date.now();
  desk = await launchDesk({ userData });
  const page = await recoveryPage(desk);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(Date.now() - started).toBeLessThan(10_000);
  return page;
}

test('a damaged database is set aside whole and work goes on from the newest backup', async () => {
  writeFileSync(files.database, 'damaged');
  writeFileSync(`${files.database}-wal`, 'its log');
  const page = await startIntoRecovery();
  await expect(page.getByRole('heading', { name: '数据文件已损坏' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveText([
    /2026年11月23日.*10:02.*客户 5 位，来访 5 条.*用最近的备份继续/s,
    /2026年11月23日.*10:01.*客户 3 位，来访 3 条/s,
  ]);
  await page.screenshot({ path: test.info().outputPath('recovery-damaged.png'), fullPage: true });
  const faults = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(faults.violations).toEqual([]);

  await page.getByRole('button', { name: '用最近的备份继续' }).click();
  const work = await workPage(desk);
  await expect(work.locator('#root > *').first()).toBeVisible();
  expect(page.isClosed()).toBe(true);
  await desk.quit();

  expect(await countsOf(files.dataDir)).toEqual({ customers: 5, visits: 5 });
  const [aside = ''] = readdirSync(join(files.dataDir, 'set-aside'));
  expect(snapshot(join(files.dataDir, 'set-aside', aside))).toMatchObject({
    'loutai.sqlite3': expect.any(String),
    'loutai.sqlite3-wal': expect.any(String),
  });
  expect(readFileSync(join(files.dataDir, 'set-aside', aside, 'loutai.sqlite3'), 'utf8')).toBe('damaged');
  expect(readFileSync(join(files.dataDir, 'set-aside', aside, 'loutai.sqlite3-wal'), 'utf8')).toBe('its log');
});

test('a database without a byte beside its backups is not taken for a new office; starting anew is asked twice', async () => {
  writeFileSync(files.database, '');
  const [, newest = ''] = files.backups;
  const bytes = readFileSync(newest);
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  writeFileSync(newest, bytes);
  const page = await startIntoRecovery();
  await expect(page.getByText('另有 1 个备份没有通过检查')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: '移开旧数据，从空白开始' }).click();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '移开旧数据，从空白开始' }).click();
  await page.getByRole('button', { name: '确定，从空白开始' }).click();
  await expect((await workPage(desk)).locator('#root > *').first()).toBeVisible();
  await desk.quit();
  expect(await countsOf(files.dataDir)).toEqual({ customers: 0, visits: 0 });
  expect(readdirSync(join(files.dataDir, 'backups'))).toHaveLength(4);
});

test('a database of a newer Loutai is left as it is: only retrying, looking and quitting are offered', async () => {
  const database = new Database(files.database);
  database.pragma('user_version = 9999');
  database.close();
  const before = snapshot(files.dataDir);
  const page = await startIntoRecovery();
  await expect(page.getByRole('heading', { name: '数据来自更新版本的楼台' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveText(['重试', '打开数据文件夹', '退出']);

  await desk.app.evaluate(({ shell }) => {
    shell.openPath = async (path) => (Object.assign(globalThis, { openedPath: path }), '');
  });
  await page.getByRole('button', { name: '打开数据文件夹' }).click();
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as unknown as { openedPath?: string }).openedPath))
    .toBe(files.dataDir);

  // What a page might ask beyond its buttons is not done.
  await page.evaluate(() => {
    window.addEventListener('message', (event) => {
      if (event.data !== 'loutai:port') return;
      for (const ask of ['startNew', 'restore', 'delete'])
        event.ports[0]?.postMessage({ ask, backup: '../x' });
    });
    window.postMessage('loutai:connect', location.origin);
  });
  await page.waitForTimeout(500);
  const ended = new Promise<void>((resolve) => void desk.app.once('close', () => resolve()));
  // The page may be gone before the click has been seen to be done.
  await page
    .getByRole('button', { name: '退出' })
    .click()
    .catch(() => undefined);
  await ended;
  expect(snapshot(files.dataDir)).toMatchObject(before);
  expect(readdirSync(files.dataDir)).not.toContain('set-aside');
});

test('a database with a planted trigger is refused as foreign', async () => {
  const database = new Database(files.database);
  database.exec('CREATE TRIGGER planted AFTER INSERT ON visit BEGIN DELETE FROM draft; END');
  database.close();
  const page = await startIntoRecovery();
  await expect(page.getByRole('heading', { name: '数据文件不是楼台的' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(2);
});

test('a data folder that cannot be written to is named, and retrying goes on once it can', async () => {
  rmSync(files.dataDir, { recursive: true });
  writeFileSync(files.dataDir, 'a file where the folder should be');
  const page = await startIntoRecovery();
  await expect(page.getByRole('heading', { name: '数据文件夹不能写入' })).toBeVisible();
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => desk.app.windows().length).toBe(1);
  const again = await recoveryPage(desk);
  await expect(again.getByRole('heading', { name: '数据文件夹不能写入' })).toBeVisible();
  rmSync(files.dataDir);
  await again.getByRole('button', { name: '重试' }).click();
  await expect((await workPage(desk)).locator('#root > *').first()).toBeVisible();
});

test('72: a log that was deleted after a kill is asked for; going on without it is the person’s choice', async () => {
  const database = new Database(files.database);
  database.pragma('journal_mode = wal');
  database.close();
  writeFileSync(`${files.database}-at-work`, '');
  const before = readFileSync(files.database);
  const page = await startIntoRecovery();
  await expect(page.getByRole('heading', { name: '存放最新登记的文件不见了' })).toBeVisible();
  // No older backup in place of what is whole and newer.
  await expect(page.getByRole('button')).toHaveText([
    '重试',
    '找不回来，用现有数据继续',
    '打开数据文件夹',
    '退出',
  ]);
  await page.screenshot({ path: test.info().outputPath('recovery-log-missing.png') });
  expect(readFileSync(files.database).equals(before)).toBe(true);
  await page.getByRole('button', { name: '找不回来，用现有数据继续' }).click();
  await expect((await workPage(desk)).locator('#root > *').first()).toBeVisible();
  await desk.quit();
  expect(await countsOf(files.dataDir)).toEqual({ customers: 8, visits: 8 });
});
