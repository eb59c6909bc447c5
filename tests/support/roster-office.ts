import { addDays } from '../../shared/domain/business-date.ts';
import type { Post, RosterPerson, RosterWeek } from '../../shared/domain/roster/office.ts';

/** A small seeded generator (mulberry32): the same office for the same seed, in tests and benches. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An office as a supervisor meets it: some wishes and leave, unequal histories, one post that needs a qualification. */
export function generatedWeek(given: {
  readonly seed: number;
  readonly people: number;
  readonly posts: number;
  readonly shifts?: number;
}): RosterWeek {
  const random = seeded(given.seed);
  const monday = '2026-11-30';
  const shifts = Array.from({ length: given.shifts ?? 1 }, (_, i) => ({
    id: `s${i}`,
    name: ['早班', '晚班', '夜班'][i] ?? '',
  }));
  const perCell = Math.max(1, Math.floor((given.people * 5) / (7 * given.posts * shifts.length)));
  const posts = Array.from({ length: given.posts }, (_, i): Post => {
    const min = Math.max(1, perCell - (random() < 0.3 ? 1 : 0));
    const staffing = { min, max: min + 1 };
    return {
      id: `p${i}`,
      name: `岗位${i + 1}`,
      staffing: { workday: staffing, weekend: staffing, holiday: { min: 1, max: min + 1 } },
      qualification: i === 1 ? '讲解' : null,
    };
  });
  return {
    days: Array.from({ length: 7 }, (_, i) => ({
      date: addDays(monday, i),
      kind: i < 5 ? 'workday' : 'weekend',
    })),
    posts,
    shifts,
    people: Array.from({ length: given.people }, (_, i) => person(random, i, posts, monday)),
  };
}

function person(random: () => number, i: number, posts: readonly Post[], monday: string): RosterPerson {
  const dayOfWeek = () => addDays(monday, Math.floor(random() * 7));
  const weekends = Math.floor(random() * 9);
  return {
    id: `m${i}`,
    name: `顾问${i + 1}`,
    trainedOn: random() < 0.95 ? '2026-01-05' : null,
    qualifications: random() < 0.6 ? ['讲解'] : [],
    restDay: random() < 0.3 ? 1 + Math.floor(random() * 7) : null,
    wishes: random() < 0.4 ? [dayOfWeek()] : [],
    leave: random() < 0.1 ? [dayOfWeek()] : [],
    recentDuties: [1, 2, 3, 4, 5, 6].filter(() => random() < 0.7).map((back) => addDays(monday, -back)),
    history: {
      duties: 30 + Math.floor(random() * 10),
      weekends,
      holidays: Math.floor(random() * 2),
      posts: Object.fromEntries(posts.map((post) => [post.id, Math.floor(random() * 8)])),
    },
  };
}
