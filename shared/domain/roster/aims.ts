import { addDays } from '../business-date.ts';
import { groupBy } from '../group-by.ts';
import { type Assignment, isBurden, type RosterPerson, type RosterWeek } from './office.ts';

/**
 * The soft aims, first to last: duty on a day wished off; weekend and holiday duty shared over eight weeks; then all
 * duty; posts rotate; single days off between duties.
 */
export const aimNames = ['wishes', 'burdens', 'duties', 'rotation', 'singleDaysOff'] as const;
export type AimName = (typeof aimNames)[number];

/** What a plan comes to, aim by aim; less is better, and an earlier aim outweighs all later ones. */
export type PlanAims = Readonly<Record<AimName, number>>;

/** Measures a plan by itself, however it was made. */
export function planAims(week: RosterWeek, plan: readonly Assignment[]): PlanAims {
  const burdens = new Set(week.days.filter(({ kind }) => isBurden(kind)).map(({ date }) => date));
  const byPerson = groupBy(plan, ({ personId }) => personId);
  const sum = { wishes: 0, burdens: 0, duties: 0, rotation: 0, singleDaysOff: 0 };
  for (const person of week.people) {
    const own = byPerson.get(person.id) ?? [];
    const { history } = person;
    sum.wishes += own.filter(({ date }) => person.wishes.includes(date)).length;
    sum.burdens += shareCost(
      history.weekends + history.holidays,
      own.filter(({ date }) => burdens.has(date)).length,
    );
    sum.duties += shareCost(history.duties, own.length);
    for (const [postId, duties] of groupBy(own, (duty) => duty.postId))
      sum.rotation += shareCost(history.posts[postId] ?? 0, duties.length);
    sum.singleDaysOff += singleDaysOff(week, person, new Set(own.map(({ date }) => date)));
  }
  return sum;
}

/** Negative where the first plan is better, by the first aim in which they differ; 0 where they are as good. */
export function compareAims(one: PlanAims, other: PlanAims): number {
  const aim = aimNames.find((name) => one[name] !== other[name]);
  return aim ? one[aim] - other[aim] : 0;
}

/** `more` units on top of `before` cost before, before + 1, …: the sum is least where units go to whom has least. */
export function shareCost(before: number, more: number): number {
  return before * more + (more * (more - 1)) / 2;
}

/** Days off with duty the day before (perhaps last week's Sunday) and the day after. */
export function singleDaysOff(week: RosterWeek, person: RosterPerson, on: ReadonlySet<string>): number {
  const worked = (date: string) => on.has(date) || person.recentDuties.includes(date);
  return week.days
    .slice(0, -1)
    .filter(({ date }) => !on.has(date) && worked(addDays(date, -1)) && worked(addDays(date, 1))).length;
}
