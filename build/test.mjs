// All tests, or those of the suites and files named:
//   npm test                       every suite
//   npm test -- unit office        these suites
//   npm test -- tests/e2e/x.spec.ts -g "some title"
// Ends with one line, `N passed, N failed`, counted from the runners' reports.
import { rmSync } from 'node:fs';
import { ensureDisplay } from './display.mjs';
import { buildApp } from './test/build-app.mjs';
import { runPlaywright } from './test/run-playwright.mjs';
import { runVitest } from './test/run-vitest.mjs';
import { chooseTests } from './test/suites.mjs';
import { summarize } from './test/summarize.mjs';

const chosen = chooseTests(process.argv.slice(2));
if (chosen.problem) {
  console.error(chosen.problem);
  process.exit(2);
}
rmSync('test-results', { recursive: true, force: true });
const endDisplay = await ensureDisplay();
const results = [];
try {
  if (chosen.needsApp) await buildApp();
  if (chosen.vitest.length > 0) results.push(...(await runVitest(chosen)));
  if (chosen.playwright.length > 0) results.push(...(await runPlaywright(chosen)));
} finally {
  endDisplay();
}
process.exit(summarize(results, chosen));
