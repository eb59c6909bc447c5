import { z } from 'zod';
import { householdRelations } from '../domain/contact-choices.ts';
import { duplicateReasons } from '../domain/duplicates.ts';
import { genders, intentionLevels } from '../domain/visit-choices.ts';
import { cursor, pageSize, procedure, recordId, recordVersion } from './base.ts';
import { shownPhone, visitCustomerInput, visitDetailsInput } from './visits.ts';

/** A line of a search result. */
export const customerLine = z.object({
  id: recordId,
  name: z.string(),
  gender: z.enum(genders).nullable(),
  phones: z.array(shownPhone),
  ownerName: z.string().nullable(),
  intention: z.enum(intentionLevels).nullable(),
  lastVisitOn: z.string().nullable(),
});
export type CustomerLine = z.infer<typeof customerLine>;

/** A customer with what the next visit's form starts from (S-7.2.11). */
export const knownCustomer = customerLine.extend({
  ageBand: z.string().nullable(),
  livesIn: z.string(),
  worksIn: z.string(),
  occupation: z.string(),
  visits: z.number(),
  ownerId: recordId.nullable(),
  lastVisit: z.custom<z.output<typeof visitDetailsInput>>().nullable(),
});
export type KnownCustomer = z.infer<typeof knownCustomer>;

/** A relative who is a customer too (家庭). */
export const relative = z.object({
  customer: customerLine,
  relation: z.enum(householdRelations),
});
export type Relative = z.infer<typeof relative>;

/** A merge of another customer into this one that can still be undone. */
export const mergeShown = z.object({
  id: recordId,
  droppedName: z.string(),
  byName: z.string(),
  at: z.string(),
});

/** A customer's page. `unmask`: how often the reader may still see masked phones today; null where he sees all. */
export const customerRecord = knownCustomer.extend({
  version: z.number(),
  createdAt: z.string(),
  imported: z.boolean(),
  household: z.array(relative),
  merges: z.array(mergeShown),
  unmask: z.object({ left: z.number(), perDay: z.number() }).nullable(),
});
export type CustomerRecord = z.infer<typeof customerRecord>;

export const timelineKinds = [
  'visit',
  'call',
  'appointment',
  'leftEnquiry',
  'contact',
  'document',
  'decision',
  'merge',
] as const;

/** One entry of a customer's line; the newest first. `recordId` opens it where the page can. */
export const timelineEntry = z.object({
  kind: z.enum(timelineKinds),
  id: z.string(),
  recordId: z.string().nullable(),
  on: z.string(),
  at: z.string(),
  title: z.string(),
  detail: z.string(),
  staffName: z.string().nullable(),
  late: z.string().nullable(),
  voided: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const customerFilter = z.object({
  text: z.string().max(100),
  /** mine: the reader's own; none: without owner; all. */
  whose: z.enum(['all', 'mine', 'none']),
  intention: z.enum(intentionLevels).nullable(),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

/** Somebody who may be the same customer, and why. */
export const duplicateProposal = z.object({
  customer: customerLine,
  reasons: z.array(z.enum(duplicateReasons)),
  /** The relative whose phone is the same, where it is not the customer's own. */
  relativeName: z.string().nullable(),
});
export type DuplicateProposal = z.infer<typeof duplicateProposal>;

/** The fields a merge decides one by one; phones, visits, calls, contacts and household are united. */
export const mergeFields = [
  'name',
  'gender',
  'ageBand',
  'livesIn',
  'worksIn',
  'occupation',
  'intention',
] as const;
export type MergeField = (typeof mergeFields)[number];
const mergeChoice = z.enum(['kept', 'dropped']);

/** One side of a comparison. */
export const comparedCustomer = knownCustomer.extend({
  version: z.number(),
  createdAt: z.string(),
  history: z.array(timelineEntry),
});
export type ComparedCustomer = z.infer<typeof comparedCustomer>;

const pair = z
  .object({ id: recordId, otherId: recordId })
  .refine((ids) => ids.id !== ids.otherId, '请选择两位不同的客户');

/** Customers 客户. */
export const customersContract = {
  /** The customer with this phone, as typed so far; null where none has it or it is no whole number yet. */
  findByPhone: procedure.input(z.object({ phone: z.string().max(40) })).output(
    z.object({
      normal: z.string().nullable(),
      reason: z.string().nullable(),
      customer: knownCustomer.nullable(),
    }),
  ),
  /** As typed: part of a name, pinyin, initials, any part (≥ 3 digits) of a phone. Newest first. */
  search: procedure
    .input(z.object({ text: z.string().max(100), limit: z.int().min(1).max(50) }))
    .output(z.object({ customers: z.array(customerLine) })),
  get: procedure.input(z.object({ id: recordId })).output(knownCustomer),
  /** A page of customers, the latest visit first. */
  list: procedure
    .input(z.object({ filter: customerFilter, after: cursor.nullable(), limit: pageSize }))
    .output(z.object({ rows: z.array(customerLine), next: cursor.nullable() })),
  /** A customer's page; a merged one leads to the one that was kept. */
  record: procedure.input(z.object({ id: recordId })).output(customerRecord),
  /** Corrects a customer; a masked phone that comes back unchanged stays. */
  edit: procedure
    .input(z.object({ id: recordId, version: recordVersion, customer: visitCustomerInput }))
    .output(z.object({ version: z.number() })),
  /** Calls, appointments, visits, contacts, documents, decisions and merges in one line, the newest first. */
  timeline: procedure
    .input(z.object({ id: recordId, after: cursor.nullable(), limit: pageSize }))
    .output(z.object({ entries: z.array(timelineEntry), next: cursor.nullable() })),
  /** R-privacy: shows masked phones in full; recorded, and limited a day for each person. */
  unmask: procedure
    .input(z.object({ id: recordId }))
    .output(z.object({ phones: z.array(z.string()), left: z.number() })),
  /** How many customers' phones one person may have shown in full a day. */
  privacy: procedure.output(z.object({ unmaskPerDay: z.number() })),
  setPrivacy: procedure
    .input(z.object({ unmaskPerDay: z.int().min(0).max(500, '每天最多 500 次') }))
    .output(z.object({ unmaskPerDay: z.number() })),
  /** Links a relative, in both directions. `relation`: what `otherId` is to `id`. */
  linkRelative: procedure
    .input(pair.safeExtend({ relation: z.enum(householdRelations) }))
    .output(z.object({ household: z.array(relative) })),
  unlinkRelative: procedure.input(pair).output(z.object({ household: z.array(relative) })),
  /** Customers who may be the same, strongest reasons first; those kept apart are left out. */
  duplicates: procedure
    .input(z.object({ id: recordId }))
    .output(z.object({ proposals: z.array(duplicateProposal) })),
  /** Both with their histories, side by side. */
  compare: procedure.input(pair).output(z.object({ kept: comparedCustomer, dropped: comparedCustomer })),
  /** They are two persons: remembered, and not proposed again. */
  keepApart: procedure.input(pair).output(z.object({ ok: z.literal(true) })),
  /** Merges `otherId` into `id`: fields as chosen, everything else united; both versions are guarded. */
  merge: procedure
    .input(
      pair.safeExtend({
        version: recordVersion,
        otherVersion: recordVersion,
        fields: z.object({
          name: mergeChoice,
          gender: mergeChoice,
          ageBand: mergeChoice,
          livesIn: mergeChoice,
          worksIn: mergeChoice,
          occupation: mergeChoice,
          intention: mergeChoice,
        }),
      }),
    )
    .output(z.object({ mergeId: recordId })),
  /** Undoes a merge wholly: both customers with their own fields, phones and histories. */
  undoMerge: procedure
    .input(z.object({ mergeId: recordId }))
    .output(z.object({ keptId: recordId, droppedId: recordId })),
};
