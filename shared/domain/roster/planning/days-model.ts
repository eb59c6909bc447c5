import { groupBy } from '../../group-by.ts';
import type { DutyPattern } from './duty-patterns.ts';
import { type LinearModel, ModelBuilder, type Term } from './linear-model.ts';
import { isOn, type PlannedPerson, type PlanningFacts } from './planning-facts.ts';

/** Who has duty on which day. Its first variables are the patterns, in their order. */
export interface DaysModel {
  readonly model: LinearModel;
  /** The variable that counts people of one signature at posts of one qualification on a day; null: there is none. */
  readonly flowOf: (day: number, signature: string, qualification: string | null) => number | null;
}

/**
 * Chooses a pattern for each person so that every day's posts can be filled. Posts that need the same qualification are
 * one here, and so are people who hold the same: how many of these stand at those is a flow, whole by itself. Close to
 * a network, its relaxation is nearly always whole.
 */
export function daysModel(facts: PlanningFacts, patterns: readonly DutyPattern[]): DaysModel {
  const builder = new ModelBuilder();
  const byPerson = groupBy(
    patterns.map((pattern) => ({ ...pattern, variable: builder.whole(0, Infinity) })),
    ({ person }) => person,
  );
  for (const person of facts.people.keys())
    builder.equal(
      (byPerson.get(person) ?? []).map(({ variable }): Term => [variable, 1]),
      1,
    );
  const flows = new Map<string, number>();
  const keyOf = (day: number, signature: string, qualification: string | null) =>
    JSON.stringify([day, signature, qualification]);
  const groups = groupBy(facts.people.entries(), ([, planned]) => planned.signature);
  facts.week.days.forEach((_, day) => {
    const needs = openByQualification(facts, day);
    const served = new Map([...needs.keys()].map((qualification) => [qualification, [] as Term[]]));
    for (const [signature, members] of groups) {
      const present = members
        .filter(([, planned]) => isFree(planned, day))
        .flatMap(([person]) => byPerson.get(person) ?? [])
        .filter(({ days }) => isOn(days, day))
        .map(({ variable }): Term => [variable, 1]);
      if (present.length === 0) continue;
      for (const [qualification, terms] of served) {
        if (qualification !== null && !signature.split('|').includes(qualification)) continue;
        const flow = builder.amount();
        flows.set(keyOf(day, signature, qualification), flow);
        terms.push([flow, 1]);
        present.push([flow, -1]);
      }
      builder.equal(present, 0);
    }
    for (const [qualification, terms] of served) builder.equal(terms, needs.get(qualification) ?? 0);
  });
  return {
    model: builder.build(),
    flowOf: (day, signature, qualification) => flows.get(keyOf(day, signature, qualification)) ?? null,
  };
}

/** He may have duty that day and is not fixed anywhere. */
export function isFree({ may, fixedDays }: PlannedPerson, day: number): boolean {
  return isOn(may, day) && !isOn(fixedDays, day);
}

function openByQualification({ week, open }: PlanningFacts, day: number): Map<string | null, number> {
  const needs = new Map<string | null, number>();
  week.posts.forEach(({ qualification }, post) => {
    const wanted = open[day]?.[post] ?? 0;
    if (wanted > 0) needs.set(qualification, (needs.get(qualification) ?? 0) + wanted);
  });
  return needs;
}
