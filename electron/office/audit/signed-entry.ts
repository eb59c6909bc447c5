/** The parts of an entry that the chain signs, in their fixed order. */
export interface SignedEntry {
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly previousHash: string;
}

/** The text that is signed: every part, in an order that never changes. */
export function signedText(entry: SignedEntry): string {
  const { at, actorId, actorName, action, entity, entityId, before, after, previousHash } = entry;
  return JSON.stringify([at, actorId, actorName, action, entity, entityId, before, after, previousHash]);
}
