import { findClashes, whyNot } from './clashes.ts';
import { type Assignment, isBurden, type RosterWeek } from './office.ts';

/** Who could take over a duty, best first, with the reason in words. */
export interface StandIn {
  readonly personId: string;
  readonly name: string;
  readonly reason: string;
}

/**
 * Proposals for a duty whose holder falls out: people free that day for whom it breaks no hard rule; first who did not
 * wish that day off, then who has had least weekend and holiday duty (on such a day) or least duty at all.
 */
export function proposeStandIns(week: RosterWeek, plan: readonly Assignment[], duty: Assignment): StandIn[] {
  const rest = plan.filter((other) => other !== duty);
  const post = week.posts.find(({ id }) => id === duty.postId);
  const kind = week.days.find(({ date }) => date === duty.date)?.kind ?? 'workday';
  const burden = isBurden(kind);
  const candidates = week.people.flatMap((person) => {
    if (person.id === duty.personId || !post) return [];
    if (rest.some((other) => other.date === duty.date && other.personId === person.id)) return [];
    if (whyNot(person, duty.date, post.qualification)) return [];
    const taken = { ...duty, personId: person.id };
    const broken = findClashes(week, [...rest, taken]).some((clash) => clash.personId === person.id);
    if (broken) return [];
    const { history } = person;
    const load = burden ? history.weekends + history.holidays : history.duties;
    return [{ person, wished: person.wishes.includes(duty.date), load }];
  });
  return candidates
    .toSorted(
      (a, b) =>
        Number(a.wished) - Number(b.wished) || a.load - b.load || (a.person.id < b.person.id ? -1 : 1),
    )
    .map(({ person, wished, load }) => ({
      personId: person.id,
      name: person.name,
      reason: `当天休息${wished ? '（但希望休息）' : ''}，近八周${burden ? '周末和节假日' : ''}值班 ${load} 次`,
    }));
}
