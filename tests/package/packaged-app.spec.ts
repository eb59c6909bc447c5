import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packedPlaces } from '../../build/package/packed-files.mjs';
import { runCommand } from '../../build/test/run-command.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { aboutTexts } from '../../shared/texts/app.ts';
import { type Desk, launchDesk } from '../e2e/support/launch.ts';
import { administrator, firstStart, signIn } from '../e2e/support/office-screens.ts';
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
  await firstStart(desk.page);
  await desk.page.getByLabel('联系电话').fill('13800138000');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByLabel('客户姓名').fill('张晓明');
  await desk.page.keyboard.press('Control+Enter');
  await expect(today()).toContainText('张晓明');
  expect(desk.pageErrors).toEqual([]);
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
  await signIn(desk.page, administrator);
  await expect(today()).toContainText('张晓明');
  expect(desk.pageErrors).toEqual([]);
});
