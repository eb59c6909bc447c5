import { type Assignment, type DutyTotals, isBurden, type RosterWeek } from './office.ts';

/** A person's duties of the last eight weeks, and with the plan on top. */
export interface FairShare {
  readonly personId: string;
  readonly name: string;
  readonly before: DutyTotals;
  readonly after: DutyTotals;
}

/** How duty is shared: weekends (Saturdays and Sundays that are no make-up days) and holidays apart, posts by id. */
export function fairShares(week: RosterWeek, plan: readonly Assignment[]): FairShare[] {
  const kinds = new Map(week.days.map(({ date, kind }) => [date, kind]));
  return week.people.map((person) => {
    const own = plan.filter((duty) => duty.personId === person.id);
    const burdens = own
      .map((duty) => kinds.get(duty.date))
      .filter((kind) => kind !== undefined && isBurden(kind));
    const posts: Record<string, number> = { ...person.history.posts };
    for (const { postId } of own) posts[postId] = (posts[postId] ?? 0) + 1;
    return {
      personId: person.id,
      name: person.name,
      before: person.history,
      after: {
        duties: person.history.duties + own.length,
        weekends: person.history.weekends + burdens.filter((kind) => kind === 'weekend').length,
        holidays: person.history.holidays + burdens.filter((kind) => kind === 'holiday').length,
        posts,
      },
    };
  });
}
