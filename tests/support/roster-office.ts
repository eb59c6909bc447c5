import { addDays } from '../../shared/domain/business-date.ts';
import { whyNot } from '../../shared/domain/roster/clashes.ts';
import {
  type Assignment,
  type Post,
  type RosterPerson,
  type RosterWeek,
  type Staffing,
  staffingOf,
} from '../../shared/domain/roster/office.ts';

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

/** Any office at all: up to 24 people, 6 posts, 3 shifts, holidays, several qualifications, tight or loose staffing. */
export function variedWeek(seed: number): {
  readonly week: RosterWeek;
  readonly fixed: readonly Assignment[];
} {
  const random = seeded(seed * 7919 + 13);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const base = generatedWeek({
    seed,
    people: 3 + upTo(21),
    posts: 1 + upTo(5),
    shifts: 1 + (random() < 0.3 ? upTo(2) : 0),
  });
  const qualifications = ['讲解', '签约', '驾驶'];
  const tight = random() < 0.5 ? 1 : 0;
  const staffing = (): Staffing => {
    const min = upTo(random() < 0.3 ? 2 : 1) + (tight && random() < 0.2 ? 1 : 0);
    return { min, max: min + upTo(2) };
  };
  const week: RosterWeek = {
    ...base,
    days: base.days.map(({ date }, i) => ({
      date,
      kind: random() < 0.1 ? 'holiday' : i < 5 ? 'workday' : random() < 0.15 ? 'makeUp' : 'weekend',
    })),
    posts: base.posts.map((post) => ({
      ...post,
      staffing: { workday: staffing(), weekend: staffing(), holiday: staffing() },
      qualification: random() < 0.35 ? (qualifications[upTo(2)] ?? null) : null,
    })),
    people: base.people.map((person) => ({
      ...person,
      qualifications: qualifications.filter(() => random() < 0.55),
      wishes: base.days.filter(() => random() < 0.12).map(({ date }) => date),
      leave: base.days.filter(() => random() < 0.05).map(({ date }) => date),
    })),
  };
  return { week, fixed: fixedByHand(week, random) };
}

/** Duties set by hand, mostly sensible: who may stand there, once a day, where there is room. */
function fixedByHand(week: RosterWeek, random: () => number): Assignment[] {
  const fixed: Assignment[] = [];
  const wanted = Math.floor(random() * 6);
  for (let i = 0; i < wanted; i++) {
    const any = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(random() * list.length)];
    const [day, post, shift, person] = [any(week.days), any(week.posts), any(week.shifts), any(week.people)];
    if (!day || !post || !shift || !person || whyNot(person, day.date, post.qualification)) continue;
    if (fixed.some((duty) => duty.personId === person.id && duty.date === day.date)) continue;
    const duty = { date: day.date, postId: post.id, shiftId: shift.id, personId: person.id, fixed: true };
    const here = fixed.filter((other) => isAt(other, duty)).length;
    if (here < staffingOf(post, day.kind).max) fixed.push(duty);
  }
  return fixed;
}

const isAt = (one: Assignment, other: Assignment) =>
  one.date === other.date && one.postId === other.postId && one.shiftId === other.shiftId;
