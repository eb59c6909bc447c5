import type { PartialRegistration } from '../../../shared/contract/kiosk.ts';
import type { SelfRegistration } from '../../../shared/contract/self-registrations.ts';
import { blankVisit, type VisitValues } from '../reception/visit-form/visit-values.ts';

/** The visit form as a visitor's own entry fills it; who cannot say whether he came before is asked at the desk. */
export function valuesOfEntry(entry: SelfRegistration): VisitValues {
  return {
    ...blankVisit(entry.arrivedOn, entry.arrivedAt),
    selfRegistrationId: entry.id,
    ...common(entry),
    phone: entry.phone?.number ?? '',
  };
}

/** The same of an entry that a member of the staff took over before it was submitted. */
export function valuesOfTyped(entry: PartialRegistration, on: string, at: string): VisitValues {
  return { ...blankVisit(on, at), ...common(entry), phone: entry.phone };
}

function common(entry: Omit<PartialRegistration, 'phone'>): Partial<VisitValues> {
  return {
    name: entry.name,
    gender: entry.gender ?? '',
    visitKind: entry.visitKind ?? 'first',
    partySize: String(entry.partySize),
    channels: entry.channels,
    filledBy: 'customer',
  };
}
