import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { builtProgram } from '../support/built-program.ts';
import { backUpDuringWrites } from './backups.ts';
import { failWrites } from './failing-writes.ts';
import { fillTheDisk } from './full-disk.ts';
import { killDuringMigration } from './migration.ts';
import { killDuringSaves } from './saves.ts';
import { type Outcome, passed } from './support/outcome.ts';

const latest = resolve('tests/torture/results/latest.json');

/** npm run torture [-- --smoke]: hurts the office in every way we know and counts what it lost. Exit code 1 if anything. */
export async function run(args: readonly string[]): Promise<number> {
  const smoke = args.includes('--smoke');
  const outcomes = await torture(smoke ? 5 : 200);
  for (const outcome of outcomes)
    console.log(`${passed(outcome) ? 'held' : 'BROKE'} ${JSON.stringify(outcome)}`);
  if (!smoke) {
    mkdirSync(dirname(latest), { recursive: true });
    writeFileSync(latest, `${JSON.stringify(outcomes, null, 2)}\n`);
  }
  return outcomes.every(passed) ? 0 : 1;
}

/** Every torture, each so many times; the slow ones less often. */
export async function torture(times: number): Promise<Outcome[]> {
  const program = await builtProgram('torture-victim', 'tests/torture/victim/victim.ts');
  const fewer = Math.ceil(times / 4);
  return [
    await killDuringSaves(program, times),
    await killDuringMigration(program, fewer),
    await failWrites(program, fewer),
    await fillTheDisk(times),
    await backUpDuringWrites(Math.ceil(times / 2)),
  ];
}
