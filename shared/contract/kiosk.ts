import { oc } from '@orpc/contract';
import { z } from 'zod';
import { genders, visitKinds } from '../domain/visit-choices.ts';
import { recordId } from './base.ts';
import { commonErrors } from './errors.ts';
import { pinText } from './office.ts';
import { choices, requiredText, textField } from './text-field.ts';

const procedure = oc.errors(commonErrors);

const fields = {
  gender: z.enum(genders).nullable(),
  phone: textField('联系电话', 40),
  /** As the visitor says; null where he does not know. */
  visitKind: z.enum(visitKinds).nullable(),
  partySize: z.int().min(1, '来访人数至少 1 人').max(99, '来访人数最多 99 人'),
  channels: choices(20),
};

/** What a visitor typed when a member of the staff takes the form over: nothing need be complete. */
export const partialRegistration = z.object({ name: textField('称呼', 50), ...fields });
export type PartialRegistration = z.output<typeof partialRegistration>;

/** A visitor's own entry. The page makes the `id`, so that the same entry sent twice is kept once. */
export const selfRegistrationInput = z.object({
  id: recordId,
  name: requiredText('称呼', 50),
  ...fields,
  /** The edition of the privacy notice that the visitor agreed to (PIPL 13, 14, 17). */
  consentVersion: z.int().min(1),
});

/** What the visitor's screen is drawn with; nothing in it is about any person. */
export const kioskOpening = z.object({
  company: z.string(),
  estateName: z.string(),
  themeColor: z.string(),
  channels: z.array(z.string()),
  consent: z.object({ version: z.number(), text: z.string() }),
});
export type KioskOpening = z.infer<typeof kioskOpening>;

/**
 * Everything that a visitor's window may ask of the office, served on a port of its own. Nothing here reads a record,
 * and no answer depends on whether the visitor is known.
 */
export const kioskContract = {
  open: procedure.output(kioskOpening),
  /** Keeps the entry for the desk. THROTTLED after too many, CHANGED where the notice has a newer edition. */
  submit: procedure.input(selfRegistrationInput).output(z.object({ ok: z.literal(true) })),
  /** Who may end the kiosk with his PIN. */
  takers: procedure.output(z.array(z.object({ id: recordId, name: z.string() }))),
  /**
   * A member of the staff ends the kiosk with his PIN and is signed in at the desk; `entry` is what the visitor had
   * typed so far, to be finished there.
   */
  takeOver: procedure
    .input(z.object({ staffId: recordId, pin: pinText, entry: partialRegistration.nullable() }))
    .output(z.object({ ok: z.literal(true) })),
};
export type KioskContract = typeof kioskContract;
