import type { ContactInput } from '../../shared/contract/follow-ups.ts';

/** A plain contact that reached the customer; what a test is about is given. */
export function contactInput(
  given: Partial<ContactInput> & { readonly customerId: string; readonly on: string },
): ContactInput {
  return { at: '09:30', way: '电话', reached: true, survey: null, remarks: '', lateReason: '', ...given };
}
