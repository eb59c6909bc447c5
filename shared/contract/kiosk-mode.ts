import { z } from 'zod';
import { kioskLimit, kioskPlaces } from '../domain/kiosk.ts';
import { procedure } from './base.ts';
import { partialRegistration } from './kiosk.ts';
import { person } from './office.ts';
import { requiredText } from './text-field.ts';

/** What the desk knows of the kiosk. */
export const kioskModeState = z.object({
  /** Where it is shown now; null while it is not. */
  place: z.enum(kioskPlaces).nullable(),
  /** Whether this PC has a second display to show it on. */
  hasOtherDisplay: z.boolean(),
  /** Whether the app opens as a kiosk on this PC. */
  startsInKiosk: z.boolean(),
  /** Who can end it with a PIN. */
  takers: z.array(z.string()),
  entriesPerTenMinutes: z.number(),
  /** The edition of the privacy notice in force, and since when (UTC ISO; null: as it came with the program). */
  consent: z.object({ version: z.number(), text: z.string(), since: z.string().nullable() }),
});
export type KioskModeState = z.infer<typeof kioskModeState>;

/** Self-registration, as the desk starts and sets it. */
export const kioskModeContract = {
  get: procedure.output(kioskModeState),
  /** A changed text becomes a new edition; what visitors agreed to before stays as it was. */
  update: procedure
    .input(
      z.object({
        consentText: requiredText('个人信息告知书', 3000),
        entriesPerTenMinutes: z
          .int()
          .min(1, '每 10 分钟至少 1 份')
          .max(kioskLimit.mostEntries, `每 10 分钟最多 ${kioskLimit.mostEntries} 份`),
      }),
    )
    .output(kioskModeState),
  /** Whether the app opens as a kiosk on this PC from now on. */
  setStart: procedure.input(z.object({ startsInKiosk: z.boolean() })).output(kioskModeState),
  /** Shows the visitor's screen. In the place of the desk, the person is signed out and the desk's window closes. */
  start: procedure.input(z.object({ place: z.enum(kioskPlaces) })).output(z.object({ ok: z.literal(true) })),
  /** Closes the visitor's screen on the other display. */
  end: procedure.output(z.object({ ok: z.literal(true) })),
  /** The desk that opens after the kiosk: who ended it with his PIN, and the form he took over; once, and soon. */
  takeUp: procedure.output(
    z
      .object({
        token: z.string(),
        person,
        mustChangePin: z.boolean(),
        entry: partialRegistration.nullable(),
      })
      .nullable(),
  ),
};
