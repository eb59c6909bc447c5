import { groupBy } from '../group-by.ts';
import type { DayKind } from '../calendar/working-calendar.ts';

/** A published duty by the names it was published with. */
export interface NamedDuty {
  readonly date: string;
  readonly kind: DayKind;
  readonly postName: string;
  readonly shiftName: string;
  readonly staffId: string;
  readonly staffName: string;
}

/** The duties by day in order: each place, a post in its shift, with its people. */
export function monthDays(duties: readonly NamedDuty[]) {
  const dates = [...new Set(duties.map(({ date }) => date))].toSorted();
  return dates.map((date) => {
    const own = duties.filter((duty) => duty.date === date);
    const places = [...groupBy(own, placeOf)].map(([place, there]) => ({
      place,
      people: there.map(({ staffId, staffName }) => ({ id: staffId, name: staffName })),
    }));
    const lines = places.map(({ place, people }) => `${place} ${people.map(({ name }) => name).join('、')}`);
    return { date, kind: own[0]?.kind ?? 'workday', places, lines };
  });
}

/** Each person's sums: duties, of them on weekends and holidays, and by post. */
export function statement(duties: readonly NamedDuty[]) {
  const ids = [...new Set(duties.map(({ staffId }) => staffId))];
  return ids.map((staffId) => {
    const own = duties.filter((duty) => duty.staffId === staffId);
    const posts = [...new Set(own.map(({ postName }) => postName))].map(
      (post) => [post, own.filter(({ postName }) => postName === post).length] as const,
    );
    return {
      staffId,
      name: own[0]?.staffName ?? '',
      duties: own.length,
      weekends: own.filter(({ kind }) => kind === 'weekend').length,
      holidays: own.filter(({ kind }) => kind === 'holiday').length,
      posts,
    };
  });
}

const placeOf = ({ postName, shiftName }: NamedDuty) => `${postName}${shiftName}`;
