import type { Random } from './random.ts';

/** A repeatable id in the form of UUIDv7, sorting by `ms` (UTC milliseconds). */
export function sortedId(ms: number, random: Random): string {
  const time = ms.toString(16).padStart(12, '0');
  const a = random.below(0x1000).toString(16).padStart(3, '0');
  const b = (0x8000 + random.below(0x4000)).toString(16);
  const c =
    random
      .below(2 ** 24)
      .toString(16)
      .padStart(6, '0') +
    random
      .below(2 ** 24)
      .toString(16)
      .padStart(6, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${c}`;
}
