import { z } from 'zod';
import { genders, visitKinds } from '../domain/visit-choices.ts';
import { procedure, recordId } from './base.ts';
import { requiredText } from './text-field.ts';
import { shownPhone } from './visits.ts';

/** 自助登记: a visitor's own entry at the kiosk, until the desk makes a visit of it. */
export const selfRegistration = z.object({
  id: recordId,
  arrivedOn: z.string(),
  arrivedAt: z.string(),
  name: z.string(),
  gender: z.enum(genders).nullable(),
  /** Null where the visitor left none. */
  phone: shownPhone.nullable(),
  visitKind: z.enum(visitKinds).nullable(),
  partySize: z.number(),
  channels: z.array(z.string()),
  consentVersion: z.number(),
  /** The customer who has this phone, where there is one. */
  customerId: recordId.nullable(),
});
export type SelfRegistration = z.infer<typeof selfRegistration>;

/** Entries from the kiosk that wait at the desk. `visits.register` with the entry's id makes a visit of one. */
export const selfRegistrationsContract = {
  /** In the order in which they came. */
  list: procedure.output(z.object({ waiting: z.array(selfRegistration) })),
  /** Puts an entry aside (nobody there, entered twice, a prank); name and phone are removed. */
  dismiss: procedure
    .input(z.object({ id: recordId, reason: requiredText('原因', 100) }))
    .output(z.object({ ok: z.literal(true) })),
};
