import { describe, expect, test } from 'vitest';
import { readShortDate, type DateDirection } from '../../../shared/domain/short-date.ts';

const today = '2026-11-23';

describe('a date typed in short', () => {
  test.each<[string, DateDirection, string | null]>([
    ['28', 'ahead', '2026-11-28'],
    ['23', 'ahead', '2026-11-23'],
    ['5', 'ahead', '2026-12-05'],
    ['31', 'ahead', '2026-12-31'],
    ['20', 'back', '2026-11-20'],
    ['30', 'back', '2026-10-30'],
    ['31', 'back', '2026-10-31'],
    ['5', 'here', '2026-11-05'],
    ['31', 'here', null],
    ['1128', 'ahead', '2026-11-28'],
    ['11-28', 'here', '2026-11-28'],
    ['1.5', 'ahead', '2027-01-05'],
    ['12/30', 'back', '2025-12-30'],
    ['11月28日', 'ahead', '2026-11-28'],
    ['+3', 'here', '2026-11-26'],
    ['-1', 'here', '2026-11-22'],
    ['0', 'here', null],
    ['13-01', 'ahead', null],
    ['2-30', 'ahead', null],
    ['', 'ahead', null],
    ['2026-11-28', 'ahead', null],
    ['明天', 'ahead', null],
  ])('%j, meant %s, is %s', (text, direction, date) => {
    expect(readShortDate(text, today, direction)).toBe(date);
  });
});
