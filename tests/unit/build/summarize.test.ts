import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { summarize } from '../../../build/test/summarize.mjs';

const result = (suite: string, passed: number, failed: number, skipped = 0) => ({
  suite,
  passed,
  failed,
  skipped,
  failures: Array.from({ length: failed }, (_, i) => `${suite} ${i}`),
});
let lines: string[];

beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line = '') => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

describe('the last line of npm test', () => {
  it('adds up every suite, and the run succeeds', () => {
    expect(summarize([result('unit', 5, 0), result('e2e', 2, 0)], { whole: true })).toBe(0);
    expect(lines.at(-1)).toBe('7 passed, 0 failed');
  });

  it('fails the run for one failed test, and names it', () => {
    expect(summarize([result('unit', 5, 1), result('e2e', 2, 0)], { whole: true })).toBe(1);
    expect(lines.at(-1)).toBe('7 passed, 1 failed');
    expect(lines).toContain('FAILED unit 0');
  });

  it('fails the run where a whole suite ran no test', () => {
    expect(summarize([result('unit', 5, 0), result('e2e', 0, 0)], { whole: true })).toBe(1);
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
  });

  it('fails the run where nothing ran at all', () => {
    expect(summarize([result('unit', 0, 0)], { whole: false })).toBe(1);
    expect(summarize([result('unit', 0, 0, 3)], { whole: false })).toBe(1);
    expect(lines.at(-1)).toBe('0 passed, 0 failed');
  });

  it('names a test that passed only at its second try', () => {
    expect(summarize([{ ...result('e2e', 2, 0), flaky: ['draft survives'] }], { whole: true })).toBe(0);
    expect(lines).toContain('FLAKY draft survives (passed at the second try)');
    expect(lines.at(-1)).toBe('2 passed, 0 failed');
  });

  it('counts the two runners of one suite together', () => {
    expect(summarize([result('security', 0, 0), result('security', 4, 0)], { whole: true })).toBe(0);
    expect(lines.filter((l) => l.startsWith('security'))).toHaveLength(1);
  });
});
