import { describe, expect, test } from 'vitest';
import { cellChoices } from '../../../../shared/domain/roster/choices.ts';
import {
  addPerson,
  copyWeek,
  exchangeDuties,
  moveDuty,
  peopleAt,
  removeLast,
  restingPeople,
  setFixed,
  swapPeople,
} from '../../../../shared/domain/roster/edits.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { generatedWeek } from '../../../support/roster-office.ts';

const week = generatedWeek({ seed: 4, people: 5, posts: 2 });
const [monday = '', tuesday = ''] = week.days.map(({ date }) => date);
const [a = '', b = '', c = ''] = week.people.map(({ id }) => id);
const duty = (personId: string, postId = 'p0', date = monday, fixed = true): Assignment => ({
  date,
  postId,
  shiftId: 's0',
  personId,
  fixed,
});

describe('changes of a plan by hand', () => {
  test('a person put into a cell is fixed, comes last, and stands there once', () => {
    const plan = addPerson([duty(a, 'p0', monday, false)], duty(a), b);
    expect(peopleAt(plan, duty(a))).toEqual([duty(a, 'p0', monday, false), duty(b)]);
    expect(addPerson(plan, duty(a), b)).toBe(plan);
    expect(removeLast(plan, duty(a))).toEqual([duty(a, 'p0', monday, false)]);
    expect(removeLast([], duty(a))).toEqual([]);
  });

  test('a moved duty is fixed at its new place and goes nowhere where its person is already', () => {
    const plan = [duty(a, 'p0', monday, false), duty(b, 'p1')];
    expect(moveDuty(plan, plan[0]!, duty(a, 'p1'))).toEqual([duty(b, 'p1'), duty(a, 'p1')]);
    const twice = [duty(a), duty(a, 'p1')];
    expect(moveDuty(twice, twice[0]!, duty(a, 'p1'))).toBe(twice);
  });

  test('two duties exchange their people, unless one would then stand twice in a cell', () => {
    expect(exchangeDuties([duty(a), duty(b, 'p1')], duty(a), duty(b, 'p1'))).toEqual([
      duty(b),
      duty(a, 'p1'),
    ]);
    const meeting = [duty(a), duty(b), duty(b, 'p1')];
    expect(exchangeDuties(meeting, duty(a), duty(b, 'p1'))).toBe(meeting);
  });

  test('two people swap all duties of the given days and no others', () => {
    const plan = [duty(a), duty(b, 'p1'), duty(a, 'p0', tuesday), duty(c, 'p1', tuesday)];
    expect(swapPeople(plan, a, b, [monday])).toEqual([
      duty(b),
      duty(a, 'p1'),
      duty(a, 'p0', tuesday),
      duty(c, 'p1', tuesday),
    ]);
    expect(swapPeople(swapPeople(plan, a, b, [monday, tuesday]), a, b, [monday, tuesday])).toEqual(plan);
  });

  test('a copied week moves by seven days, frees what was fixed, and leaves out who is no more', () => {
    const earlier = [duty(a, 'p0', '2026-11-23'), duty('gone', 'p1', '2026-11-23'), duty(a, 'closed')];
    expect(copyWeek(earlier, week)).toEqual([duty(a, 'p0', '2026-11-30', false)]);
  });

  test('a duty is fixed and freed, others stay as they are', () => {
    expect(setFixed([duty(a), duty(b)], duty(a), false)).toEqual([duty(a, 'p0', monday, false), duty(b)]);
  });

  test('S-6 those who rest are the trained ones without duty that day', () => {
    const people = week.people.map((person, i) => ({ ...person, trainedOn: i === 2 ? null : '2020-01-01' }));
    const resting = restingPeople({ ...week, people }, [duty(a)], monday).map(({ id }) => id);
    expect(resting).toEqual(people.filter((_, i) => i !== 0 && i !== 2).map(({ id }) => id));
  });
});

describe('whom a cell offers', () => {
  const people = week.people.map((person, i) => ({
    ...person,
    name: ['周清荷', '张伟', '周杰', '李娜', '王芳'][i] ?? '',
    trainedOn: '2020-01-01',
    restDay: null,
    leave: i === 2 ? [monday] : [],
    wishes: [],
  }));
  const office = { ...week, people, posts: week.posts.map((post) => ({ ...post, qualification: null })) };
  const readings = { [a]: ['zhouqinghe', 'zqh'], [b]: ['zhangwei', 'zw'], [c]: ['zhoujie', 'zj'] };
  const offered = (typed: string, plan: readonly Assignment[] = []) =>
    cellChoices(office, plan, duty(a), typed, readings).map(({ person, against }) => [person.name, against]);

  test('by initials, pinyin or part of the name; those nothing speaks against first', () => {
    expect(offered('z')).toEqual([
      ['周清荷', null],
      ['张伟', null],
      ['周杰', expect.stringContaining('请假')],
    ]);
    expect(offered('ZQ')).toEqual([['周清荷', null]]);
    expect(offered('zhang')).toEqual([['张伟', null]]);
    expect(offered('荷')).toEqual([['周清荷', null]]);
    expect(offered('q')).toEqual([]);
  });

  test('who stands there is not offered again; who has another place that day is told', () => {
    expect(offered('z', [duty(a), duty(b, 'p1')])).toEqual([
      ['周杰', expect.stringContaining('请假')],
      ['张伟', `当天已排“${week.posts[1]?.name}”`],
    ]);
  });
});
