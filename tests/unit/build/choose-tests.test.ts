import { describe, expect, it } from 'vitest';
import { chooseTests } from '../../../build/test/suites.mjs';

describe('npm test', () => {
  it('runs every suite when nothing is named, and wants each to have tests', () => {
    expect(chooseTests([])).toMatchObject({
      vitest: ['unit', 'office', 'forms', 'security'],
      playwright: ['security', 'e2e', 'package'],
      needsApp: true,
      whole: true,
    });
  });

  it('runs the suites named, without building the app where no window is needed', () => {
    expect(chooseTests(['unit', 'office'])).toMatchObject({
      vitest: ['unit', 'office'],
      playwright: [],
      needsApp: false,
    });
  });

  it('finds the suite of a file named, and hands options to its runner', () => {
    expect(chooseTests(['tests/e2e/visits.spec.ts', '-g', 'draft'])).toMatchObject({
      vitest: [],
      playwright: ['e2e'],
      files: ['tests/e2e/visits.spec.ts'],
      options: ['-g', 'draft'],
      whole: false,
    });
  });

  it('refuses an option that two runners would get', () => {
    expect(chooseTests(['-t', 'phones']).problem).toContain('npm test -- unit');
  });

  it('refuses a suite that does not exist', () => {
    expect(chooseTests(['tests/ghost/a.test.ts']).problem).toContain('no suite ghost');
  });
});
