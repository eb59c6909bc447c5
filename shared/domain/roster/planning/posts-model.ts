import { groupBy } from '../../group-by.ts';
import { shareCost } from '../aims.ts';
import { type DaysModel, isFree } from './days-model.ts';
import type { DutyPattern } from './duty-patterns.ts';
import { type LinearModel, ModelBuilder, type Term } from './linear-model.ts';
import { isOn, isQualified, type PlanningFacts } from './planning-facts.ts';

/** A person at a post on a day, all by number; a shift is dealt afterwards. */
export interface PostDuty {
  readonly person: number;
  readonly day: number;
  readonly post: number;
}

/** Who stands at which post on which day. */
export interface PostsModel {
  /** Its costs are those of the aim that posts rotate, without what is fixed. */
  readonly model: LinearModel;
  /** What the fixed duties cost that aim. */
  readonly fixedCost: number;
  /** The pattern's variable by the pattern's number; null where the pattern was closed. */
  readonly patternAt: readonly (number | null)[];
  readonly duties: readonly (PostDuty & { readonly variable: number })[];
}

/** The parts of the days' model that may still be used. */
export interface StillOpen {
  readonly pattern: (index: number) => boolean;
  readonly flow: (variable: number) => boolean;
}

/**
 * Chooses a pattern for each person and a post for each of its days. `limits` bound sums over the chosen patterns:
 * what earlier aims came to, where closing patterns does not say it already.
 */
export function postsModel(
  facts: PlanningFacts,
  patterns: readonly DutyPattern[],
  days: DaysModel,
  still: StillOpen,
  limits: readonly { readonly cost: (pattern: DutyPattern) => number; readonly most: number }[] = [],
): PostsModel {
  const builder = new ModelBuilder();
  const patternAt = patterns.map((_, index) => (still.pattern(index) ? builder.whole(0, Infinity) : null));
  const open = patterns.flatMap((pattern, index) => {
    const variable = patternAt[index];
    return typeof variable === 'number' ? [{ ...pattern, variable }] : [];
  });
  for (const { cost, most } of limits) {
    const terms = open.map((pattern): Term => [pattern.variable, cost(pattern)]);
    builder.row(
      terms.filter(([, coefficient]) => coefficient !== 0),
      -Infinity,
      most,
    );
  }
  const byPerson = groupBy(open, ({ person }) => person);
  const duties: PostsModel['duties'][number][] = [];
  for (const [person, planned] of facts.people.entries()) {
    const own = byPerson.get(person) ?? [];
    builder.equal(
      own.map(({ variable }): Term => [variable, 1]),
      1,
    );
    facts.week.days.forEach((_, day) => {
      if (!isFree(planned, day)) return;
      const present = own.filter((pattern) => isOn(pattern.days, day));
      if (present.length === 0) return;
      const offered = facts.week.posts.flatMap((post, index) => {
        if ((facts.open[day]?.[index] ?? 0) === 0 || !isQualified(planned, post)) return [];
        const flow = days.flowOf(day, planned.signature, post.qualification);
        if (flow === null || !still.flow(flow)) return [];
        return [{ person, day, post: index, variable: builder.whole() }];
      });
      duties.push(...offered);
      builder.equal(
        [
          ...offered.map(({ variable }): Term => [variable, 1]),
          ...present.map(({ variable }): Term => [variable, -1]),
        ],
        0,
      );
    });
  }
  addStaffing(builder, facts, duties);
  const fixedCost = addRotation(builder, facts, duties);
  return { model: builder.build(), fixedCost, patternAt, duties };
}

function addStaffing(builder: ModelBuilder, facts: PlanningFacts, duties: PostsModel['duties']): void {
  const byCell = groupBy(duties, ({ day, post }) => `${day}|${post}`);
  facts.open.forEach((posts, day) =>
    posts.forEach((wanted, post) => {
      const terms = (byCell.get(`${day}|${post}`) ?? []).map(({ variable }): Term => [variable, 1]);
      if (terms.length > 0 || wanted > 0) builder.equal(terms, wanted);
    }),
  );
}

/** The n-th duty at a post costs what was done there before, so it goes to whom has done it least. */
function addRotation(builder: ModelBuilder, facts: PlanningFacts, duties: PostsModel['duties']): number {
  let fixedCost = 0;
  const byPlace = groupBy(duties, ({ person, post }) => `${person}|${post}`);
  facts.people.forEach((planned, person) =>
    facts.week.posts.forEach(({ id }, post) => {
      const past = planned.person.history.posts[id] ?? 0;
      const fixed = planned.fixedPosts[post] ?? 0;
      fixedCost += shareCost(past, fixed);
      const own = byPlace.get(`${person}|${post}`) ?? [];
      if (own.length === 0) return;
      const steps = own.map((_, n): Term => [builder.amount(past + fixed + n, 1), -1]);
      builder.equal([...own.map(({ variable }): Term => [variable, 1]), ...steps], 0);
    }),
  );
  return fixedCost;
}
