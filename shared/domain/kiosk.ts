/** The visitor's screen begins anew after so many seconds without a touch; the last ones are counted down visibly. */
export const kioskReset = { afterSeconds: 60, countdownSeconds: 15, thanksSeconds: 10 } as const;

/** How many entries the kiosk takes within so many minutes before it asks the visitor to come to the desk. */
export const kioskLimit = { minutes: 10, defaultEntries: 5, mostEntries: 60 } as const;

/** Wrong PINs at the kiosk within so many minutes, whoever's; then the kiosk asks for none for a while. */
export const kioskPinLimit = { minutes: 10, tries: 5 } as const;

/** Where the visitor's screen is shown: in the place of the desk, or beside it on another display. */
export const kioskPlaces = ['here', 'other'] as const;
export type KioskPlace = (typeof kioskPlaces)[number];

/**
 * From when on another of `limit` events may happen, given the instants of those that count (UTC ISO text, in order)
 * and the span in minutes; null: now.
 */
export function retryAt(counted: readonly string[], limit: number, minutes: number): string | null {
  const blocking = counted.at(-limit);
  if (counted.length < limit || blocking === undefined) return null;
  return new Date(Date.parse(blocking) + minutes * 60_000).toISOString();
}
