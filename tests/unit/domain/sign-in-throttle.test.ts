import { expect, test } from 'vitest';
import { blockedUntil } from '../../../shared/domain/sign-in-throttle.ts';

const now = new Date('2026-11-23T02:00:00.000Z');
const waitSeconds = (tries: number) => {
  const until = blockedUntil(tries, now);
  return until === null ? 0 : (Date.parse(until) - now.getTime()) / 1000;
};

test('four wrong tries cost nothing, then the wait doubles from 30 s to an hour', () => {
  expect([1, 4, 5, 6, 7, 11, 12, 19].map(waitSeconds)).toEqual([0, 0, 30, 60, 120, 1920, 3600, 3600]);
});

test('twenty wrong tries close the account until an administrator resets it', () => {
  expect(blockedUntil(20, now)).toBe('9999-12-31T00:00:00.000Z');
});
