import { type AimName, planAims } from '../../../../shared/domain/roster/aims.ts';
import type { Assignment, RosterWeek } from '../../../../shared/domain/roster/office.ts';
import type { PlanAnswer } from '../../../../shared/domain/roster/plan-answer.ts';
import { collisionModel } from '../../../../shared/domain/roster/planning/collision-model.ts';
import { type DaysModel, daysModel } from '../../../../shared/domain/roster/planning/days-model.ts';
import { dealShifts } from '../../../../shared/domain/roster/planning/deal-shifts.ts';
import { type DutyPattern, dutyPatterns } from '../../../../shared/domain/roster/planning/duty-patterns.ts';
import type { LinearModel, Term } from '../../../../shared/domain/roster/planning/linear-model.ts';
import {
  type PlanningFacts,
  planningFacts,
} from '../../../../shared/domain/roster/planning/planning-facts.ts';
import { type PostsModel, postsModel } from '../../../../shared/domain/roster/planning/posts-model.ts';
import type { Engine, Relaxation } from './engine.ts';

/**
 * Fills a week's open cells around what is fixed: no hard rule is broken, and the soft aims are met in their order, each
 * as well as the ones before it allow. In `seconds` at the most; what is not proven best by then is said so.
 *
 * The aims that concern days come first, over a small model whose relaxation is nearly always whole; each aim closes
 * what would make it worse, so that posts and single days off are decided among the best only.
 */
export function solvePlan(
  engine: Engine,
  week: RosterWeek,
  fixed: readonly Assignment[],
  seconds: number,
): PlanAnswer {
  const end = performance.now() + seconds * 1000;
  const facts = planningFacts(week, fixed);
  const work: Work = { engine, facts, patterns: dutyPatterns(facts), left: () => secondsUntil(end) };
  if (isTwiceFixed(fixed)) return collide(work);
  const days = daysModel(facts, work.patterns);
  return byRelaxation(work, days) ?? inWholeNumbers(work, days) ?? collide(work);
}

interface Work {
  readonly engine: Engine;
  readonly facts: PlanningFacts;
  readonly patterns: readonly DutyPattern[];
  readonly left: () => number;
}

const dayAims = ['wishes', 'burdens', 'duties'] as const;

/** The quick way: every aim at the value of its relaxation. Null where whole numbers do not reach these. */
function byRelaxation(work: Work, days: DaysModel): PlanAnswer | null {
  const { engine, facts, patterns } = work;
  const relaxed = engine.relax(days.model);
  try {
    for (const aim of dayAims) {
      const costs = new Float64Array(days.model.variables.length);
      patterns.forEach((pattern, variable) => (costs[variable] = pattern[aim]));
      if (!relaxed.minimise(costs)) return null;
      relaxed.keepBest();
    }
    const posts = postsModel(facts, patterns, days, { pattern: relaxed.isOpen, flow: relaxed.isOpen });
    const rotated = engine.relax(posts.model);
    try {
      const best = rotated.minimise();
      if (!best) return null;
      rotated.keepBest();
      const singles = singleDaysOffCosts(work, posts);
      const model = rotated.kept((variable) => singles[variable] ?? 0);
      const answer = engine.solve(model, work.left());
      if (answer === 'infeasible') return null;
      if (answer === null) {
        const atLeast = Math.ceil(best.value - 1e-6) + posts.fixedCost;
        return firstPlan(work, days, relaxed, atLeast);
      }
      const gap = answer.value - answer.bound;
      return answerOf(work, posts, answer.values, [{ aim: 'singleDaysOff', gap }]);
    } finally {
      rotated.dispose();
    }
  } finally {
    relaxed.dispose();
  }
}

/**
 * Where the time ran out: days by the aims that concern them, then whoever has stood least at a post, day by day. Both
 * are flows, quick on any machine. Null where the days do not come out whole.
 * @param rotation what the posts' rotation comes to at least
 */
function firstPlan(work: Work, days: DaysModel, relaxed: Relaxation, rotation: number): PlanAnswer | null {
  const { engine, facts, patterns } = work;
  const model = relaxed.kept((variable) => patterns[variable]?.singleDaysOff ?? 0);
  const chosen = engine.solve(model, graceSeconds);
  if (chosen === null || chosen === 'infeasible') return null;
  const isChosen = (variable: number) => (chosen.values[variable] ?? 0) > 0.5;
  const posts = postsModel(facts, patterns, days, { pattern: isChosen, flow: () => true });
  const costs = new Map(
    posts.duties.map(({ variable, person, post }) => [
      variable,
      facts.week.people[person]?.history.posts[facts.week.posts[post]?.id ?? ''] ?? 0,
    ]),
  );
  const answer = engine.solve(
    withCosts(posts.model, (variable) => costs.get(variable) ?? 0),
    graceSeconds,
  );
  if (answer === null || answer === 'infeasible') return null;
  const found = answerOf(work, posts, answer.values, []);
  if ('collision' in found) return found;
  return { ...found, unproven: { aim: 'rotation', atMost: found.aims.rotation - rotation } };
}

/** The sure way: each aim solved in whole numbers, and held by a row while the next is solved. */
function inWholeNumbers(work: Work, days: DaysModel): PlanAnswer | null {
  const { engine, facts, patterns, left } = work;
  const gaps: { aim: AimName; gap: number }[] = [];
  const limits: { cost: (pattern: DutyPattern) => number; most: number }[] = [];
  let model = days.model;
  for (const aim of dayAims) {
    const costOf = (pattern: DutyPattern) => pattern[aim];
    const answer = engine.solve(
      withCosts(model, (variable) => patterns[variable]?.[aim] ?? 0),
      left(),
    );
    if (answer === 'infeasible') return null;
    if (answer === null) throw new Error('no plan was found in time');
    gaps.push({ aim, gap: answer.value - answer.bound });
    limits.push({ cost: costOf, most: answer.value });
    const terms = patterns.map((pattern, variable): Term => [variable, costOf(pattern)]);
    model = withRow(model, terms, answer.value);
  }
  const everything = { pattern: () => true, flow: () => true };
  const posts = postsModel(facts, patterns, days, everything, limits);
  const rotated = engine.solve(posts.model, left());
  if (rotated === null || rotated === 'infeasible') throw new Error('no plan was found in time');
  gaps.push({ aim: 'rotation', gap: rotated.value - rotated.bound });
  const rotation = posts.model.variables.map(({ cost }, variable): Term => [variable, cost]);
  const singles = singleDaysOffCosts(work, posts);
  const last = engine.solve(
    withRow(
      withCosts(posts.model, (variable) => singles[variable] ?? 0),
      rotation,
      rotated.value,
    ),
    left(),
  );
  if (last === null || last === 'infeasible')
    return answerOf(work, posts, rotated.values, [...gaps, { aim: 'singleDaysOff', gap: Infinity }]);
  return answerOf(work, posts, last.values, [
    ...gaps,
    { aim: 'singleDaysOff', gap: last.value - last.bound },
  ]);
}

function answerOf(
  { facts }: Work,
  posts: PostsModel,
  values: Float64Array,
  gaps: readonly { readonly aim: AimName; readonly gap: number }[],
): PlanAnswer {
  const chosen = posts.duties.filter(({ variable }) => (values[variable] ?? 0) > 0.5);
  const plan = dealShifts(facts, chosen);
  const aims = planAims(facts.week, plan);
  const open = gaps.find(({ gap }) => gap >= 1);
  const unproven = open ? { aim: open.aim, atMost: Math.min(open.gap, aims[open.aim]) } : null;
  return { plan, aims, unproven };
}

function collide({ engine, facts, left }: Work): PlanAnswer {
  const { model, rules } = collisionModel(facts);
  const answer = engine.solve(model, left());
  if (answer === null || answer === 'infeasible') throw new Error('no plan, and no rules that collide');
  let named = [...rules.keys()].filter((variable) => (answer.values[variable] ?? 0) > 0.5);
  // Not proven smallest in time: at least none of them is there for nothing.
  if (answer.bound < answer.value) {
    const anySet = collisionModel(facts, false).model;
    for (const one of named) {
      const rest = new Set(named.filter((variable) => variable !== one));
      const without = onlyRules(anySet, rules, rest);
      if (isAnswer(engine.solve(without, left()))) named = [...rest];
    }
  }
  return { collision: named.map((variable) => rules.get(variable) ?? '') };
}

const isAnswer = (answer: ReturnType<Engine['solve']>) => answer !== null && answer !== 'infeasible';

/** The model in which these rules alone may be named. */
function onlyRules(model: LinearModel, rules: ReadonlyMap<number, string>, kept: ReadonlySet<number>) {
  return {
    ...model,
    variables: model.variables.map((variable, i) =>
      rules.has(i) && !kept.has(i) ? { ...variable, upper: 0 } : variable,
    ),
  };
}

function singleDaysOffCosts({ patterns }: Work, posts: PostsModel): number[] {
  const costs: number[] = [];
  posts.patternAt.forEach((variable, index) => {
    if (variable !== null) costs[variable] = patterns[index]?.singleDaysOff ?? 0;
  });
  return costs;
}

function isTwiceFixed(fixed: readonly Assignment[]): boolean {
  return new Set(fixed.map(({ personId, date }) => `${personId}|${date}`)).size < fixed.length;
}

function withCosts(model: LinearModel, cost: (variable: number) => number): LinearModel {
  return { ...model, variables: model.variables.map((variable, i) => ({ ...variable, cost: cost(i) })) };
}

function withRow(model: LinearModel, terms: readonly Term[], most: number): LinearModel {
  const row = { terms: terms.filter(([, coefficient]) => coefficient !== 0), lower: -Infinity, upper: most };
  return { ...model, rows: [...model.rows, row] };
}

/** For the last resort, beyond the time that was given. */
const graceSeconds = 10;

// The clock must not run out before the first answer of a stage.
const secondsUntil = (end: number) => Math.max(0.2, (end - performance.now()) / 1000);
