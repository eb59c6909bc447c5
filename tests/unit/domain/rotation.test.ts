import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRotation, replay } from '../../../shared/domain/rotation/apply.ts';
import { type RotationEvent, skipReasonKeys } from '../../../shared/domain/rotation/event.ts';
import { explainNext } from '../../../shared/domain/rotation/explain.ts';
import { fairOrder } from '../../../shared/domain/rotation/fair-order.ts';
import { refuseRotation } from '../../../shared/domain/rotation/refuse.ts';
import {
  emptyRotation,
  isFree,
  nextUp,
  owedTurns,
  personOf,
  type RotationState,
  turnOrder,
} from '../../../shared/domain/rotation/state.ts';
import { nextReasonText } from '../../../shared/texts/rotation.ts';

const at = '2026-11-23T01:00:00.000Z';
const opened = (...ids: string[]): RotationEvent => ({
  kind: 'opened',
  at,
  order: ids.map((staffId) => ({ staffId, firstVisits: 0 })),
});
const on = (
  kind: 'turn' | 'own' | 'done',
  staffId: string,
  visitId: string | null = null,
): RotationEvent => ({
  kind,
  at,
  staffId,
  visitId,
});
const skip = (staffId: string, reason: 'meal' | 'private'): RotationEvent => ({
  kind: 'skipped',
  at,
  staffId,
  skip: reason,
  reason: '',
});
const back = (staffId: string): RotationEvent => ({ kind: 'back', at, staffId });
const served = (staffId: string) => [on('turn', staffId), on('done', staffId)];

/** Replays and asserts that every event fitted the queue. */
function play(...events: RotationEvent[]): RotationState {
  return events.reduce((state, event) => {
    expect(refuseRotation(state, event)).toBeUndefined();
    return applyRotation(state, event);
  }, emptyRotation);
}
const order = (state: RotationState) => turnOrder(state).map((person) => person.staffId);

describe('the morning’s order', () => {
  test('fewest first visits of the last 30 days come first; among equals whose latest is longest ago', () => {
    const places = fairOrder([
      { staffId: 'a', firstVisits: 4, lastFirstVisitOn: '2026-11-01' },
      { staffId: 'b', firstVisits: 2, lastFirstVisitOn: '2026-11-20' },
      { staffId: 'c', firstVisits: 2, lastFirstVisitOn: '2026-11-10' },
      { staffId: 'd', firstVisits: 0, lastFirstVisitOn: '' },
    ]);
    expect(places.map((place) => place.staffId)).toEqual(['d', 'c', 'b', 'a']);
  });
});

describe('the queue', () => {
  test('moves who takes a first visit to the end and leaves the others in place', () => {
    const state = play(opened('a', 'b', 'c'), ...served('a'));
    expect(order(state)).toEqual(['b', 'c', 'a']);
    expect(refuseRotation(state, on('turn', 'c'))).toBe('notNext');
  });

  test('a returning customer goes to his owner and does not move it', () => {
    const state = play(opened('a', 'b', 'c'), on('own', 'b'));
    expect(order(state)).toEqual(['a', 'b', 'c']);
    expect(nextUp(state)?.staffId).toBe('a');
  });

  test('who was serving when his turn came is made good: 补接', () => {
    const passed = play(opened('a', 'b'), on('own', 'a'), ...served('b'), on('done', 'a'));
    const a = personOf(passed, 'a');
    expect(a && owedTurns(passed, a)).toBe(1);
    const after = applyRotation(passed, on('turn', 'a'));
    expect(personOf(after, 'a')).toMatchObject({ turns: [{ compensated: true }], passed: false });
  });

  test('lunch keeps the place, a private errand forfeits the turn: 轮空', () => {
    const meal = play(opened('a', 'b'), skip('a', 'meal'), ...served('b'), back('a'));
    expect(nextUp(meal)?.staffId).toBe('a');
    const errand = play(opened('a', 'b'), skip('a', 'private'), ...served('b'), back('a'));
    expect(personOf(errand, 'a')).toMatchObject({ forfeited: 1, credits: 1 });
    expect(order(errand)).toEqual(['a', 'b']);
    expect(personOf(applyRotation(errand, on('turn', 'a')), 'a')?.turns).toEqual([
      { visitId: null, compensated: false },
    ]);
  });

  test('a turn given back puts its taker first again; only the latest can be', () => {
    const taken = play(opened('a', 'b', 'c'), on('turn', 'a', 'v1'));
    const givenBack: RotationEvent = { kind: 'givenBack', at, staffId: 'a', visitId: 'v1', reason: '归属乙' };
    const state = applyRotation(taken, givenBack);
    expect(order(state)).toEqual(['a', 'b', 'c']);
    expect(personOf(state, 'a')).toMatchObject({ turns: [], serving: [], givenBack: 1 });
    expect(refuseRotation(state, givenBack)).toBe('noTurnToGiveBack');
  });

  test('who comes late stands at the end and has nothing to make good', () => {
    const state = play(opened('a', 'b'), ...served('a'), ...served('b'), ...served('a'), {
      kind: 'joined',
      at,
      staffId: 'c',
      firstVisits: 0,
    });
    expect(order(state)).toEqual(['b', 'a', 'c']);
  });

  test('says in words why someone is next', () => {
    const state = play(opened('a', 'b', 'c'), on('own', 'a'), skip('b', 'meal'));
    const reason = explainNext(state);
    const names: Record<string, string> = { a: '林小雨', b: '陈志强', c: '周建华' };
    expect(reason && nextReasonText(reason, (id) => names[id] ?? '')).toBe(
      '今日还没有接待初访，是空闲同事中最少的；近 30 天初访 0 组。排在前面的：林小雨正在接待，之后补接；陈志强用餐，回来补接',
    );
  });
});

describe('fairness over any day', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const person = fc.constantFrom(...people);
  const move = fc.oneof(
    { weight: 6, arbitrary: fc.constant({ kind: 'walkIn' as const }) },
    { weight: 3, arbitrary: person.map((staffId) => ({ kind: 'done' as const, staffId })) },
    { weight: 2, arbitrary: person.map((staffId) => ({ kind: 'own' as const, staffId })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(person, fc.constantFrom(...skipReasonKeys))
        .map(([staffId, reason]) => ({ kind: 'skipped' as const, staffId, reason })),
    },
    { weight: 2, arbitrary: person.map((staffId) => ({ kind: 'back' as const, staffId })) },
    { weight: 1, arbitrary: person.map((staffId) => ({ kind: 'givenBack' as const, staffId })) },
    { weight: 1, arbitrary: person.map((staffId) => ({ kind: 'left' as const, staffId })) },
    { weight: 1, arbitrary: person.map((staffId) => ({ kind: 'joined' as const, staffId })) },
  );
  type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

  /** The event that a move means in this state; undefined where it fits nothing. */
  function eventOf(state: RotationState, step: Move, n: number): RotationEvent | undefined {
    if (step.kind === 'walkIn') {
      const next = nextUp(state);
      return next && on('turn', next.staffId, `v${n}`);
    }
    const known = personOf(state, step.staffId);
    const made: RotationEvent =
      step.kind === 'done'
        ? on('done', step.staffId, known?.serving[0]?.visitId ?? null)
        : step.kind === 'own'
          ? on('own', step.staffId, `o${n}`)
          : step.kind === 'skipped'
            ? { kind: 'skipped', at, staffId: step.staffId, skip: step.reason, reason: '' }
            : step.kind === 'givenBack'
              ? {
                  kind: 'givenBack',
                  at,
                  staffId: step.staffId,
                  visitId: known?.turns.at(-1)?.visitId ?? null,
                  reason: 'x',
                }
              : step.kind === 'left'
                ? { kind: 'left', at, staffId: step.staffId, reason: 'x' }
                : step.kind === 'joined'
                  ? { kind: 'joined', at, staffId: step.staffId, firstVisits: 0 }
                  : back(step.staffId);
    return refuseRotation(state, made) ? undefined : made;
  }

  test('nobody takes a turn that puts him two ahead of someone who was free for it', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
        let state = applyRotation(emptyRotation, opened(...people));
        moves.forEach((step, n) => {
          const event = eventOf(state, step, n);
          if (!event) return;
          const free = state.people.filter(isFree).map((one) => one.staffId);
          state = applyRotation(state, event);
          if (event.kind !== 'turn') return;
          const taker = personOf(state, event.staffId)?.credits ?? 0;
          for (const other of free) expect(taker - (personOf(state, other)?.credits ?? 0)).toBeLessThan(2);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('with everyone at hand nobody is ever two turns ahead of another, whoever returns in between', () => {
    const quiet = fc.oneof(
      fc.constant({ kind: 'walkIn' as const }),
      person.map((staffId) => ({ kind: 'own' as const, staffId })),
    );
    fc.assert(
      fc.property(fc.array(quiet, { maxLength: 100 }), (moves) => {
        let state = applyRotation(emptyRotation, opened(...people));
        moves.forEach((step, n) => {
          const event = eventOf(state, step, n);
          if (!event || event.kind === 'opened') return;
          state = applyRotation(applyRotation(state, event), { ...event, kind: 'done' } as RotationEvent);
          const turns = state.people.map((one) => one.turns.length);
          expect(Math.max(...turns) - Math.min(...turns)).toBeLessThan(2);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('after lunches and own customers everyone catches up to within one turn', () => {
    const compensatedOnly = move.filter(
      (step) =>
        !('reason' in step) && step.kind !== 'left' && step.kind !== 'joined' && step.kind !== 'givenBack',
    );
    fc.assert(
      fc.property(fc.array(compensatedOnly, { maxLength: 60 }), (moves) => {
        let state = applyRotation(emptyRotation, opened(...people));
        moves.forEach((step, n) => {
          const event = eventOf(state, step, n);
          if (event) state = applyRotation(state, event);
        });
        for (const one of state.people) {
          for (const visit of one.serving)
            state = applyRotation(state, on('done', one.staffId, visit.visitId));
          if (one.away) state = applyRotation(state, back(one.staffId));
        }
        for (let n = 0; n < 60 * people.length; n++) {
          const next = nextUp(state);
          expect(next).toBeDefined();
          if (next) state = [on('turn', next.staffId), on('done', next.staffId)].reduce(applyRotation, state);
        }
        const turns = state.people.map((one) => one.turns.length);
        expect(Math.max(...turns) - Math.min(...turns)).toBeLessThan(2);
      }),
      { numRuns: 60 },
    );
  });

  test('replaying the stored events gives the live state', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        const events: RotationEvent[] = [opened(...people)];
        let live = replay(events);
        moves.forEach((step, n) => {
          const event = eventOf(live, step, n);
          if (!event) return;
          events.push(event);
          live = applyRotation(live, event);
        });
        expect(replay(events.map((event) => JSON.parse(JSON.stringify(event)) as RotationEvent))).toEqual(
          live,
        );
      }),
      { numRuns: 200 },
    );
  });
});
