import { whyNot } from '../../shared/domain/roster/clashes.ts';
import {
  type Assignment,
  isBurden,
  longestRun,
  type RosterPerson,
  type RosterWeek,
  staffingOf,
} from '../../shared/domain/roster/office.ts';
import { addDays } from '../../shared/domain/business-date.ts';

/**
 * What a careful person does with a pencil: day by day, cell by cell, the first in the spec's order of aims who may
 * stand there. Null where he gets stuck, with a cell that nobody is left for.
 */
export function greedyPlan(week: RosterWeek, fixed: readonly Assignment[]): Assignment[] | null {
  const plan = [...fixed];
  const dutiesOf = ({ id }: RosterPerson) => plan.filter(({ personId }) => personId === id);
  const worked = (person: RosterPerson, date: string) =>
    person.recentDuties.includes(date) || dutiesOf(person).some((duty) => duty.date === date);
  const runAround = (person: RosterPerson, date: string) => {
    let run = 1;
    for (let day = addDays(date, -1); worked(person, day); day = addDays(day, -1)) run++;
    for (let day = addDays(date, 1); worked(person, day); day = addDays(day, 1)) run++;
    return run;
  };
  for (const { date, kind } of week.days) {
    for (const post of week.posts) {
      for (const shift of week.shifts) {
        const here = plan.filter(
          (duty) => duty.date === date && duty.postId === post.id && duty.shiftId === shift.id,
        ).length;
        for (let n = here; n < staffingOf(post, kind).min; n++) {
          const burdens = ({ history }: RosterPerson) =>
            isBurden(kind) ? history.weekends + history.holidays : 0;
          const [best] = week.people
            .filter(
              (person) =>
                whyNot(person, date, post.qualification) === null &&
                !dutiesOf(person).some((duty) => duty.date === date) &&
                runAround(person, date) <= longestRun,
            )
            .map((person) => ({
              person,
              rank: [
                person.wishes.includes(date) ? 1 : 0,
                burdens(person),
                person.history.duties + dutiesOf(person).length,
                person.history.posts[post.id] ?? 0,
              ],
            }))
            .toSorted((a, b) => lexicographic(a.rank, b.rank));
          if (!best) return null;
          plan.push({ date, postId: post.id, shiftId: shift.id, personId: best.person.id, fixed: false });
        }
      }
    }
  }
  return plan;
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
