import { expect, test } from 'vitest';
import { monthDays, statement } from '../../../../shared/domain/roster/month-duties.ts';
import type { DayKind } from '../../../../shared/domain/calendar/working-calendar.ts';

const duty = (date: string, kind: DayKind, postName: string, staffName: string) => ({
  date,
  kind,
  postName,
  shiftName: '',
  staffId: staffName,
  staffName,
});
const duties = [
  duty('2026-10-01', 'holiday', '接待台', '甲'),
  duty('2026-10-01', 'holiday', '接待台', '乙'),
  duty('2026-10-01', 'holiday', '电话', '丙'),
  duty('2026-10-11', 'weekend', '电话', '甲'),
  duty('2026-10-10', 'makeUp', '接待台', '甲'),
];

test('a month names each day in order with the people of every post', () => {
  expect(monthDays(duties).map(({ date, kind, lines }) => ({ date, kind, lines }))).toEqual([
    { date: '2026-10-01', kind: 'holiday', lines: ['接待台 甲、乙', '电话 丙'] },
    { date: '2026-10-10', kind: 'makeUp', lines: ['接待台 甲'] },
    { date: '2026-10-11', kind: 'weekend', lines: ['电话 甲'] },
  ]);
});

test('a statement counts weekends and holidays apart; a make-up day is an ordinary one', () => {
  expect(statement(duties)[0]).toEqual({
    staffId: '甲',
    name: '甲',
    duties: 3,
    weekends: 1,
    holidays: 1,
    posts: [
      ['接待台', 2],
      ['电话', 1],
    ],
  });
});

test('a day names who stands at each place, for the desk', () => {
  expect(monthDays(duties)[0]?.places).toEqual([
    {
      place: '接待台',
      people: [
        { id: '甲', name: '甲' },
        { id: '乙', name: '乙' },
      ],
    },
    { place: '电话', people: [{ id: '丙', name: '丙' }] },
  ]);
});
