import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, openTestOffice } from '../../support/office.ts';
import { generateRegister } from '../../support/generate-register.ts';
import { importFile } from '../../support/import-file.ts';
import { builtImportWorker } from '../../support/import-worker.ts';

const rows = 4000;
let worker: string;
let folder: string;
let register: string;
beforeAll(async () => {
  worker = await builtImportWorker();
  folder = mkdtempSync(join(tmpdir(), 'loutai-kill-'));
  register = join(folder, 'register.xlsx');
  await generateRegister(register, { rows });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an import in a process of its own and kills it (SIGKILL) at the first line that says at least `at` of `word`. */
async function killedAt(
  dataDir: string,
  word: 'rows' | 'undone',
  at: number,
  file = register,
): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', launcher, dataDir, file, worker, word === 'undone' ? 'undo' : ''],
    {
      cwd: resolve(import.meta.dirname, '../../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let reached = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [said, figure] = line.split(' ');
    if (said !== word || Number(figure) < at) continue;
    reached = Number(figure);
    child.kill('SIGKILL');
    break;
  }
  await new Promise((ended) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', ended) : ended(null),
  );
  return reached;
}

const launcher = `
  import { resolve } from 'node:path';
  import { runnerImport } from 'vite';
  const alias = { 'chinese-days': resolve('node_modules/chinese-days/dist/index.es.js') };
  const inline = { resolve: { noExternal: ['chinese-days'] } };
  const options = { configFile: false, logLevel: 'error', resolve: { alias }, environments: { inline } };
  const { module } = await runnerImport(resolve('tests/support/import-child.ts'), options);
  await module.run(process.argv.slice(1));
`;

const tables = [
  'visit',
  'phone_enquiry',
  'visit_channel',
  'customer',
  'customer_phone',
  'customer_search',
  'import_row',
  'import_customer',
];

describe('an import in a process that is killed', () => {
  test.each([1000, 2000, 3000])(
    'at %d of 4,000 rows leaves nothing behind at the next start, and can be run again',
    async (at) => {
      const dataDir = mkdtempSync(join(folder, 'data-'));
      expect(await killedAt(dataDir, 'rows', at)).toBeGreaterThanOrEqual(at);
      const office = openTestOffice({ dataDir, importWorker: worker });
      const count = (table: string) =>
        office.office.deps.raw.prepare(`select count(*) from ${table}`).pluck().get();
      expect(count('visit')).toBeGreaterThanOrEqual(at);
      const client = office.window();
      const [person] = await client.session.people();
      expect(tables.filter((table) => count(table) !== 0)).toEqual([]);
      await client.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin });
      expect(await client.imports.history()).toMatchObject([{ state: 'rolledBack' }]);
      expect(office.office.deps.raw.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(await client.audit.verify()).toMatchObject({ brokenAt: null });
      expect(await importFile(client, register)).toMatchObject({ imported: rows });
      await office.close();
    },
    60_000,
  );

  test('while it is being undone is undone to its end at the next start', async () => {
    const dataDir = mkdtempSync(join(folder, 'data-'));
    await killedAt(dataDir, 'undone', 1000);
    const office = openTestOffice({ dataDir, importWorker: worker });
    const count = (table: string) =>
      office.office.deps.raw.prepare(`select count(*) from ${table}`).pluck().get();
    expect(count('visit')).toBeGreaterThan(0);
    await office.window().session.people();
    expect(tables.filter((table) => count(table) !== 0)).toEqual([]);
    expect(office.office.deps.raw.prepare('select state from import').pluck().all()).toEqual(['undone']);
    await office.close();
  }, 60_000);

  test('with calls leaves no call and no customer behind, and can be run again', async () => {
    const file = join(folder, 'calls.csv');
    const line = (n: number) =>
      `2026/3/${1 + (n % 28)},9:${10 + (n % 50)},张三,${13_800_000_000 + (n % 2600)},网络,价格,是,`;
    const lines = Array.from({ length: rows }, (_, n) => line(n));
    writeFileSync(file, ['日期,时间,来电人,电话,途径,咨询内容,是否邀约,接听人', ...lines].join('\n'));
    const dataDir = mkdtempSync(join(folder, 'data-'));
    await killedAt(dataDir, 'rows', 1000, file);
    const office = openTestOffice({ dataDir, importWorker: worker });
    const count = (table: string) =>
      office.office.deps.raw.prepare(`select count(*) from ${table}`).pluck().get();
    expect(count('phone_enquiry')).toBeGreaterThan(0);
    const client = office.window();
    const [person] = await client.session.people();
    expect(tables.filter((table) => count(table) !== 0)).toEqual([]);
    await client.session.signIn({ staffId: person?.id ?? '', secret: administrator.pin });
    expect(await client.imports.history()).toMatchObject([{ kind: 'calls', state: 'rolledBack' }]);
    const again = await importFile(client, file);
    expect(again.imported + again.known).toBe(rows);
    expect(count('phone_enquiry')).toBe(again.imported);
    await office.close();
  }, 60_000);
});
