import type { DayKind } from '../calendar/working-calendar.ts';

/** How many people a post takes on a day. */
export interface Staffing {
  readonly min: number;
  readonly max: number;
}

/** A place to be at 岗位. Make-up days (上班) count as workdays. */
export interface Post {
  readonly id: string;
  readonly name: string;
  readonly staffing: Readonly<Record<'workday' | 'weekend' | 'holiday', Staffing>>;
  /** Only people who hold it may stand here; null: anybody. */
  readonly qualification: string | null;
}

/** A part of the day 班次. An office without shifts has one. */
export interface Shift {
  readonly id: string;
  readonly name: string;
}

/** A person as the roster sees him. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  /** S-6: without it, or before it, not offered. */
  readonly trainedOn: string | null;
  readonly qualifications: readonly string[];
  /** 1 = Monday … 7 = Sunday; null: none agreed. */
  readonly restDay: number | null;
  /** Days he asked to rest; a wish, not a right. */
  readonly wishes: readonly string[];
  readonly leave: readonly string[];
  /** Days of duty in the six days before the week. */
  readonly recentDuties: readonly string[];
  /** What he did in the eight weeks before. */
  readonly history: DutyTotals;
  /** Left the office since the plan was made. */
  readonly gone?: boolean;
}

/** Sums by which duty is shared; `posts` by post id. */
export interface DutyTotals {
  readonly duties: number;
  readonly weekends: number;
  readonly holidays: number;
  readonly posts: Readonly<Record<string, number>>;
}

/** One person at one post in one shift of one day. A fixed one was set by hand and is never moved. */
export interface Assignment {
  readonly date: string;
  readonly postId: string;
  readonly shiftId: string;
  readonly personId: string;
  readonly fixed: boolean;
}

/** A week to be filled: seven days from Monday, each with its kind. */
export interface RosterWeek {
  readonly days: readonly { readonly date: string; readonly kind: DayKind }[];
  readonly posts: readonly Post[];
  readonly shifts: readonly Shift[];
  readonly people: readonly RosterPerson[];
}

/** At most so many days of duty in a row, also over week borders; and as many in a week. */
export const longestRun = 6;

/** The staffing of a post on a kind of day. */
export function staffingOf(post: Post, kind: DayKind): Staffing {
  return post.staffing[kind === 'makeUp' ? 'workday' : kind];
}

/** Weekend and holiday duty is what must be shared equally; a make-up weekend day is an ordinary one. */
export function isBurden(kind: DayKind): boolean {
  return kind === 'weekend' || kind === 'holiday';
}
