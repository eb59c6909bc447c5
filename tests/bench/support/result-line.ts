import type { Result } from './result.ts';

/** A result as one line for the terminal. */
export function resultLine({ name, value, unit, floor, ratio, goal, met }: Result): string {
  const against = floor === null ? '' : ` (floor ${floor} ${unit}, ratio ${ratio})`;
  const verdict = met === null ? '' : ` ${goal} ${met ? 'met' : 'MISSED'}`;
  return `${name}: ${value} ${unit}${against}${verdict}`;
}
