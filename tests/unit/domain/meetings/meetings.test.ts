import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../../shared/domain/calendar/working-calendar.ts';
import { nationalTable } from '../../../../shared/domain/calendar/national-table.ts';
import { copyDueOn, copyState } from '../../../../shared/domain/meetings/copy-due.ts';
import { pointsOf } from '../../../../shared/domain/meetings/document.ts';
import { maySignMinutes } from '../../../../shared/domain/meetings/kinds.ts';
import { meetingObligations } from '../../../../shared/domain/meetings/obligations.ts';
import { figuresPeriod, movedTo } from '../../../../shared/domain/meetings/period.ts';
import { roles } from '../../../../shared/domain/roles.ts';

describe('the copy of minutes', () => {
  const calendar = createCalendar(nationalTable(2026, 2026));

  test.each([
    ['a Monday', '2026-11-23', '2026-11-25'],
    ['a Friday', '2026-11-27', '2026-12-01'],
    ['a Saturday', '2026-11-28', '2026-12-01'],
    ['the day before the National Day week, whose end has a make-up day', '2026-09-30', '2026-10-09'],
  ])('S-7.4.1a: of a meeting on %s is due on the second working day after it', (_, heldOn, due) => {
    expect(copyDueOn(calendar, 'service', heldOn)).toBe(due);
    expect(copyDueOn(calendar, 'sales', heldOn)).toBe(due);
    expect(copyDueOn(calendar, 'other', heldOn)).toBeNull();
  });

  test.each([
    [null, '2026-11-25', 'due'],
    [null, '2026-11-26', 'overdue'],
    ['2026-11-25', '2026-12-30', 'sent'],
    ['2026-11-26', '2026-11-26', 'sentLate'],
  ] as const)('S-7.4.1a: sent on %s and looked at on %s is %s', (sentOn, today, state) => {
    expect(copyState('2026-11-25', sentOn, today)).toBe(state);
  });
});

describe('kinds of meetings', () => {
  test('S-7.4.1a, S-7.4.2: the officer alone signs the service meeting, the manager alone the sales meeting', () => {
    expect(roles.filter((role) => maySignMinutes('service', [role]))).toEqual(['officer']);
    expect(roles.filter((role) => maySignMinutes('sales', [role]))).toEqual(['departmentManager']);
  });

  test.each([
    ['service', '2026-11-27', '2026-11-23', '2026-11-27'],
    ['service', '2026-11-23', '2026-11-16', '2026-11-22'],
    ['service', '2026-11-24', '2026-11-16', '2026-11-22'],
    ['sales', '2026-11-30', '2026-11-01', '2026-11-30'],
    ['sales', '2026-12-03', '2026-11-01', '2026-11-30'],
    ['sales', '2026-01-08', '2025-12-01', '2025-12-31'],
  ] as const)('S-7.4.1a: a %s meeting on %s looks at %s to %s', (kind, heldOn, from, to) => {
    expect(figuresPeriod(kind, heldOn)).toEqual({ from, to });
  });

  test('S-7.4.1a: figures follow the meeting to another day, unless somebody chose others', () => {
    const usual = {
      kind: 'service',
      heldOn: '2026-11-27',
      figuresFrom: '2026-11-23',
      figuresTo: '2026-11-27',
    } as const;
    expect(movedTo(usual, '2026-11-25')).toEqual({
      heldOn: '2026-11-25',
      figuresFrom: '2026-11-23',
      figuresTo: '2026-11-25',
    });
    const chosen = { ...usual, figuresFrom: '2026-11-01' };
    expect(movedTo(chosen, '2026-11-25')).toEqual({ heldOn: '2026-11-25' });
  });

  test('S-7.4.2: a month ends with its last day, also in February, and a new office owes nothing for the past', () => {
    const at = (today: string, since: string) =>
      meetingObligations([], { today, since }).map(({ from, to, missed }) => [from, to, missed]);
    expect(at('2028-03-01', '2028-01-01')).toEqual([
      ['2028-02-21', '2028-02-27', true],
      ['2028-02-28', '2028-03-05', false],
      ['2028-02-01', '2028-02-29', true],
      ['2028-03-01', '2028-03-31', false],
    ]);
    expect(at('2026-11-25', '2026-11-24')).toEqual([
      ['2026-11-23', '2026-11-29', false],
      ['2026-11-01', '2026-11-30', false],
    ]);
  });
});

test.each([
  ['1、加人\n2、换岗', ['加人', '换岗']],
  ['（1）加人\n\n (2) 换岗 ', ['加人', '换岗']],
  ['一、加人\n十二、换岗', ['加人', '换岗']],
  ['3.5 米层高需说明\n2. 换岗', ['3.5 米层高需说明', '换岗']],
  ['2026年计划', ['2026年计划']],
  ['', []],
])('points typed as %j are numbered anew', (text, points) => {
  expect(pointsOf(text)).toEqual(points);
});
