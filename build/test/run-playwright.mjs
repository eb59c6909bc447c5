import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

// Beside test-results, which Playwright empties when it starts.
const report = 'test-results/playwright.json';

/** Runs the chosen window suites; gives {suite, passed, failed, skipped, failures, flaky} for each. */
export async function runPlaywright({ playwright, files, options }) {
  const code = await runCommand(
    '@playwright/test',
    'playwright',
    [
      'test',
      ...playwright.flatMap((name) => ['--project', name]),
      '--reporter=list,json',
      '--pass-with-no-tests',
      ...options,
      ...files,
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const results = playwright.map((suite) => ({
    suite,
    passed: 0,
    failed: 0,
    skipped: 0,
    failures: [],
    flaky: [],
  }));
  const { suites = [], errors = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  for (const suite of suites) countSuite(suite, [], results);
  const faults = errors.map((e) => String(e.message).split('\n')[0]);
  if (code !== 0 && faults.length === 0 && results.every((r) => r.failed === 0)) {
    faults.push(`playwright ended with ${code} and no failed test to show for it`);
  }
  if (faults.length > 0) {
    results.push({
      suite: playwright.join('+'),
      passed: 0,
      failed: faults.length,
      skipped: 0,
      failures: faults,
    });
  }
  return results;
}

function countSuite(suite, above, results) {
  const titles = [...above, suite.title];
  for (const inner of suite.suites ?? []) countSuite(inner, titles, results);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      const result = results.find((r) => r.suite === test.projectName);
      const name = [...titles, spec.title].filter(Boolean).join(' > ');
      if (test.status === 'skipped') result.skipped++;
      else if (test.status === 'unexpected') {
        result.failed++;
        result.failures.push(name);
      } else {
        result.passed++;
        if (test.status === 'flaky') result.flaky.push(name);
      }
    }
  }
}
