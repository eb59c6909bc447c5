import { describe, expect, test } from 'vitest';
import { solve } from '../../../electron/office/features/roster/solver.ts';
import { findClashes } from '../../../shared/domain/roster/clashes.ts';
import type { Assignment, RosterWeek } from '../../../shared/domain/roster/office.ts';
import { planningModel, ruleKey } from '../../../shared/domain/roster/planning-model.ts';
import { generatedWeek } from '../../support/roster-office.ts';

async function plan(week: RosterWeek, fixed: readonly Assignment[] = []): Promise<Assignment[]> {
  const { model, meanings } = planningModel(week, fixed);
  const solution = await solve(model, 10);
  if (!solution.feasible) throw new Error('infeasible');
  return [...meanings].flatMap(([variable, duty]) => ((solution.values[variable] ?? 0) > 0.5 ? [duty] : []));
}

describe('the planned week', () => {
  test.each([1, 2, 3])('breaks no hard rule and is the same each time (office %i)', async (seed) => {
    const week = generatedWeek({ seed, people: 8, posts: 3 });
    const first = await plan(week);
    expect(findClashes(week, first)).toEqual([]);
    expect(await plan(week)).toEqual(first);
  });

  test('never moves what a person fixed', async () => {
    const week = generatedWeek({ seed: 2, people: 8, posts: 3 });
    const [duty] = await plan(week);
    if (!duty) throw new Error('empty plan');
    const fixed = { ...duty, fixed: true };
    expect(await plan(week, [fixed])).toContainEqual(fixed);
  });

  test('says which rules collide where a post cannot be filled', async () => {
    const week = generatedWeek({ seed: 1, people: 4, posts: 2 });
    const nobody = { ...week, people: week.people.map((person) => ({ ...person, leave: ['2026-12-02'] })) };
    const { model } = planningModel(nobody, []);
    const answer = await solve(model, 10);
    const rules = answer.feasible ? [] : answer.rows.map((row) => model.rows[row]?.rule);
    expect(rules).toHaveLength(1);
    expect([
      ruleKey.staffing('2026-12-02', 'p0', 's0'),
      ruleKey.staffing('2026-12-02', 'p1', 's0'),
    ]).toContain(rules[0]);
  });
});
