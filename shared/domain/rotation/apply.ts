import { type RotationEvent, skipReasons, type StartPlace } from './event.ts';
import {
  emptyRotation,
  mostCredits,
  personOf,
  type RotationPerson,
  type RotationState,
  turnOrder,
} from './state.ts';

/** The day's queue after all of its events. */
export function replay(events: readonly RotationEvent[]): RotationState {
  return events.reduce(applyRotation, emptyRotation);
}

/** The queue after one more event; the event must be one that `refuseRotation` lets through. */
export function applyRotation(state: RotationState, event: RotationEvent): RotationState {
  switch (event.kind) {
    case 'opened':
      return { opened: true, people: event.order.map(newPerson) };
    case 'joined':
      return join(state, event);
    case 'left':
      return change(state, event.staffId, () => ({ onDuty: false, away: null, serving: [] }));
    case 'turn':
      return takeTurn(passOver(state, event.staffId), event);
    case 'own':
      return change(state, event.staffId, (person) => ({ serving: [...person.serving, visitOf(event)] }));
    case 'done':
      return change(state, event.staffId, (person) => ({ serving: without(person, event.visitId) }));
    case 'skipped': {
      const { skip, reason, at } = event;
      return change(state, event.staffId, () => ({ away: { skip, reason, at } }));
    }
    case 'back':
      return change(state, event.staffId, () => ({ away: null }));
    case 'givenBack':
      return giveBack(state, event);
  }
}

function newPerson({ staffId, firstVisits }: StartPlace): RotationPerson {
  return {
    staffId,
    firstVisits,
    onDuty: true,
    away: null,
    serving: [],
    turns: [],
    credits: 0,
    passed: false,
    forfeited: 0,
    givenBack: 0,
  };
}

/** Who comes later than the others stands at the end and has nothing to make good. */
function join(state: RotationState, event: StartPlace): RotationState {
  const known = personOf(state, event.staffId) ?? newPerson(event);
  const credits = Math.max(known.credits, mostCredits(state, event.staffId));
  return toEnd(state, { ...known, onDuty: true, credits, passed: false });
}

/** A turn goes over the heads of those before its taker: made good later, or forfeited by the reason of absence. */
function passOver(state: RotationState, takerId: string): RotationState {
  const order = turnOrder(state);
  const ahead = order.slice(
    0,
    order.findIndex((person) => person.staffId === takerId),
  );
  return ahead.reduce(
    (now, person) =>
      person.away && !skipReasons[person.away.skip].compensated
        ? toEnd(now, { ...person, credits: person.credits + 1, forfeited: person.forfeited + 1 })
        : change(now, person.staffId, () => ({ passed: true })),
    state,
  );
}

function takeTurn(state: RotationState, event: Extract<RotationEvent, { kind: 'turn' }>): RotationState {
  const person = personOf(state, event.staffId);
  if (!person) return state;
  const credits = person.credits + 1;
  return toEnd(state, {
    ...person,
    credits,
    turns: [...person.turns, { visitId: event.visitId, compensated: person.passed }],
    passed: person.passed && credits < mostCredits(state, person.staffId),
    serving: [...person.serving, visitOf(event)],
  });
}

/** The turn did not count: its taker stands first again among those with as few turns. */
function giveBack(state: RotationState, event: Extract<RotationEvent, { kind: 'givenBack' }>): RotationState {
  const person = personOf(state, event.staffId);
  if (!person) return state;
  const index = person.turns.findLastIndex((turn) => turn.visitId === event.visitId);
  const given: RotationPerson = {
    ...person,
    turns: person.turns.filter((_, i) => i !== index),
    credits: person.credits - 1,
    givenBack: person.givenBack + 1,
    passed: person.passed || person.turns[index]?.compensated === true,
    serving: without(person, event.visitId),
  };
  return { ...state, people: [given, ...others(state, given)] };
}

function toEnd(state: RotationState, person: RotationPerson): RotationState {
  return { ...state, people: [...others(state, person), person] };
}

function others(state: RotationState, person: RotationPerson): RotationPerson[] {
  return state.people.filter((other) => other.staffId !== person.staffId);
}

function change(
  state: RotationState,
  staffId: string,
  make: (person: RotationPerson) => Partial<RotationPerson>,
): RotationState {
  const people = state.people.map((person) =>
    person.staffId === staffId ? { ...person, ...make(person) } : person,
  );
  return { ...state, people };
}

function visitOf(event: { readonly visitId: string | null; readonly at: string }) {
  return { visitId: event.visitId, at: event.at };
}

function without(person: RotationPerson, visitId: string | null) {
  const index = person.serving.findIndex((visit) => visit.visitId === visitId);
  return person.serving.filter((_, i) => i !== index);
}
