import { skipReasons } from './event.ts';
import { nextUp, owedTurns, type RotationPerson, type RotationState, turnOrder } from './state.ts';

/** Why someone is next: what he has had, and who stands before him but cannot come now. */
export interface NextReason {
  readonly staffId: string;
  readonly turns: number;
  readonly firstVisits: number;
  readonly owed: number;
  readonly before: readonly PassedPerson[];
  /** Whether someone else who is free has taken as few turns, so that the queue's order decided. */
  readonly tied: boolean;
}

export interface PassedPerson {
  readonly staffId: string;
  readonly why: 'serving' | 'away';
  /** The absence in words; '' while serving. */
  readonly reason: string;
  readonly compensated: boolean;
}

/** The grounds of the choice, to be put in words by shared/texts/rotation.ts; undefined while nobody is free. */
export function explainNext(state: RotationState): NextReason | undefined {
  const next = nextUp(state);
  if (!next) return undefined;
  const order = turnOrder(state);
  const before = order.slice(0, order.indexOf(next));
  const after = order.slice(order.indexOf(next) + 1);
  return {
    staffId: next.staffId,
    turns: next.turns.length,
    firstVisits: next.firstVisits,
    owed: owedTurns(state, next),
    before: before.map(passed),
    tied: after.some((person) => person.credits === next.credits),
  };
}

function passed(person: RotationPerson): PassedPerson {
  const { staffId, away } = person;
  if (!away) return { staffId, why: 'serving', reason: '', compensated: true };
  const { name, compensated } = skipReasons[away.skip];
  return { staffId, why: 'away', reason: name, compensated };
}
