/** Milliseconds to wait before the next start of an office that has died so many times in a row; at most 2 s. */
export function restartDelay(deaths: number): number {
  return deaths <= 1 ? 0 : Math.min(125 * 2 ** (deaths - 1), 2000);
}

/** An office that was ready for this long (ms) had recovered: the next death is the first of a new row. */
export const staysWell = 10_000;

/** After so many starts that never became ready another one would not help. */
export const hopeless = 4;
