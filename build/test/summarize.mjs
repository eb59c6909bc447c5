/**
 * Prints what every suite came to, then the one line that machines read. Gives the exit code: not 0
 * where a test failed, no test ran, or a suite that should have run whole has none.
 */
export function summarize(parts, { whole }) {
  const results = bySuite(parts);
  const sum = (key) => results.reduce((n, r) => n + r[key], 0);
  for (const failure of results.flatMap((r) => r.failures)) console.log(`FAILED ${failure}`);
  for (const name of results.flatMap((r) => r.flaky ?? []))
    console.log(`FLAKY ${name} (passed at the second try)`);
  console.log();
  for (const { suite, passed, failed, skipped } of results) {
    const tail = [failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ');
    console.log(`${suite.padEnd(10)} ${String(passed).padStart(5)} passed${tail && `, ${tail}`}`);
  }
  const empty = whole ? results.filter((r) => r.passed + r.failed + r.skipped === 0) : [];
  for (const { suite } of empty) console.log(`${suite}: no test ran, which counts as a failure`);
  const failed = sum('failed') + empty.length;
  const passed = sum('passed');
  if (passed + failed === 0) console.log('no test ran');
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** One result a suite: the two runners of a suite count together. */
function bySuite(parts) {
  const results = new Map();
  for (const part of parts) {
    const sofar = results.get(part.suite) ?? {
      suite: part.suite,
      passed: 0,
      failed: 0,
      skipped: 0,
      failures: [],
    };
    results.set(part.suite, {
      suite: part.suite,
      passed: sofar.passed + part.passed,
      failed: sofar.failed + part.failed,
      skipped: sofar.skipped + part.skipped,
      failures: [...sofar.failures, ...part.failures],
      flaky: [...(sofar.flaky ?? []), ...(part.flaky ?? [])],
    });
  }
  return [...results.values()];
}
