import { describe, expect, it } from 'vitest';
import {
  everything,
  filterOf,
  isNarrowed,
  presetRange,
} from '../../../../../renderer/features/reception/visit-list/list-view.ts';
import { range } from '../../../../../renderer/features/reception/wants-line.ts';

describe('the view of the register', () => {
  it('narrows nothing at first', () => {
    expect(isNarrowed(everything)).toBe(false);
    expect(isNarrowed({ ...everything, text: '  ' })).toBe(false);
    expect(isNarrowed({ ...everything, intention: 'A' })).toBe(true);
  });

  it('asks the office with trimmed text and nothing for empty fields', () => {
    expect(filterOf({ ...everything, text: ' zs ', from: '2026-11-01' })).toMatchObject({
      text: 'zs',
      from: '2026-11-01',
      to: null,
      channel: null,
      voided: false,
    });
  });

  it.each([
    ['today', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['all', '2026-11-23', '', ''],
  ] as const)('%s of %s is %s to %s', (preset, day, from, to) => {
    expect(presetRange(preset, day)).toEqual({ from, to });
  });
});

describe('a range in one line', () => {
  it.each([
    [90, 120, '90–120㎡'],
    [90, 90, '90㎡'],
    [90, null, '≥90㎡'],
    [null, 120, '≤120㎡'],
    [null, null, ''],
  ])('%s to %s is %s', (from, to, text) => {
    expect(range(from, to, '㎡')).toBe(text);
  });
});
