import { describe, expect, test } from 'vitest';
import { nationalTable, withOwnDays } from '../../../../shared/domain/calendar/national-table.ts';
import { createCalendar, dayLabel, weekday } from '../../../../shared/domain/calendar/working-calendar.ts';

const table = nationalTable(2025, 2028);
const calendar = createCalendar(table);

describe('the working calendar', () => {
  test('knows 2026’s holidays and make-up days, and says that it knows nothing of a later year', () => {
    const makeUps = Object.entries(table.exceptions).filter(
      ([date, day]) => date.startsWith('2026') && day.work,
    );
    expect(makeUps.map(([date]) => date)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(calendar.knowsYear(2026)).toBe(true);
    expect(calendar.knowsYear(2028)).toBe(false);
  });

  test('counts working days over a holiday and its make-up days', () => {
    expect(calendar.addWorkingDays('2026-09-30', 2)).toBe('2026-10-09');
    expect(calendar.addWorkingDays('2026-10-09', 1)).toBe('2026-10-10');
    expect(calendar.addWorkingDays('2026-10-03', 0)).toBe('2026-10-08');
    expect(calendar.addWorkingDays('2026-11-27', 2)).toBe('2026-12-01');
  });

  test('counts from a day off only the working days that follow', () => {
    expect(calendar.addWorkingDays('2026-11-28', 2)).toBe('2026-12-01');
    expect(calendar.addWorkingDays('2026-11-29', 1)).toBe('2026-11-30');
    expect(calendar.addWorkingDays('2026-10-03', 2)).toBe('2026-10-09');
  });

  test('labels days 放假 and 上班', () => {
    expect(dayLabel(calendar.day('2026-10-01'))).toBe('国庆节放假');
    expect(dayLabel(calendar.day('2026-10-10'))).toBe('上班');
    expect(dayLabel(calendar.day('2026-11-23'))).toBe('');
    expect([weekday('2026-11-23'), weekday('2026-11-29')]).toEqual([1, 7]);
  });

  test('an office’s own table adds a year, and takes a day back', () => {
    const own = createCalendar(
      withOwnDays(table, { '2028-01-03': { work: false, name: '元旦' }, '2026-01-02': null }, [2028]),
    );
    expect(own.knowsYear(2028)).toBe(true);
    expect(own.day('2028-01-03').kind).toBe('holiday');
    expect(own.isWorkingDay('2026-01-02')).toBe(true);
  });
});
