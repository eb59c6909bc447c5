import { describe, expect, test } from 'vitest';
import { nationalTable } from '../../../../shared/domain/calendar/national-table.ts';
import { createCalendar } from '../../../../shared/domain/calendar/working-calendar.ts';
import { unsignedDays } from '../../../../shared/domain/weekly/check-days.ts';
import { checkState, mustBeLookedAt } from '../../../../shared/domain/weekly/check-state.ts';
import { handoverDay, handoverRange } from '../../../../shared/domain/weekly/week-papers.ts';

const calendar = createCalendar(nationalTable(2026, 2026));

describe('the day of the week’s papers', () => {
  test('S-7.4.4: it is the Friday, or the last working day before a Friday that is off', () => {
    expect(handoverDay('2026-11-23', calendar)).toBe('2026-11-27');
    // 2026-05-01 is a Friday and off.
    expect(handoverDay('2026-04-27', calendar)).toBe('2026-04-30');
  });
});

describe('the days that a bundle holds', () => {
  test.each([
    ['2026-11-27', null, '2026-11-23', '2026-11-27'],
    ['2026-11-27', '2026-11-20', '2026-11-21', '2026-11-27'],
    ['2026-12-02', '2026-11-22', '2026-11-23', '2026-11-29'],
    ['2026-11-27', '2026-11-13', '2026-11-23', '2026-11-27'],
  ])('S-7.4.4: made on %s after one that ended %s it holds %s to %s', (today, ended, from, to) => {
    expect(handoverRange('2026-11-23', today, ended)).toEqual({ from, to });
  });

  test('S-7.4.4: of a week that has not begun there is none', () => {
    expect(handoverRange('2026-11-30', '2026-11-27', null)).toBeUndefined();
  });

  test('S-7.4.4: bundles made each Friday hold every day once', () => {
    const fridays = ['2026-11-06', '2026-11-13', '2026-11-20', '2026-11-27'];
    const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
    let ended: string | null = null;
    const held: string[] = [];
    for (const [i, friday] of fridays.entries()) {
      const range = handoverRange(mondays[i] ?? '', friday, ended);
      for (let on = range?.from ?? ''; on <= (range?.to ?? ''); on = nextDay(on)) held.push(on);
      ended = range?.to ?? null;
    }
    expect(held).toHaveLength(26);
    expect(new Set(held).size).toBe(26);
    expect(ended).toBe('2026-11-27');
  });
});

describe('the days that must be checked', () => {
  const range = { from: '2026-11-20', today: '2026-11-24' };

  test('S-7.4.3: every working day not signed, and days off on which somebody registered', () => {
    const owed = unsignedDays(
      range,
      (day) => day === '2026-11-20',
      (day) => day === '2026-11-21',
      calendar,
    );
    expect(owed).toEqual([
      { day: '2026-11-21', dueOn: '2026-11-23' },
      { day: '2026-11-23', dueOn: '2026-11-23' },
      { day: '2026-11-24', dueOn: '2026-11-24' },
    ]);
  });
});

describe('how the check stands with an entry', () => {
  test.each([
    [null, 1, 'open'],
    [{ state: 'ticked', entryVersion: 1, answer: '' }, 1, 'ticked'],
    [{ state: 'ticked', entryVersion: 1, answer: '' }, 2, 'changed'],
    [{ state: 'sentBack', entryVersion: 1, answer: '' }, 1, 'sentBack'],
    [{ state: 'sentBack', entryVersion: 1, answer: '' }, 2, 'corrected'],
    [{ state: 'sentBack', entryVersion: 1, answer: '客户不愿留' }, 1, 'answered'],
  ] as const)('S-7.4.3: noted %j, now at version %i: %s', (noted, version, state) => {
    expect(checkState(noted, version)).toBe(state);
  });

  test('S-7.4.3: before the signature every finding and every later correction is looked at', () => {
    expect(mustBeLookedAt('open', 1)).toBe(true);
    expect(mustBeLookedAt('open', 0)).toBe(false);
    expect(mustBeLookedAt('changed', 0)).toBe(true);
    expect(mustBeLookedAt('sentBack', 2)).toBe(false);
  });
});

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
