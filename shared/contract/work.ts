import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, recordId } from './base.ts';

/** What changed in the office; windows refresh what they show of it. */
export const changeTopics = [
  'visits',
  'customers',
  'staff',
  'settings',
  'imports',
  'jobs',
  'session',
  'arrivals',
  'forms',
  'documents',
  'overlays',
  'roster',
  'calls',
  'appointments',
  'leftEnquiries',
  'rotation',
  'receptionSettings',
  'followUps',
  'ownership',
  'meetings',
  'weekly',
  'improvements',
  'trainings',
  'notices',
  'selfRegistrations',
] as const;
export type ChangeTopic = (typeof changeTopics)[number];
export const officeEvent = z.object({ topic: z.enum(changeTopics), id: z.string().nullable() });
export type OfficeEvent = z.infer<typeof officeEvent>;

export const eventsContract = {
  /** Goes on until the page lets go. */
  subscribe: procedure.output(eventIterator(officeEvent)),
};

/** A long piece of work. `total` is null while unknown; `failure` is a Chinese sentence. */
export const jobState = z.object({
  id: recordId,
  kind: z.string(),
  title: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.number(),
  total: z.number().nullable(),
  step: z.string(),
  failure: z.string().nullable(),
  /** What the job made, as its feature defines it. */
  result: z.unknown(),
});
export type JobState = z.infer<typeof jobState>;

export const jobsContract = {
  get: procedure.input(z.object({ id: recordId })).output(jobState),
  /** Asks the job to stop; it ends as 'cancelled' and leaves nothing half done. */
  cancel: procedure.input(z.object({ id: recordId })).output(jobState),
};

/** What a person typed and has not saved, kept by form kind; survives a crash. */
export const draftsContract = {
  get: procedure
    .input(z.object({ kind: z.string().max(60) }))
    .output(z.object({ content: z.unknown(), updatedAt: z.string() }).nullable()),
  save: procedure
    .input(z.object({ kind: z.string().max(60), content: z.unknown() }))
    .output(z.object({ updatedAt: z.string() })),
  discard: procedure.input(z.object({ kind: z.string().max(60) })).output(z.object({ ok: z.literal(true) })),
};
