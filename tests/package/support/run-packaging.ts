import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export interface Packaging {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `npm run package`'s program with these arguments, as from a clean shell. */
export function runPackaging(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Packaging {
  const { LOUTAI_TEST_BUILD: _build, LOUTAI_TESTABLE: _testable, ...inherited } = process.env;
  const run = spawnSync(process.execPath, ['build/package.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
  return { code: run.status, said: run.stdout + run.stderr };
}
