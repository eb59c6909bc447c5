/**
 * The suites in the order they run, the quick ones first. `vitest` suites hold *.test.ts and run in
 * plain Node; `playwright` suites hold *.spec.ts and drive the real window. A suite may have both.
 */
export const suites = [
  { name: 'unit', runner: 'vitest' },
  { name: 'office', runner: 'vitest' },
  { name: 'forms', runner: 'vitest' },
  { name: 'security', runner: 'vitest' },
  { name: 'security', runner: 'playwright' },
  { name: 'e2e', runner: 'playwright' },
  { name: 'package', runner: 'playwright' },
];

/**
 * What the command line asks for: suites by name, files by path, and options for the runner (then only
 * one runner may be chosen). `whole` is true where each chosen suite must have run some test.
 */
export function chooseTests(argv) {
  const named = argv.filter((a) => suites.some((s) => s.name === a));
  const rest = argv.filter((a) => !named.includes(a));
  const files = rest.filter((a) => a.startsWith('tests/'));
  const options = rest.filter((a) => !files.includes(a));
  const wanted = new Set([...named, ...files.map((f) => f.split('/')[1])]);
  const unknown = [...wanted].find((w) => !suites.some((s) => s.name === w));
  if (unknown)
    return {
      problem: `no suite ${unknown}; there are ${[...new Set(suites.map((s) => s.name))].join(', ')}`,
    };
  const chosen = suites.filter((s) => wanted.size === 0 || wanted.has(s.name));
  const of = (runner) => chosen.filter((s) => s.runner === runner).map((s) => s.name);
  const [vitest, playwright] = [of('vitest'), of('playwright')];
  if (options.length > 0 && vitest.length > 0 && playwright.length > 0) {
    return { problem: `name a suite or a file before the options: npm test -- unit ${options.join(' ')}` };
  }
  return {
    vitest,
    playwright,
    files,
    options,
    needsApp: playwright.length > 0 || vitest.includes('forms'),
    whole: files.length === 0 && options.length === 0,
  };
}
