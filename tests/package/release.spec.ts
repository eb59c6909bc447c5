import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureDisplay } from '../../build/display.mjs';
import { packedPlaces } from '../../build/package/packed-files.mjs';
import { runPackaging } from './support/run-packaging.ts';
import { ownFolder, type Release, startRelease } from './support/start-release.ts';

// The package with the fuses of a release, started as its users start it and looked at from outside.
test.skip(process.platform !== 'linux', 'the package of this system is made on Linux');

const inspectPort = 39_229;
const debugPort = 39_222;
const display: { DISPLAY?: string } = {};
let output: string;
let executable: string;
let endDisplay: () => void;

test.beforeAll(async () => {
  endDisplay = await ensureDisplay(display);
  output = mkdtempSync(join(tmpdir(), 'loutai-release-package-'));
  chmodSync(output, 0o755);
  const { code, said } = runPackaging(['--dir', '--test-build', '--output', output]);
  expect(code, said).toBe(0);
  const { folder, executable: packed } = packedPlaces({ platform: 'linux', output });
  executable = packed;
  // As the installed package does it, for systems where the kernel gives users no namespaces.
  if (process.getuid?.() === 0) chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
});
test.afterAll(() => {
  endDisplay();
  rmSync(output, { recursive: true, force: true });
});

const start = (more: Omit<Parameters<typeof startRelease>[1], 'display'> = {}): Release =>
  startRelease(executable, { display: display.DISPLAY ?? '', ...more });
const database = ({ folder }: Release) => join(folder, 'user-data/data/loutai.sqlite3');

/** Waits until the office has opened its database, which is after everything that could be tampered with. */
async function untilOpen(release: Release): Promise<void> {
  await expect.poll(() => existsSync(database(release)), { timeout: 20_000 }).toBe(true);
}

test.describe('started with everything that could turn it into something else', () => {
  let release: Release;
  let markers: string;

  test.beforeAll(async () => {
    markers = ownFolder();
    const leaveMarker = (name: string) =>
      `require('node:fs').writeFileSync(${JSON.stringify(join(markers, name))}, '')`;
    writeFileSync(join(markers, 'required.cjs'), leaveMarker('node-options'));
    const app = join(packedPlaces({ platform: 'linux', output }).resources, 'app');
    mkdirSync(app);
    writeFileSync(join(app, 'package.json'), '{ "name": "other", "main": "main.cjs" }');
    writeFileSync(join(app, 'main.cjs'), leaveMarker('other-app'));
    release = start({
      args: [`--inspect=${inspectPort}`, '-e', leaveMarker('run-as-node')],
      environment: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${join(markers, 'required.cjs')}` },
    });
    await untilOpen(release);
  });
  test.afterAll(async () => {
    await release.stop();
    rmSync(release.folder, { recursive: true, force: true });
    rmSync(markers, { recursive: true, force: true });
  });

  test('it is not a Node that runs what it is given', () => {
    expect(existsSync(join(markers, 'run-as-node'))).toBe(false);
  });

  test('it does not heed NODE_OPTIONS', () => {
    expect(existsSync(join(markers, 'node-options'))).toBe(false);
  });

  test('it does not run an app folder laid beside its archive', () => {
    expect(existsSync(join(markers, 'other-app'))).toBe(false);
  });

  test('it cannot be inspected', async () => {
    expect(await answers(inspectPort)).toBe(false);
  });

  test('a second start on the same data ends within two seconds, and the first stays', async () => {
    const second = start({ folder: release.folder });
    const early = new Promise<string>((resolve) => setTimeout(() => resolve('still running'), 2000));
    expect(await Promise.race([second.ended, early])).toBe(0);
    expect(release.process.exitCode).toBeNull();
  });
});

for (const locale of ['C', 'zh_CN.UTF-8']) {
  test(`in the locale ${locale} its data lies in the folder loutai of the person's own`, async () => {
    const release = start({ ownDataFolder: true, environment: { LANG: locale, LC_ALL: locale } });
    const own = join(release.folder, '.config/loutai/data/loutai.sqlite3');
    await expect.poll(() => existsSync(own), { timeout: 20_000 }).toBe(true);
    expect(readdirSync(join(release.folder, '.config'))).not.toContain('data');
    await release.stop();
    rmSync(release.folder, { recursive: true, force: true });
  });
}

for (const debugSwitch of [
  `--remote-debugging-port=${debugPort}`,
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--ignore-certificate-errors',
  `--load-extension=${tmpdir()}`,
  '--js-flags=--expose-gc',
]) {
  test(`a release does not run with ${debugSwitch.split('=')[0]}`, async () => {
    const release = start({ args: [debugSwitch] });
    expect(await release.ended, release.said()).toBe(78);
    expect(await answers(debugPort)).toBe(false);
    expect(existsSync(database(release))).toBe(false);
    rmSync(release.folder, { recursive: true, force: true });
  });
}

/** Whether something on this machine answers at the port. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
