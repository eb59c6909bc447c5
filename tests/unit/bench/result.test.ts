import { expect, test } from 'vitest';
import { headlines } from '../../bench/support/headlines.ts';
import { timingsOf } from '../../bench/support/measure.ts';
import { toResult } from '../../bench/support/result.ts';

const figure = { part: 'office', name: 'save', value: 0.6, unit: 'ms' } as const;

test('a goal in floors is met up to so many times the floor, and an amount more where it has one', () => {
  expect(toResult({ ...figure, floor: 0.15, goal: { timesFloor: 4 } })).toMatchObject({
    ratio: 4,
    met: true,
  });
  expect(toResult({ ...figure, floor: 0.14, goal: { timesFloor: 4 } })).toMatchObject({ met: false });
  const painted = { ...figure, value: 16.5, floor: 0.15, goal: { timesFloor: 4, plus: 16 } } as const;
  expect(toResult(painted)).toMatchObject({ goal: '≤ 4 × floor + 16 ms', met: true });
});

test('a figure without a goal is neither met nor missed, and a goal in floors without one is a fault', () => {
  expect(toResult(figure)).toMatchObject({ floor: null, ratio: null, goal: null, met: null });
  expect(() => toResult({ ...figure, goal: { timesFloor: 4 } })).toThrow('floor');
});

test('kinds of one line show their worst, and say how many they are', () => {
  const kinds = [1, 3, 2].map((value, i) => ({ ...figure, name: `by ${i}`, line: 'search', value }));
  const lines = headlines([...kinds, figure]);
  expect(lines.map(({ name, value }) => [name, value])).toEqual([
    ['search, worst of 3 kinds', 3],
    ['save', 0.6],
  ]);
});

test('the 95th percentile is the value that 5 in 100 exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(timingsOf(hundred)).toMatchObject({ count: 100, p50: 51, p95: 96, worst: 100 });
});
