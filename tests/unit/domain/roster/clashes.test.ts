import { describe, expect, test } from 'vitest';
import { findClashes } from '../../../../shared/domain/roster/clashes.ts';
import type { Assignment, RosterPerson, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import { addDays } from '../../../../shared/domain/business-date.ts';

const monday = '2026-11-30';
const staffing = { min: 1, max: 1 };
const person = (given: Partial<RosterPerson> = {}): RosterPerson => ({
  id: 'm1',
  name: '顾问甲',
  trainedOn: '2026-01-05',
  qualifications: [],
  restDay: null,
  wishes: [],
  leave: [],
  recentDuties: [],
  history: { duties: 0, weekends: 0, holidays: 0, posts: {} },
  ...given,
});
const week = (people: RosterPerson[], qualification: string | null = null): RosterWeek => ({
  days: Array.from({ length: 7 }, (_, i) => ({
    date: addDays(monday, i),
    kind: i < 5 ? 'workday' : 'weekend',
  })),
  posts: [
    {
      id: 'p1',
      name: '接待台',
      staffing: { workday: staffing, weekend: staffing, holiday: staffing },
      qualification,
    },
  ],
  shifts: [{ id: 's1', name: '' }],
  people,
});
const duty = (date: string): Assignment => ({
  date,
  postId: 'p1',
  shiftId: 's1',
  personId: 'm1',
  fixed: true,
});
const everyDay = Array.from({ length: 7 }, (_, i) => duty(addDays(monday, i)));
const texts = (rules: RosterWeek, plan: readonly Assignment[], rule: string) =>
  findClashes(rules, plan)
    .filter((clash) => clash.rule === rule)
    .map((clash) => clash.text);

describe('clashes say who, which day and why', () => {
  test('S-6 a person without training is not offered', () => {
    expect(texts(week([person({ trainedOn: null })]), [duty(monday)], 'untrained')).toEqual([
      '顾问甲未登记培训合格，不能排班',
    ]);
    expect(texts(week([person({ trainedOn: '2026-12-01' })]), [duty(monday)], 'untrained')).toEqual([
      '顾问甲11月30日（周一）尚未培训合格（2026-12-01 起）',
    ]);
  });

  test('leave, fixed rest day and qualification', () => {
    expect(texts(week([person({ leave: [monday] })]), [duty(monday)], 'leave')).toEqual([
      '顾问甲11月30日（周一）请假',
    ]);
    expect(texts(week([person({ restDay: 1 })]), [duty(monday)], 'restDay')).toEqual([
      '顾问甲11月30日（周一）为固定休息日',
    ]);
    expect(texts(week([person()], '讲解'), [duty(monday)], 'unqualified')).toEqual([
      '顾问甲没有“讲解”资格，不能排“接待台”',
    ]);
  });

  test('no more than six days in a row, across the week’s border too', () => {
    expect(texts(week([person()]), everyDay, 'sixInRow')).toEqual([
      '顾问甲到12月6日（周日）已连续上班 7 天（最多 6 天）',
    ]);
    const tired = person({ recentDuties: [1, 2, 3, 4, 5].map((back) => addDays(monday, -back)) });
    expect(texts(week([tired]), [duty(monday), duty('2026-12-01')], 'sixInRow')).toEqual([
      '顾问甲到12月1日（周二）已连续上班 7 天（最多 6 天）',
    ]);
  });

  test('one place a day; neither too few nor too many at a post', () => {
    expect(texts(week([person()]), [duty(monday), duty(monday)], 'twice')).toHaveLength(1);
    expect(texts(week([person()]), [duty(monday), duty(monday)], 'tooMany')).toEqual([
      '11月30日（周一）“接待台”有 2 人，最多 1 人',
    ]);
    expect(texts(week([person()]), everyDay.slice(1), 'tooFew')).toEqual([
      '11月30日（周一）“接待台”只有 0 人，至少 1 人',
    ]);
  });
});
