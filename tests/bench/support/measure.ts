/** Durations of one kind of work, in ms. */
export interface Timings {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** Runs each piece of work `rounds` times, one after the other, and tells how long they took; a round before warms up. */
export async function timeEach(works: readonly (() => unknown)[], rounds: number): Promise<Timings> {
  for (const work of works) await work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const work of works) {
      const start = performance.now();
      await work();
      taken.push(performance.now() - start);
    }
  }
  return timingsOf(taken);
}

export function timingsOf(taken: readonly number[]): Timings {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) };
}
