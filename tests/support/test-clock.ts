/** A clock that stands until it is moved. */
export interface TestClock {
  now(): Date;
  set(iso: string): void;
  advance(ms: number): void;
}

export function testClock(start = '2026-11-23T02:00:00.000Z'): TestClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    set: (iso) => void (at = Date.parse(iso)),
    advance: (ms) => void (at += ms),
  };
}
