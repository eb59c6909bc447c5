import { z } from 'zod';
import { genders, intentionLevels } from '../domain/visit-choices.ts';
import { procedure, recordId } from './base.ts';
import { shownPhone, visitDetailsInput } from './visits.ts';

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
};
