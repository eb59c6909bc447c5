import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/business-date.ts';
import {
  firstOwnershipRule,
  judgeOwnership,
  type OwnershipEvent,
  type OwnershipRule,
} from '../../../shared/domain/ownership.ts';
import { verdictReason } from '../../../shared/texts/ownership.ts';

const day = (n: number) => addDays('2026-03-01', n);
const names: Record<string, string> = { w: '王芳', l: '李强' };
function event(
  n: number,
  kind: OwnershipEvent['kind'],
  who: string | null,
  more: Partial<OwnershipEvent> = {},
) {
  return {
    kind,
    on: day(n),
    staffId: who,
    staffName: names[who ?? ''] ?? '',
    reached: true,
    late: false,
    ...more,
  };
}
const rule = (more: Partial<OwnershipRule>): OwnershipRule => ({
  ...firstOwnershipRule,
  validFrom: day(-100),
  ...more,
});
const owner = (events: OwnershipEvent[], n: number, rules = [rule({})]) => {
  const { ownerId, state } = judgeOwnership(events, rules, day(n));
  return [ownerId, state];
};

describe('判客: whose customer it is', () => {
  test('identity and claims: follows the first valid registration, and says until when', () => {
    const verdict = judgeOwnership(
      [event(0, 'call', 'w'), event(3, 'call', 'l')],
      [rule({ callDays: 15 })],
      day(5),
    );
    expect([verdict.ownerId, verdict.validUntil]).toEqual(['w', day(15)]);
    expect(verdictReason(verdict)).toBe(
      '归属 王芳，有效期至 2026年3月16日。依据：2025年11月21日起的判客规则，来电后 15 天内有效；最后一次有效联系：2026年3月1日 来电（王芳）。',
    );
  });

  test.each([
    [30, ['w', 'owned']],
    [31, ['w', 'lapsed']],
  ])('identity and claims: by default lapses after 30 days without contact (day %i)', (n, expected) => {
    expect(owner([event(0, 'visit', 'w')], n, [])).toEqual(expected);
  });

  test('identity and claims: an unreached contact does not count, unless the rule says so', () => {
    const events = [event(0, 'visit', 'w'), event(25, 'contact', 'w', { reached: false })];
    expect(owner(events, 40)).toEqual(['w', 'lapsed']);
    expect(owner(events, 40, [rule({ reachedOnly: false })])).toEqual(['w', 'owned']);
    expect(judgeOwnership(events, [rule({})], day(40)).line[1]?.effect).toBe('notReached');
  });

  test.each([
    ['next', ['l', 'owned']],
    ['keep', ['w', 'owned']],
    ['supervisor', ['w', 'lapsed']],
  ] as const)(
    'identity and claims: after a lapse with “%s” another’s visit leads to %j',
    (afterLapse, expected) => {
      expect(owner([event(0, 'visit', 'w'), event(40, 'visit', 'l')], 41, [rule({ afterLapse })])).toEqual(
        expected,
      );
    },
  );

  test('identity and claims: a visit that another serves keeps the owner and his days', () => {
    expect(owner([event(0, 'visit', 'w'), event(20, 'visit', 'l')], 45)).toEqual(['w', 'owned']);
  });

  test('identity and claims: each event is judged by the version in force on its day', () => {
    const rules = [rule({ visitDays: 60 }), rule({ validFrom: day(10), visitDays: 7 })];
    expect(judgeOwnership([event(9, 'visit', 'w')], rules, day(50)).validUntil).toBe(day(69));
    expect(judgeOwnership([event(10, 'visit', 'w')], rules, day(50)).validUntil).toBe(day(17));
  });

  test('identity and claims: a decision moves the customer whatever the days say', () => {
    const events = [event(0, 'visit', 'w'), event(5, 'decision', 'l'), event(6, 'contact', 'w')];
    expect(owner(events, 20)).toEqual(['l', 'owned']);
  });

  test('identity and claims: late entries count only where the rule lets them', () => {
    const events = [event(0, 'visit', 'w', { late: true })];
    expect(owner(events, 1)).toEqual(['w', 'owned']);
    expect(owner(events, 1, [rule({ lateEntriesCount: false })])).toEqual([null, 'none']);
    expect(verdictReason(judgeOwnership(events, [rule({})], day(1)))).toContain('补登');
  });

  test('identity and claims: what comes after the day of judgement never changes the verdict', () => {
    fc.assert(
      fc.property(events(), fc.integer({ min: 0, max: 120 }), (all, n) => {
        const past = all.filter((one) => one.on <= day(n));
        expect(judgeOwnership(all, [rule({})], day(n))).toEqual(judgeOwnership(past, [rule({})], day(n)));
      }),
    );
  });

  test('identity and claims: an owner never loses a customer while his days run, but by a decision', () => {
    fc.assert(
      fc.property(events(), (all) => {
        const inOrder = all
          .filter((one) => one.kind !== 'decision')
          .toSorted((a, b) => (a.on < b.on ? -1 : 1));
        for (let i = 1; i < inOrder.length; i++) {
          const on = inOrder[i]?.on ?? '';
          const before = judgeOwnership(inOrder.slice(0, i), [rule({})], on);
          const after = judgeOwnership(inOrder.slice(0, i + 1), [rule({})], on);
          expect(before.state !== 'owned' || after.ownerId === before.ownerId).toBe(true);
        }
      }),
    );
  });
});

const events = () =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('call', 'visit', 'contact', 'decision'),
        fc.constantFrom('w', 'l', null),
        fc.boolean(),
      )
      .map(([n, kind, who, reached]) => event(n, kind, who, { reached })),
    { maxLength: 12 },
  );
