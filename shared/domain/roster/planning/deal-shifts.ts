import { type Assignment, staffingOf } from '../office.ts';
import type { PlanningFacts } from './planning-facts.ts';
import type { PostDuty } from './posts-model.ts';

/**
 * Gives each duty its shift, day by day: nobody goes from a later shift to an earlier one overnight where that can be
 * helped, and then a shift goes to whom has had it least this week. Fixed duties keep theirs.
 */
export function dealShifts(facts: PlanningFacts, duties: readonly PostDuty[]): Assignment[] {
  const { week, fixed } = facts;
  const plan: Assignment[] = [...fixed];
  const had = new Map<string, number>();
  const count = (personId: string, shift: number) => had.get(`${personId}|${shift}`) ?? 0;
  const note = (duty: Assignment): void => {
    const shift = week.shifts.findIndex(({ id }) => id === duty.shiftId);
    had.set(`${duty.personId}|${shift}`, count(duty.personId, shift) + 1);
  };
  let yesterday = new Map<string, number>();
  week.days.forEach(({ date, kind }, day) => {
    fixed.filter((duty) => duty.date === date).forEach(note);
    week.posts.forEach((post, postNumber) => {
      let waiting = duties
        .filter((duty) => duty.day === day && duty.post === postNumber)
        .map(({ person }) => week.people[person]?.id ?? '');
      week.shifts.forEach((shift, shiftNumber) => {
        const here = (duty: Assignment) =>
          duty.date === date && duty.postId === post.id && duty.shiftId === shift.id;
        const open = Math.max(0, staffingOf(post, kind).min - fixed.filter(here).length);
        const rank = (personId: string) =>
          count(personId, shiftNumber) + ((yesterday.get(personId) ?? 0) > shiftNumber ? 100 : 0);
        const chosen = waiting.toSorted((a, b) => rank(a) - rank(b)).slice(0, open);
        waiting = waiting.filter((personId) => !chosen.includes(personId));
        for (const personId of chosen) {
          const duty = { date, postId: post.id, shiftId: shift.id, personId, fixed: false };
          plan.push(duty);
          note(duty);
        }
      });
    });
    yesterday = new Map(
      plan
        .filter((duty) => duty.date === date)
        .map((duty) => [duty.personId, week.shifts.findIndex(({ id }) => id === duty.shiftId)]),
    );
  });
  return inSheetOrder(week, plan);
}

function inSheetOrder({ days, posts, shifts, people }: PlanningFacts['week'], plan: readonly Assignment[]) {
  const at = (list: readonly { readonly id: string }[], id: string) =>
    list.findIndex((item) => item.id === id);
  const place = new Map(
    plan.map((duty) => [
      duty,
      [
        days.findIndex(({ date }) => date === duty.date),
        at(posts, duty.postId),
        at(shifts, duty.shiftId),
        at(people, duty.personId),
      ],
    ]),
  );
  return plan.toSorted((one, other) => {
    const [a = [], b = []] = [place.get(one), place.get(other)];
    const differing = a.findIndex((value, i) => value !== b[i]);
    return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
  });
}
