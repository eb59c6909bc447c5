/** A repeatable stream of numbers: the same seed gives the same office. */
export interface Random {
  /** From 0 up to but without 1. */
  next(): number;
  /** A whole number from 0 up to but without `below`. */
  below(below: number): number;
  chance(probability: number): boolean;
}

/** Mulberry32: small, fast and even enough for test data. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
  };
}

/** Draws from choices by weight; weights need no sum. */
export function weighted<T>(choices: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  const bounds = choices.map(([choice, weight]) => [choice, (sum += weight / total)] as const);
  const last = choices.at(-1);
  if (!last) throw new Error('nothing to choose from');
  return (from) => {
    const at = from.next();
    return (bounds.find(([, bound]) => at < bound) ?? last)[0];
  };
}
