import { performance } from 'node:perf_hooks';
import type { Clock } from './clock.ts';
import { throttled } from './failures.ts';

// A busy screen makes some tens of calls a second.
const atOnce = 5000;
const perSecond = 1000;

/**
 * Holds a window to a number of calls: a page gone wrong is told THROTTLED, which costs little, instead of
 * keeping everybody else waiting. One limit a window.
 * @param milliseconds real time, which goes on also where the office's clock is set
 */
export function createCallLimit(
  clock: Clock,
  milliseconds: () => number = () => performance.now(),
): <T>(call: () => Promise<T>) => Promise<T> {
  let left = atOnce;
  let counted = milliseconds();
  return (call) => {
    const now = milliseconds();
    left = Math.min(atOnce, left + ((now - counted) / 1000) * perSecond);
    counted = now;
    if (left < 1) throw throttled(new Date(clock.now().getTime() + 1000).toISOString());
    left -= 1;
    return call();
  };
}
