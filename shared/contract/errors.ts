import { z } from 'zod';

/** One thing wrong with what was typed: the field's path (dots), and a Chinese sentence with cause and remedy. */
export const problem = z.object({ field: z.string(), message: z.string() });
export type Problem = z.infer<typeof problem>;

/**
 * The errors every procedure may answer with. The message is Chinese and fit to be shown;
 * codes are for the page to decide by.
 */
export const commonErrors = {
  /** Something typed does not fit; `problems` names each field. */
  INVALID: { data: z.object({ problems: z.array(problem) }) },
  /** Nobody is signed in at this window. */
  UNAUTHENTICATED: {},
  /** The session is locked after idle time; a PIN opens it. */
  LOCKED: {},
  /** The person's roles do not allow this. */
  FORBIDDEN: {},
  /** The record does not exist (or is not for this person). */
  NOT_FOUND: {},
  /** Somebody else changed the record since it was read. */
  CHANGED: {},
  /** The record's state does not allow this now. */
  REFUSED: {},
  /** Too many attempts; `retryAt` says from when on (UTC ISO). */
  THROTTLED: { data: z.object({ retryAt: z.string() }) },
  /** The disk is full, read-only, or a file is held by another program. */
  STORAGE: {},
} as const;
export type ErrorCode = keyof typeof commonErrors;
