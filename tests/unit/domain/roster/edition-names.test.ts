import { expect, test } from 'vitest';
import {
  joinNames,
  namesOf,
  noNames,
  weekAsPublished,
  weekInWork,
} from '../../../../shared/domain/roster/edition-names.ts';
import { findClashes } from '../../../../shared/domain/roster/clashes.ts';
import { rosterDifference } from '../../../../shared/domain/roster/difference.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import { generatedWeek } from '../../../support/roster-office.ts';

const week = generatedWeek({ seed: 4, people: 5, posts: 2 });
const monday = week.days[0]?.date ?? '';
const [first = '', second = ''] = week.people.map(({ id }) => id);
const duty = (personId: string, postId = 'p0'): Assignment => ({
  date: monday,
  postId,
  shiftId: 's0',
  personId,
  fixed: true,
});
const plan = [duty(first), duty(second, 'p1')];
const names = namesOf(week, plan);
const later = {
  ...week,
  posts: week.posts.filter(({ id }) => id !== 'p1').map((post) => ({ ...post, name: '前台' })),
  people: week.people.map((person) => (person.id === second ? { ...person, gone: true } : person)),
};

test('an edition shows the posts and people of its day under their names of then', () => {
  const shown = weekAsPublished(later, names);
  expect(shown.posts.map(({ name }) => name)).toEqual(['岗位1', '岗位2']);
  expect(shown.people.find(({ id }) => id === second)?.gone).toBe(false);
  expect(weekAsPublished(later, noNames)).toBe(later);
});

test('in work a closed post stays while somebody stands there, takes nobody, and who left clashes in words', () => {
  const shown = weekInWork(later, plan, names);
  expect(shown.posts.map(({ name }) => name)).toEqual(['前台', '岗位2']);
  const clashes = findClashes(shown, plan).filter(({ postId, date }) => postId === 'p1' && date === monday);
  expect(clashes.map(({ rule }) => rule).toSorted()).toEqual(['gone', 'tooMany']);
  expect(weekInWork(later, [], names).posts.map(({ name }) => name)).toEqual(['前台']);
  expect(weekInWork(later, [], names).people.map(({ id }) => id)).not.toContain(second);
});

test('what changed at a post that is no more is still told', () => {
  const after = [duty(first)];
  const both = weekAsPublished(later, joinNames(names, namesOf(later, after)));
  expect(rosterDifference(both, plan, after).map(({ text }) => text)).toEqual([
    `11月30日（周一）岗位2：去掉 ${week.people[1]?.name}`,
  ]);
});
