import type { Assignment, RosterPerson, RosterWeek } from './office.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How posts, shifts and people were called when an edition was published; it keeps these names, whatever changes. */
export interface EditionNames {
  readonly posts: readonly Named[];
  readonly shifts: readonly Named[];
  /** Who had duty, and who could have rested. */
  readonly people: readonly Named[];
}

/** Of editions from before names were kept. */
export const noNames: EditionNames = { posts: [], shifts: [], people: [] };

/** What an edition of this week and plan keeps. */
export function namesOf(week: RosterWeek, plan: readonly Assignment[]): EditionNames {
  const onDuty = new Set(plan.map(({ personId }) => personId));
  return {
    posts: week.posts.map(named),
    shifts: week.shifts.map(named),
    people: week.people.filter(({ id, trainedOn }) => trainedOn !== null || onDuty.has(id)).map(named),
  };
}

/** The week with the columns and people of an edition, called as they were; as it is where none were kept. */
export function weekAsPublished(week: RosterWeek, names: EditionNames): RosterWeek {
  if (names.posts.length === 0) return week;
  return {
    ...week,
    posts: names.posts.map((post) => ({
      ...(week.posts.find(({ id }) => id === post.id) ?? closed),
      ...post,
    })),
    shifts: names.shifts,
    people: names.people.map((person) => ({
      ...(week.people.find(({ id }) => id === person.id) ?? unknown),
      ...person,
      gone: false,
    })),
  };
}

/** The week as it may be worked on: what is no more stays a column, taking nobody, while the plan has duties there. */
export function weekInWork(week: RosterWeek, plan: readonly Assignment[], names: EditionNames): RosterWeek {
  const kept = (now: readonly Named[], once: readonly Named[], used: (id: string) => boolean) =>
    once.filter(({ id }) => used(id) && !now.some((other) => other.id === id));
  return {
    ...week,
    posts: [
      ...week.posts,
      ...kept(week.posts, names.posts, (id) => plan.some(({ postId }) => postId === id)).map((post) => ({
        ...closed,
        ...post,
      })),
    ],
    shifts: [
      ...week.shifts,
      ...kept(week.shifts, names.shifts, (id) => plan.some(({ shiftId }) => shiftId === id)),
    ],
    people: week.people.filter(({ id, gone }) => !gone || plan.some(({ personId }) => personId === id)),
  };
}

/** Both editions' names, to tell what changed between them. */
export function joinNames(one: EditionNames, other: EditionNames): EditionNames {
  const join = (a: readonly Named[], b: readonly Named[]) => [
    ...a.filter(({ id }) => !b.some((each) => each.id === id)),
    ...b,
  ];
  return {
    posts: join(one.posts, other.posts),
    shifts: join(one.shifts, other.shifts),
    people: join(one.people, other.people),
  };
}

const nobody = { min: 0, max: 0 };
const closed = { staffing: { workday: nobody, weekend: nobody, holiday: nobody }, qualification: null };
const unknown: Omit<RosterPerson, 'id' | 'name'> = {
  trainedOn: null,
  qualifications: [],
  restDay: null,
  wishes: [],
  leave: [],
  recentDuties: [],
  history: { duties: 0, weekends: 0, holidays: 0, posts: {} },
};

const named = ({ id, name }: Named): Named => ({ id, name });
