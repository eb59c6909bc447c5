import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/business-date.ts';
import {
  followUpFigures,
  followUpState,
  followUpStates,
  followUpWindows,
} from '../../../shared/domain/follow-up.ts';

const day = (n: number) => addDays('2026-11-01', n);
const buyer = (n: number) => ({ on: day(n), wantsToBuy: true });
const stateOn = (today: number, visits: number[], contacts: number[] = []) =>
  followUpWindows(visits.map(buyer), contacts.map(day)).map((window) => followUpState(window, day(today)));

describe('follow-up windows', () => {
  test.each([
    [0, 'waiting'],
    [6, 'waiting'],
    [7, 'open'],
    [10, 'open'],
    [11, 'overdue'],
    [400, 'overdue'],
  ])('S-7.2.12 %i days after the visit the task is %s', (today, state) => {
    expect(stateOn(today, [0])).toEqual([state]);
  });

  test.each([
    [6, 'overdue'],
    [7, 'inTime'],
    [10, 'inTime'],
    [11, 'late'],
  ])('S-7.2.12 judged later, a contact on day %i makes it %s', (contact, state) => {
    expect(stateOn(30, [0], [contact])).toEqual([state]);
  });

  test('S-7.2.12 a visit without an intention to buy owes no contact', () => {
    expect(followUpWindows([{ on: day(0), wantsToBuy: false }], [])).toEqual([]);
  });

  test('S-7.2.12 a new visit closes the old window while it is not overdue, and starts its own', () => {
    expect(stateOn(12, [0, 10])).toEqual(['closed', 'waiting']);
    expect(stateOn(12, [0, 11])).toEqual(['overdue', 'waiting']);
    expect(stateOn(12, [0, 9], [8])).toEqual(['inTime', 'waiting']);
  });

  test('S-7.2.12 a visit without intention closes the old window too: the customer was met', () => {
    const windows = followUpWindows([buyer(0), { on: day(5), wantsToBuy: false }], []);
    expect(windows.map((window) => followUpState(window, day(20)))).toEqual(['closed']);
  });

  test('S-7.2.12 every window is in exactly one state, and is late only after its day 10', () => {
    fc.assert(
      fc.property(visits(), contacts(), fc.integer({ min: 0, max: 80 }), (visitDays, contactDays, today) => {
        const judged = followUpWindows(visitDays, contactDays).map((window) => ({
          ...window,
          state: followUpState(window, day(today)),
          contact: window.contactedOn ?? '',
        }));
        const inState = (state: string) => judged.filter((window) => window.state === state);
        expect(judged.every((window) => followUpStates.includes(window.state))).toBe(true);
        expect(inState('overdue').every((window) => day(today) > window.dueOn)).toBe(true);
        expect(inState('late').every((window) => window.contact > window.dueOn)).toBe(true);
        expect(inState('inTime').every((w) => w.opensOn <= w.contact && w.contact <= w.dueOn)).toBe(true);
      }),
    );
  });

  test('S-7.2.12 contacts before day 7 of every window change nothing', () => {
    fc.assert(
      fc.property(visits(), contacts(), (visitDays, contactDays) => {
        const windows = followUpWindows(visitDays, contactDays);
        const useful = contactDays.filter((on) => windows.some((window) => on >= window.opensOn));
        expect(followUpWindows(visitDays, useful)).toEqual(windows);
      }),
    );
  });

  test('S-7.2.12 at most one window of a customer is still to be done in time on any day', () => {
    fc.assert(
      fc.property(visits(), contacts(), fc.integer({ min: 0, max: 80 }), (visitDays, contactDays, today) => {
        const past = visitDays.filter((visit) => visit.on <= day(today));
        const states = followUpWindows(
          past,
          contactDays.filter((on) => on <= day(today)),
        ).map((window) => followUpState(window, day(today)));
        expect(states.filter((state) => state === 'waiting' || state === 'open').length).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });

  test('S-7.2.12 the figures count every window once and closed ones never', () => {
    expect(followUpFigures({ inTime: 6, late: 1, overdue: 1, open: 2, waiting: 3, closed: 9 })).toEqual({
      inTime: 6,
      late: 1,
      overdue: 1,
      open: 5,
      rate: 0.75,
    });
    expect(followUpFigures({}).rate).toBeNull();
  });
});

const visits = () =>
  fc.array(fc.record({ on: fc.integer({ min: 0, max: 60 }).map(day), wantsToBuy: fc.boolean() }), {
    maxLength: 8,
  });
const contacts = () => fc.array(fc.integer({ min: 0, max: 70 }).map(day), { maxLength: 8 });
