import { addDays } from '../../../../shared/domain/business-date.ts';
import type { RosterWeek } from '../../../../shared/domain/roster/office.ts';

/** A made-up week of an ordinary office, for the engine to run in on; another for each round. */
export function practiceWeek(round: number): RosterWeek {
  const monday = '2026-01-05';
  const one = { min: 1, max: 2 };
  const posts = Array.from({ length: 5 }, (_, i) => ({
    id: `p${i}`,
    name: '',
    staffing: { workday: one, weekend: one, holiday: one },
    qualification: i === 0 ? 'q' : null,
  }));
  return {
    days: Array.from({ length: 7 }, (_, i) => ({
      date: addDays(monday, i),
      kind: i < 5 ? 'workday' : 'weekend',
    })),
    posts,
    shifts: [{ id: 's', name: '' }],
    people: Array.from({ length: 12 }, (_, i) => ({
      id: `m${i}`,
      name: '',
      trainedOn: '2025-01-01',
      qualifications: i % 2 === 0 ? ['q'] : [],
      restDay: i % 3 === 0 ? 1 + ((i + round) % 7) : null,
      wishes: i % 4 === 0 ? [addDays(monday, (i + round) % 7)] : [],
      leave: [],
      recentDuties: i % 5 === 0 ? [addDays(monday, -1)] : [],
      history: {
        duties: 20 + ((i * 7 + round) % 5),
        weekends: (i * 5 + round) % 7,
        holidays: 0,
        posts: Object.fromEntries(posts.map(({ id }, post) => [id, (i * 3 + post * 5 + round) % 6])),
      },
    })),
  };
}
