import { describe, expect, test } from 'vitest';
import { nationalTable } from '../../../../shared/domain/calendar/national-table.ts';
import { createCalendar } from '../../../../shared/domain/calendar/working-calendar.ts';
import { calendarFile } from '../../../../shared/domain/roster/calendar-file.ts';
import { explainCollision } from '../../../../shared/domain/roster/collision.ts';
import { rosterDifference } from '../../../../shared/domain/roster/difference.ts';
import { fairShares } from '../../../../shared/domain/roster/fairness.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { ruleKey } from '../../../../shared/domain/roster/planning/collision-model.ts';
import { dayToMakeIt, rosterReminders } from '../../../../shared/domain/roster/reminder.ts';
import { proposeStandIns } from '../../../../shared/domain/roster/stand-ins.ts';
import { generatedWeek } from '../../../support/roster-office.ts';

const calendar = createCalendar(nationalTable(2026, 2026));
const at = (iso: string) => new Date(iso);

describe('S-7.4.1c the reminder', () => {
  test('S-7.4.1c asks from Friday morning for next week, and is red once a week begins without a roster', () => {
    const none = () => false;
    const thisWeekOnly = (monday: string) => monday === '2026-11-23';
    expect(rosterReminders(at('2026-11-26T10:00:00Z'), thisWeekOnly, calendar)).toEqual([]);
    expect(rosterReminders(at('2026-11-26T16:00:00Z'), thisWeekOnly, calendar)).toEqual([
      { state: 'due', monday: '2026-11-30', since: '2026-11-27' },
    ]);
    expect(rosterReminders(at('2026-11-29T16:00:00Z'), thisWeekOnly, calendar)).toEqual([
      { state: 'missing', monday: '2026-11-30', since: '2026-11-30' },
    ]);
    expect(rosterReminders(at('2026-11-27T01:00:00Z'), none, calendar).map(({ state }) => state)).toEqual([
      'missing',
      'due',
    ]);
  });

  test('S-7.4.1c goes by the working calendar: a Friday off moves it to the last working day before', () => {
    expect(dayToMakeIt('2026-05-04', calendar)).toBe('2026-04-30');
    expect(dayToMakeIt('2026-11-30', calendar)).toBe('2026-11-27');
  });
});

const week = generatedWeek({ seed: 4, people: 5, posts: 2 });
const [first, second, third] = week.people.map(({ id }) => id) as [string, string, string];
const monday = week.days[0]?.date ?? '';
const duty = (personId: string, postId = 'p0', date = monday): Assignment => ({
  date,
  postId,
  shiftId: 's0',
  personId,
  fixed: true,
});

test('a revision names the cells it changed, who left and who came', () => {
  const changes = rosterDifference(week, [duty(first)], [duty(second)]);
  expect(changes.map(({ text }) => text)).toEqual(['11月30日（周一）岗位1：去掉 顾问1，加上 顾问2']);
  expect(rosterDifference(week, [duty(first)], [duty(first)])).toEqual([]);
});

test('shares count the plan on top of the last eight weeks, weekends apart', () => {
  const saturday = week.days[5]?.date ?? '';
  const share = fairShares(week, [duty(first), duty(first, 'p1', saturday)])[0];
  const before = week.people[0]?.history;
  expect(share?.after.duties).toBe((before?.duties ?? 0) + 2);
  expect(share?.after.weekends).toBe((before?.weekends ?? 0) + 1);
  expect(share?.after.posts['p1']).toBe((before?.posts['p1'] ?? 0) + 1);
});

test('stand-ins are free that day, break no rule, and come with the reason, least burdened first', () => {
  const people = week.people.map((person, i) => ({
    ...person,
    trainedOn: '2026-01-05',
    restDay: null,
    leave: person.id === third ? [monday] : [],
    wishes: [],
    recentDuties: [],
    history: { ...person.history, duties: 40 - i },
  }));
  const office = { ...week, people };
  const plan = [duty(first), duty(second, 'p1')];
  const proposals = proposeStandIns(office, plan, plan[0] as Assignment);
  expect(proposals.map(({ name }) => name)).toEqual(['顾问5', '顾问4']);
  expect(proposals[0]?.reason).toBe('当天休息，近八周值班 36 次');
});

test('colliding rules are said in words with a remedy each', () => {
  const [rule] = explainCollision(week, [ruleKey.staffing(monday, 'p0', 's0'), ruleKey.run(first)]);
  expect(rule?.text).toMatch(/^11月30日（周一）“岗位1”至少 \d 人/);
  expect(explainCollision(week, [ruleKey.run(first)])[0]?.remedy).toContain('顾问1');
});

test('a calendar file folds its lines within 75 octets and escapes its text', () => {
  const summary = `值班：${'接待台'.repeat(20)}，早班;一,二`;
  const file = calendarFile(
    '顾问1',
    [{ uid: 'x@loutai', date: monday, summary }],
    '2026-11-27T02:00:00.000Z',
  );
  const lines = file.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain('早班\\;一\\,二');
  expect(file).toContain('DTSTART;VALUE=DATE:20261130');
  expect(file).toContain('DTSTAMP:20261127T020000Z');
});
