import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { readFuses } from '../../build/package/fuses.mjs';
import { packedFiles, packedPlaces } from '../../build/package/packed-files.mjs';
import { runPackaging } from './support/run-packaging.ts';
import { makeWindowsStub } from './support/windows-stub.ts';

const wanted = (
  JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { readonly version: string }
).version;
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loutai-package-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.describe('a Linux package', () => {
  test.skip(process.platform !== 'linux', 'made on Linux');
  const places = () => packedPlaces({ platform: 'linux', output: join(folder, 'linux') });

  test.beforeAll(() => {
    const { code, said } = runPackaging(['--dir', '--test-build', '--output', join(folder, 'linux')]);
    expect(code, said).toBe(0);
  });

  test('has every fuse of a release set as decided', async () => {
    const fuses = await readFuses(places().executable);
    expect(fuses.slice(0, 8)).toEqual([false, true, false, false, true, true, false, false]);
    expect(fuses.slice(8)).toEqual(fuses.length > 8 ? [true] : []);
  });

  test('holds the built app, one native package with the binary of its system, and nothing else', () => {
    const { archived, unpacked, beside } = packedFiles(places());
    const packages = new Set(
      archived.filter((f) => f.startsWith('node_modules/')).map((f) => f.split('/')[1]),
    );
    expect([...packages]).toEqual(['better-sqlite3']);
    expect(new Set(archived.map((f) => f.split('/')[0]))).toEqual(
      new Set(['out', 'package.json', 'LICENSE', 'node_modules']),
    );
    expect(archived.filter((f) => f.endsWith('.map'))).toEqual([]);
    expect(unpacked.length).toBeGreaterThan(0);
    for (const file of unpacked)
      expect(file).toMatch(/better-sqlite3\/(prebuilds\/linux-x64|build\/Release\/better_sqlite3)\.node$/);
    expect(beside).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(readdirSync(join(places().folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  test('says in its version that it is a test build', () => {
    const manifest = extractFile(join(places().resources, 'app.asar'), 'package.json').toString('utf8');
    expect((JSON.parse(manifest) as { version: string }).version).toMatch(/^\d+\.\d+\.\d+-test$/);
  });

  test('carries the licences of Electron, Chromium and every library built into it', () => {
    for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(join(places().folder, file)), file).toBe(true);
    }
    for (const [part, library] of [
      ['office', 'kysely'],
      ['renderer', 'antd'],
      ['main', 'electron-log'],
    ] as const) {
      const notices = extractFile(join(places().resources, 'app.asar'), `out/${part}/licenses.md`).toString(
        'utf8',
      );
      expect(notices).toContain(`## ${library} - `);
    }
  });
});

test.describe('a Windows package, made with a stand-in for the Windows Electron', () => {
  const places = () => packedPlaces({ platform: 'win32', output: join(folder, 'windows') });

  test.beforeAll(async () => {
    const stub = await makeWindowsStub(join(folder, 'stub'), wanted);
    const { code, said } = runPackaging([
      '--dir',
      '--windows',
      '--electron-dist',
      stub,
      '--output',
      join(folder, 'windows'),
    ]);
    expect(code, said).toBe(0);
  });

  test('has every fuse of a release set as decided, the ninth as Electron ships it', async () => {
    expect(await readFuses(places().executable)).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('holds the Windows binary of the database and no other', () => {
    const { archived, unpacked, beside } = packedFiles(places());
    expect(unpacked).toEqual(['node_modules/better-sqlite3/prebuilds/win32-x64.node']);
    expect(archived.filter((f) => f.endsWith('.node'))).toEqual(unpacked);
    expect(archived).toContain('out/main/main.js');
    expect(beside).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  test('carries the archive integrity record that Windows checks', () => {
    const program = readFileSync(places().executable);
    expect(program.includes(Buffer.from('INTEGRITY', 'utf16le'))).toBe(true);
    expect(program.includes('resources\\\\app.asar')).toBe(true);
  });
});

test.describe('packaging refuses', () => {
  test('an Electron that gets no security fixes, and says what to do', async () => {
    const stub = await makeWindowsStub(join(folder, 'old'), '33.2.1');
    const { code, said } = runPackaging([
      '--dir',
      '--windows',
      '--electron-dist',
      stub,
      '--output',
      join(folder, 'no'),
    ]);
    expect(code).toBe(1);
    expect(said).toContain('Electron here is 33.2.1');
    expect(said).toContain(`needs Electron ${wanted}`);
    expect(said).toContain('--test-build');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  test('not so for a test build, asked for by option or by variable', async () => {
    const stub = await makeWindowsStub(join(folder, 'older'), '33.2.1');
    const args = ['--dir', '--windows', '--electron-dist', stub];
    expect(runPackaging([...args, '--test-build', '--output', join(folder, 'a')]).code).toBe(0);
    expect(runPackaging([...args, '--output', join(folder, 'b')], { LOUTAI_TEST_BUILD: '1' }).code).toBe(0);
  });

  test('a package whose fuses differ from the table', async () => {
    const { fuseFaults, releaseFuses } = await import('../../build/package/fuses.mjs');
    const good = releaseFuses.map((f: { on: boolean }) => f.on);
    expect(fuseFaults(good, { inspectable: false })).toEqual([]);
    expect(fuseFaults(good, { inspectable: true })).toHaveLength(1);
    expect(fuseFaults([true, ...good.slice(1)], { inspectable: false })[0]).toContain('RunAsNode');
    expect(fuseFaults([...good, true], { inspectable: false })[0]).toContain('unknown');
  });
});
