import type { PartialRegistration } from '../../../../shared/contract/kiosk.ts';
import type { Actor } from '../../session/actor.ts';

/** Whoever ended the kiosk with his PIN, to be signed in at the desk that opens then. */
export interface HandOver {
  readonly actor: Actor;
  readonly mustChangePin: boolean;
  readonly entry: PartialRegistration | null;
  /** UTC ISO text; nobody is signed in by it later. */
  readonly until: string;
}

/** What the office remembers of the kiosk while it runs; nothing of it is written down. */
export interface KioskMemory {
  handOver: HandOver | null;
  /** The instants (UTC ISO text) of wrong PINs at the kiosk, in order. */
  wrongPins: readonly string[];
}

export function createKioskMemory(): KioskMemory {
  return { handOver: null, wrongPins: [] };
}
