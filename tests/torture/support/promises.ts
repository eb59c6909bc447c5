import type { Said } from '../victim/say.ts';

/** What the office has said to be saved, over all its deaths. */
export interface Promises {
  /** Visit ids with the least version they must have. */
  readonly visits: Map<string, number>;
  readonly voided: Set<string>;
  readonly arrivals: Set<string>;
  count: number;
}

export const noPromises = (): Promises => ({
  visits: new Map(),
  voided: new Set(),
  arrivals: new Set(),
  count: 0,
});

/** Adds what a victim said before it died. */
export function keep(promises: Promises, said: readonly Said[]): void {
  for (const one of said) {
    if (one.type === 'registered') promises.visits.set(one.id, 1);
    else if (one.type === 'corrected') promises.visits.set(one.id, one.version);
    else if (one.type === 'voided') promises.voided.add(one.id);
    else if (one.type === 'arrived') promises.arrivals.add(one.id);
    else continue;
    promises.count++;
  }
}
