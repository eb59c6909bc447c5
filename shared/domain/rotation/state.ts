import type { SkipReason } from './event.ts';

/** A person in the day's queue. */
export interface RotationPerson {
  readonly staffId: string;
  /** First visits served in the 30 days before today. */
  readonly firstVisits: number;
  readonly onDuty: boolean;
  readonly away: { readonly skip: SkipReason; readonly reason: string; readonly at: string } | null;
  /** Whom he serves now, oldest first. */
  readonly serving: readonly { readonly visitId: string | null; readonly at: string }[];
  /** First visits taken today by turn, given-back ones not counted. */
  readonly turns: readonly { readonly visitId: string | null; readonly compensated: boolean }[];
  /** What decides the order: turns taken, forfeited, or set at a late start. Fewer comes first. */
  readonly credits: number;
  /** A turn went over his head while he was serving or away with a reason that is made good. */
  readonly passed: boolean;
  readonly forfeited: number;
  readonly givenBack: number;
}

/** The day's queue; people of equal credits come in the order of the list. */
export interface RotationState {
  readonly opened: boolean;
  readonly people: readonly RotationPerson[];
}

export const emptyRotation: RotationState = { opened: false, people: [] };

export function personOf(state: RotationState, staffId: string): RotationPerson | undefined {
  return state.people.find((person) => person.staffId === staffId);
}

/** Free: on duty, not away, serving nobody. */
export function isFree(person: RotationPerson): boolean {
  return person.onDuty && person.away === null && person.serving.length === 0;
}

/** Everyone on duty in the order of their turns, busy ones at the place they keep. */
export function turnOrder(state: RotationState): RotationPerson[] {
  return state.people.filter((person) => person.onDuty).toSorted((a, b) => a.credits - b.credits);
}

/** Whose turn the next first visit is; undefined while nobody is free. */
export function nextUp(state: RotationState): RotationPerson | undefined {
  return turnOrder(state).find(isFree);
}

/** Turns owed as 补接: how far he is behind because turns went over his head. */
export function owedTurns(state: RotationState, person: RotationPerson): number {
  return person.passed ? Math.max(0, mostCredits(state, person.staffId) - person.credits) : 0;
}

/** The most credits that anybody else on duty has. */
export function mostCredits(state: RotationState, exceptId: string): number {
  const others = state.people.filter((person) => person.onDuty && person.staffId !== exceptId);
  return Math.max(0, ...others.map((person) => person.credits));
}
