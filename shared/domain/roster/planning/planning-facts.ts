import { addDays } from '../../business-date.ts';
import { groupBy } from '../../group-by.ts';
import { whyNot } from '../clashes.ts';
import {
  type Assignment,
  longestRun,
  type Post,
  type RosterPerson,
  type RosterWeek,
  staffingOf,
} from '../office.ts';

/** A week as its models see it: people and days by number, what is fixed taken out of what is open. */
export interface PlanningFacts {
  readonly week: RosterWeek;
  readonly fixed: readonly Assignment[];
  readonly people: readonly PlannedPerson[];
  /** People wanted besides the fixed ones, by day and post number. All shifts of a post count as one. */
  readonly open: readonly (readonly number[])[];
}

/** Days as bits: 1 is the week's first day, 64 its last. */
export type DayBits = number;

export interface PlannedPerson {
  readonly person: RosterPerson;
  /** Days on which he may stand somewhere or is fixed. */
  readonly may: DayBits;
  readonly fixedDays: DayBits;
  /** Fixed duties by post number. */
  readonly fixedPosts: readonly number[];
  /** Days of duty right before the week, in a row. */
  readonly runBefore: number;
  /** People with the same key may stand at the same posts. */
  readonly signature: string;
}

/** Reads the week for the models. */
export function planningFacts(week: RosterWeek, fixed: readonly Assignment[]): PlanningFacts {
  const wanted = new Set(week.posts.map(({ qualification }) => qualification));
  const byPerson = groupBy(fixed, ({ personId }) => personId);
  const byCell = groupBy(fixed, ({ date, postId, shiftId }) => `${date}|${postId}|${shiftId}`);
  return {
    week,
    fixed,
    people: week.people.map((person) => plannedPerson(week, person, byPerson.get(person.id) ?? [], wanted)),
    open: week.days.map(({ date, kind }) =>
      week.posts.map((post) =>
        week.shifts.reduce((sum, shift) => {
          const here = byCell.get(`${date}|${post.id}|${shift.id}`)?.length ?? 0;
          return sum + Math.max(0, staffingOf(post, kind).min - here);
        }, 0),
      ),
    ),
  };
}

/** Whether a fixed-free day of the person may be spent at the post. */
export function isQualified({ person }: PlannedPerson, { qualification }: Post): boolean {
  return qualification === null || person.qualifications.includes(qualification);
}

export function isOn(days: DayBits, day: number): boolean {
  return ((days >> day) & 1) === 1;
}

/** Whether the days break the rule of six in a row, counted over the border to the week before. */
export function isTooLong({ runBefore }: PlannedPerson, days: DayBits): boolean {
  let run = runBefore;
  for (let day = 0; day < 7; day++) {
    run = isOn(days, day) ? run + 1 : 0;
    if (run > longestRun) return true;
  }
  return false;
}

function plannedPerson(
  week: RosterWeek,
  person: RosterPerson,
  fixed: readonly Assignment[],
  wanted: ReadonlySet<string | null>,
): PlannedPerson {
  const bits = (holds: (date: string) => boolean): DayBits =>
    week.days.reduce((sum, { date }, day) => sum + (holds(date) ? 1 << day : 0), 0);
  const fixedDays = bits((date) => fixed.some((duty) => duty.date === date));
  return {
    person,
    may: fixedDays | bits((date) => whyNot(person, date, null) === null),
    fixedDays,
    fixedPosts: week.posts.map(({ id }) => fixed.filter(({ postId }) => postId === id).length),
    runBefore: runBefore(person, week.days[0]?.date ?? ''),
    signature: person.qualifications
      .filter((held) => wanted.has(held))
      .toSorted()
      .join('|'),
  };
}

function runBefore(person: RosterPerson, monday: string): number {
  let run = 0;
  while (run < longestRun && person.recentDuties.includes(addDays(monday, -run - 1))) run++;
  return run;
}
