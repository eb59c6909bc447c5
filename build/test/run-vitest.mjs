import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { runCommand } from './run-command.mjs';

const report = 'test-results/vitest.json';

/** Runs the chosen vitest suites; gives {suite, passed, failed, skipped, failures} for each. */
export async function runVitest({ vitest, files, options }) {
  const code = await runCommand('vitest', 'vitest', [
    'run',
    ...vitest.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    ...options,
    ...files,
  ]);
  if (!existsSync(report)) return [lost(vitest, code)];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const results = vitest.map((suite) => ({ suite, passed: 0, failed: 0, skipped: 0, failures: [] }));
  for (const file of testResults) countFile(file, results);
  if (code !== 0 && results.every((r) => r.failed === 0)) results.push(lost(vitest, code));
  return results;
}

function countFile(file, results) {
  const name = relative(process.cwd(), file.name).split(sep).join('/');
  const result = results.find((r) => name.startsWith(`tests/${r.suite}/`));
  if (!result) throw new Error(`${name} belongs to no suite`);
  for (const { status, fullName } of file.assertionResults) {
    if (status === 'passed') result.passed++;
    else if (status === 'failed') {
      result.failed++;
      result.failures.push(`${name} > ${fullName}`);
    } else result.skipped++;
  }
  // A file that cannot be loaded, or whose set-up fails, has no failed test to count.
  if (file.status === 'failed' && !file.assertionResults.some((a) => a.status === 'failed')) {
    result.failed++;
    result.failures.push(`${name}: ${String(file.message).split('\n')[0]}`);
  }
}

function lost(suites, code) {
  return {
    suite: suites.join('+'),
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [`vitest ended with ${code} and no failed test to show for it`],
  };
}
