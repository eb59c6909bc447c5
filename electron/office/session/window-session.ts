import type { Actor } from './actor.ts';

/** Who sits at one window; one for each port, given to every call that comes through it. */
export interface WindowSession {
  readonly windowId: number;
  actor: Actor | undefined;
  locked: boolean;
  /** The stored form of the page's token; undefined where nobody is signed in. */
  tokenHash: string | undefined;
  touchedAt: number;
}

export function newWindowSession(windowId: number): WindowSession {
  return { windowId, actor: undefined, locked: false, tokenHash: undefined, touchedAt: 0 };
}
