import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from './errors.ts';

const procedure = oc.errors(commonErrors);

/**
 * The board on the sales floor. Visitors stand on it by surname and title only, absences without their reason.
 * Times are local HH:mm.
 */
export const boardDisplay = z.object({
  /** UTC ISO text of the moment it was drawn up. */
  at: z.string(),
  day: z.string(),
  estateName: z.string(),
  themeColor: z.string(),
  opened: z.boolean(),
  next: z.string().nullable(),
  /** Where nobody is next: why, in words. */
  nobody: z.string(),
  people: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      activity: z.enum(['free', 'serving', 'away']),
      isNext: z.boolean(),
    }),
  ),
  serving: z.array(
    z.object({ key: z.string(), visitor: z.string(), salesperson: z.string(), since: z.string() }),
  ),
  waiting: z.array(z.object({ key: z.string(), visitor: z.string(), arrivedAt: z.string() })),
});
export type BoardDisplay = z.infer<typeof boardDisplay>;

/** Everything that the board's own window may ask of the office, served on a port of its own. */
export const boardDisplayContract = {
  /** The board now, and again after every event that changes it; goes on until the page lets go. */
  follow: procedure.output(eventIterator(boardDisplay)),
};
export type BoardDisplayContract = typeof boardDisplayContract;
