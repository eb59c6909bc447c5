import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { builtProgram } from '../../support/built-program.ts';
import { generateRegister } from '../../support/generate-register.ts';
import { builtImportWorker } from '../../support/import-worker.ts';
import type { BenchRun } from '../support/bench-run.ts';
import type { Figure } from '../support/result.ts';

const execute = promisify(execFile);

/** A register of 100,000 rows moves in, against the library's reading alone, each in a process of its own. */
export async function importBench(run: BenchRun): Promise<Figure[]> {
  const rows = run.smoke ? 1000 : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'loutai-import-'));
  const file = join(folder, 'register.xlsx');
  try {
    await generateRegister(file, { rows });
    const alone = await measured(await builtProgram('read-alone', 'tests/bench/import/read-alone.ts'), file);
    const program = await builtProgram('import-file', 'tests/bench/import/import-file.ts');
    const whole = await measured(program, file, await builtImportWorker());
    if (whole.imported !== rows) throw new Error(`${whole.imported} of ${rows} rows were imported`);
    const calc = run.smoke ? undefined : await calcSearch(file, folder);
    const seconds = (ms: number) => ms / 1000;
    const figure = { part: 'import', unit: 's' } as const;
    return [
      {
        ...figure,
        name: `import ${rows} rows of xlsx`,
        value: seconds(whole.ms),
        floor: seconds(alone.ms),
        floorIs: 'reading the file alone with exceljs',
        goal: { timesFloor: 2.5 },
      },
      {
        part: 'import',
        name: `peak memory of the office importing ${rows} rows`,
        value: whole.megabytes,
        unit: 'MB',
        floor: alone.megabytes,
        floorIs: 'peak memory of exceljs reading the file alone',
        goal: { atMost: 600 },
      },
      ...(calc === undefined
        ? []
        : [
            {
              ...figure,
              name: `LibreOffice Calc opens the same ${rows} rows and writes them as text to search in`,
              value: seconds(calc),
            },
          ]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  program: string,
  ...args: string[]
): Promise<{ ms: number; megabytes: number; imported?: number }> {
  const { stdout } = await execute(process.execPath, [program, ...args], { maxBuffer: 1 << 20 });
  return JSON.parse(stdout) as { ms: number; megabytes: number; imported?: number };
}

/** What the office does today without Loutai: open the workbook and look through all of it; in ms. */
async function calcSearch(file: string, folder: string): Promise<number> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = () =>
    execute('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file], {
      timeout: 300_000,
    });
  // The first start makes LibreOffice's profile.
  await convert();
  const started = performance.now();
  await convert();
  return performance.now() - started;
}
