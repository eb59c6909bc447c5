import { groupBy } from '../../group-by.ts';
import { type Assignment, longestRun, staffingOf } from '../office.ts';
import { type LinearModel, ModelBuilder, type Term } from './linear-model.ts';
import { isOn, isQualified, type PlanningFacts } from './planning-facts.ts';

/** Names a rule of the office for the list of those that collide. */
export const ruleKey = {
  staffing: (date: string, postId: string, shiftId: string) => `staffing|${date}|${postId}|${shiftId}`,
  run: (personId: string) => `run|${personId}`,
  fixed: ({ personId, date, postId }: Assignment) => `fixed|${personId}|${date}|${postId}`,
} as const;

/** A model whose answer is the smallest set of rules that cannot all hold; infeasible where all of them can. */
export interface CollisionModel {
  readonly model: LinearModel;
  /** The rule that a chosen variable names. */
  readonly rules: ReadonlyMap<number, string>;
}

/**
 * Rules that may be relaxed are the posts' least staffing, six days in a row, and what was fixed by hand. Who is on
 * leave, resting, untrained or unqualified, and that nobody is in two places, are facts. By Farkas' lemma rules collide
 * where they ask for more duty than people can give; of all such proofs the one that names fewest rules is chosen.
 * The problem is a flow, so proofs in whole numbers are enough.
 * @param inOrder of cells that are alike the first are named; without it any set may be chosen
 */
export function collisionModel(facts: PlanningFacts, inOrder = true): CollisionModel {
  const { week, people, fixed } = facts;
  const builder = new ModelBuilder();
  const rules = new Map<number, string>();
  const name = (rule: string): number => {
    const variable = builder.whole(1);
    rules.set(variable, rule);
    return variable;
  };
  /** More is asked than given: the sum must come to one. */
  const asked: Term[] = [];
  const cells = week.days.flatMap(({ date, kind }, day) =>
    week.posts.flatMap((post) =>
      week.shifts.flatMap((shift) => {
        const { min } = staffingOf(post, kind);
        if (min === 0) return [];
        const variable = name(ruleKey.staffing(date, post.id, shift.id));
        asked.push([variable, min]);
        return [{ day, post, shift, min, variable }];
      }),
    ),
  );
  const fixedByPerson = groupBy(
    fixed.map((duty) => {
      const variable = name(ruleKey.fixed(duty));
      asked.push([variable, 1]);
      return { duty, variable };
    }),
    ({ duty }) => duty.personId,
  );
  const isHeld = (at: { day: number; post: { id: string }; shift: { id: string } }) =>
    fixed.some(
      ({ date, postId, shiftId }) =>
        date === week.days[at.day]?.date && postId === at.post.id && shiftId === at.shift.id,
    );
  // Cells alike are named in their order: otherwise every choice among them is proven anew.
  const alike = groupBy(
    cells.filter((cell) => !isHeld(cell)),
    ({ day, post, min }) => `${day}|${min}|${post.qualification ?? ''}`,
  );
  for (const same of inOrder ? alike.values() : [])
    for (const [n, { variable }] of same.slice(1).entries())
      builder.row(
        [
          [same[n]?.variable ?? variable, 1],
          [variable, -1],
        ],
        0,
        Infinity,
      );
  for (const planned of people) {
    if (planned.may === 0) continue;
    const held = fixedByPerson.get(planned.person.id) ?? [];
    const run = name(ruleKey.run(planned.person.id));
    // The days before the week count into its first days only: one of these must be free.
    const runDays = longestRun + 1 - planned.runBefore;
    asked.push([run, -(runDays - 1)]);
    week.days.forEach(({ date }, day) => {
      if (!isOn(planned.may, day)) return;
      const once = builder.amount();
      asked.push([once, -1]);
      const given: Term[] =
        day < runDays
          ? [
              [once, -1],
              [run, -1],
            ]
          : [[once, -1]];
      const heldToday = held.filter(({ duty }) => duty.date === date);
      const isHeldAt = (postId: string, shiftId: string) =>
        heldToday.filter(({ duty }) => duty.postId === postId && duty.shiftId === shiftId);
      for (const { duty, variable } of heldToday) {
        const cell = cells.find(
          (at) => at.day === day && at.post.id === duty.postId && at.shift.id === duty.shiftId,
        );
        builder.row([...(cell ? [[cell.variable, 1] as Term] : []), [variable, 1], ...given], -Infinity, 0);
      }
      for (const { day: at, post, shift, variable } of cells) {
        if (at !== day || !isQualified(planned, post) || isHeldAt(post.id, shift.id).length > 0) continue;
        builder.row([[variable, 1], ...given], -Infinity, 0);
      }
    });
  }
  builder.row(asked, 1, Infinity);
  return { model: builder.build(), rules };
}
