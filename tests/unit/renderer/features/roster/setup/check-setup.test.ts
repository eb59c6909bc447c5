import { expect, test } from 'vitest';
import { setupProblems } from '../../../../../../renderer/features/roster/setup/check-setup.ts';
import type { RosterSettings } from '../../../../../../shared/contract/roster.ts';

const one = { min: 1, max: 2 };
const post = (id: string, name: string, workday = one): RosterSettings['posts'][number] => ({
  id,
  name,
  staffing: { workday, weekend: one, holiday: one },
  qualification: null,
});
const whole = [{ id: 'day', name: '' }];

test('posts and shifts that may be saved have no problem', () => {
  expect(setupProblems({ posts: [post('a', '接待台')], shifts: whole })).toEqual([]);
});

test('what is wrong is said with its row, each once', () => {
  const posts = [post('a', '接待台'), post('b', ' '), post('c', '电话', { min: 3, max: 2 })];
  expect(setupProblems({ posts, shifts: whole })).toEqual([
    '第 2 个岗位：请填写岗位名称',
    '第 3 个岗位：最多人数小于最少人数，请核对',
  ]);
  const shifts = [...whole, { id: 'late', name: '晚班' }];
  expect(setupProblems({ posts: [post('a', '接待台'), post('b', '接待台')], shifts })).toEqual([
    '岗位名称不能重复',
    '请填写每个班次的名称',
  ]);
});
