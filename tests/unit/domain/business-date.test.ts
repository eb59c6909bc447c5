import { describe, expect, test } from 'vitest';
import {
  addDays,
  businessDate,
  businessTime,
  chineseDate,
  instantOf,
  isDate,
  weekStart,
} from '../../../shared/domain/business-date.ts';

describe('business dates', () => {
  test('are Shanghai’s, whatever the machine’s zone', () => {
    expect(businessDate(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
    expect(businessDate(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(businessTime(new Date('2026-11-23T01:05:00.000Z'))).toBe('09:05');
    expect(instantOf('2026-11-23', '00:30')).toBe('2026-11-22T16:30:00.000Z');
  });

  test.each(['2026-02-30', '0202-01-01', '2026-13-01', '2026-1-1', '20260101', '2026-02-29'])(
    '%s is no date',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  test('know leap days, weeks from Monday and the forms’ writing', () => {
    expect(isDate('2028-02-29')).toBe(true);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
    expect(weekStart('2026-11-29')).toBe('2026-11-23');
    expect(chineseDate('2026-03-05')).toBe('2026年3月5日');
  });
});
