import type { RotationEvent } from './event.ts';
import { nextUp, personOf, type RotationPerson, type RotationState } from './state.ts';

/** Why an event cannot happen to the queue as it stands. */
export type RotationRefusal =
  | 'notOpened'
  | 'alreadyOpened'
  | 'nobodyOnDuty'
  | 'notOnDuty'
  | 'alreadyOnDuty'
  | 'notNext'
  | 'serving'
  | 'notServing'
  | 'away'
  | 'notAway'
  | 'noTurnToGiveBack';

/** Undefined where the event fits the queue. */
export function refuseRotation(state: RotationState, event: RotationEvent): RotationRefusal | undefined {
  if (event.kind === 'opened') {
    if (state.opened) return 'alreadyOpened';
    return event.order.length === 0 ? 'nobodyOnDuty' : undefined;
  }
  if (!state.opened) return 'notOpened';
  const person = personOf(state, event.staffId);
  if (event.kind === 'joined') return person?.onDuty ? 'alreadyOnDuty' : undefined;
  if (event.kind === 'givenBack') {
    return person?.turns.at(-1)?.visitId === event.visitId ? undefined : 'noTurnToGiveBack';
  }
  if (!person?.onDuty) return 'notOnDuty';
  return refuseOnDuty(state, person, event);
}

type DutyEvent = Exclude<RotationEvent, { kind: 'opened' | 'joined' | 'givenBack' }>;

function refuseOnDuty(
  state: RotationState,
  person: RotationPerson,
  event: DutyEvent,
): RotationRefusal | undefined {
  switch (event.kind) {
    case 'turn':
      return nextUp(state)?.staffId === person.staffId ? undefined : 'notNext';
    case 'own':
      return person.away ? 'away' : undefined;
    case 'done':
      return person.serving.some((visit) => visit.visitId === event.visitId) ? undefined : 'notServing';
    case 'left':
      return person.serving.length > 0 ? 'serving' : undefined;
    case 'skipped':
      if (person.serving.length > 0) return 'serving';
      return person.away ? 'away' : undefined;
    case 'back':
      return person.away ? undefined : 'notAway';
  }
}
