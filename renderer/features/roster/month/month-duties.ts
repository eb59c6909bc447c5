import type { DayKind } from '../../../../shared/domain/calendar/working-calendar.ts';

interface Duty {
  readonly date: string;
  readonly kind: DayKind;
  readonly postName: string;
  readonly shiftName: string;
  readonly staffId: string;
  readonly staffName: string;
}

/** The duties by day in order; each line a post with its people. */
export function monthDays(duties: readonly Duty[]) {
  const dates = [...new Set(duties.map(({ date }) => date))].toSorted();
  return dates.map((date) => {
    const own = duties.filter((duty) => duty.date === date);
    const posts = [...new Set(own.map(placeOf))];
    const lines = posts.map((post) => {
      const names = own.filter((duty) => placeOf(duty) === post).map(({ staffName }) => staffName);
      return `${post} ${names.join('、')}`;
    });
    return { date, kind: own[0]?.kind ?? 'workday', lines };
  });
}

/** Each person's sums: duties, of them on weekends and holidays, and by post. */
export function statement(duties: readonly Duty[]) {
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

const placeOf = ({ postName, shiftName }: Duty) => `${postName}${shiftName}`;
