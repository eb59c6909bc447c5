import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formsBench } from './forms/forms-bench.ts';
import { importBench } from './import/import-bench.ts';
import { officeBench } from './office/office-bench.ts';
import { rosterBench } from './roster/roster-bench.ts';
import type { Bench } from './support/bench-run.ts';
import { headlines } from './support/headlines.ts';
import { type Result, toResult } from './support/result.ts';
import { resultLine } from './support/result-line.ts';
import { weeklyBench } from './weekly/weekly-bench.ts';
import { windowBench } from './window/window-bench.ts';

/** The parts in the order they run; each can be asked for by name. */
export const benches: Readonly<Record<string, Bench>> = {
  office: officeBench,
  forms: formsBench,
  roster: rosterBench,
  import: importBench,
  weekly: weeklyBench,
  window: windowBench,
};

const folder = resolve('tests/bench/results');

/**
 * npm run bench [-- PART … --sizes=10000,100000 --smoke]: measures the parts (all, where none is named) and writes
 * their lines into latest.json beside those of the others, and every single figure into details.json. A smoke run
 * writes nothing.
 */
export async function run(args: readonly string[]): Promise<number> {
  const smoke = args.includes('--smoke');
  const sizes = args
    .find((arg) => arg.startsWith('--sizes='))
    ?.slice(8)
    .split(',')
    .map(Number);
  const named = args.filter((arg) => !arg.startsWith('--'));
  const unknown = named.find((name) => !(name in benches));
  if (unknown !== undefined) {
    console.error(`no part ${unknown}; there are ${Object.keys(benches).join(', ')}`);
    return 1;
  }
  const results: Result[] = [];
  const details: Result[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const figures = await bench({ smoke, sizes: sizes ?? [10_000, 100_000, 1_000_000] });
    details.push(...figures.map(toResult));
    for (const result of headlines(figures).map(toResult)) {
      results.push(result);
      console.log(resultLine(result));
    }
  }
  if (!smoke) {
    writeBeside('latest.json', results);
    writeBeside('details.json', details);
  }
  const missed = results.filter((result) => result.met === false).length;
  console.log(`${results.length} figures, ${missed} goals missed`);
  return 0;
}

/** Parts that were measured now replace their lines; the others keep theirs. */
function writeBeside(name: string, results: readonly Result[]): void {
  const file = join(folder, name);
  const measured = new Set(results.map((result) => result.part));
  const before: Result[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const whole = [...before.filter((result) => !measured.has(result.part)), ...results];
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
}
