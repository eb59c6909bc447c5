import { businessDate, businessTime } from './business-date.ts';

/** Modules that put things on a person's list, in the order in which the list is filtered by them. */
export const todoSources = [
  'waiting',
  'appointments',
  'leftEnquiries',
  'followUps',
  'disputes',
  'weeklyReport',
  'dailyCheck',
  'handover',
  'roster',
  'meetings',
  'actionItems',
  'improvement',
  'training',
  'notices',
] as const;
export type TodoSource = (typeof todoSources)[number];

/** late: its day or time has passed; today: due by the end of today; later: asked for already, due on another day. */
export const todoStates = ['late', 'today', 'later'] as const;
export type TodoState = (typeof todoStates)[number];

/** Something a person owes, as its module says it. Dates YYYY-MM-DD and times HH:mm are local. */
export interface Todo {
  /** Names the thing itself, the same as long as it is owed: 'followUps:<id>'. */
  readonly key: string;
  readonly source: TodoSource;
  /** What is to be done. */
  readonly title: string;
  /** What helps to do it; '' where the title says all. Never a phone number. */
  readonly detail: string;
  /** Id of the rule that asks for it; '' where the office itself does. */
  readonly rule: string;
  /** Why it is due on this day, in words. */
  readonly why: string;
  readonly dueOn: string;
  readonly dueAt: string | null;
  /** Address of the screen where it is done, such as /follow-ups. */
  readonly link: string;
}

export function todoState(due: Pick<Todo, 'dueOn' | 'dueAt'>, now: Date): TodoState {
  const today = businessDate(now);
  if (due.dueOn !== today) return due.dueOn < today ? 'late' : 'later';
  return due.dueAt !== null && due.dueAt < businessTime(now) ? 'late' : 'today';
}

/** The soonest due first; on one day what has a time of day before what has the whole day. */
export function byDue(a: Todo, b: Todo): number {
  const [left, right] = [dueText(a), dueText(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function dueText({ dueOn, dueAt }: Todo): string {
  return `${dueOn} ${dueAt ?? '99:99'}`;
}
