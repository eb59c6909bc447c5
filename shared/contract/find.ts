import { z } from 'zod';
import { procedure, recordId } from './base.ts';

export const findKinds = ['customer', 'visit', 'call', 'appointment', 'document'] as const;

/** A line of the palette. `open` is the record to open: of a visit, its id. */
export const findHit = z.object({
  kind: z.enum(findKinds),
  id: recordId,
  title: z.string(),
  /** Phones masked as the reader may see them, owner, dates. */
  detail: z.string(),
});
export type FindHit = z.infer<typeof findHit>;

export const findContract = {
  /** Ctrl+K: records by number, name, pinyin, initials, any part of a phone the reader may see; customers first. */
  search: procedure
    .input(z.object({ text: z.string().max(100), limit: z.int().min(1).max(50) }))
    .output(z.object({ hits: z.array(findHit) })),
};
