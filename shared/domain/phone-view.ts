import { maskPhone } from './masking.ts';
import { phoneReaders } from './permissions.ts';
import type { Role } from './roles.ts';

/** A phone as the reader may see it. */
export interface ShownPhone {
  readonly number: string;
  readonly masked: boolean;
}

/** Whether the reader sees this customer's phones in full: his own customers', or by role (spec/office.md). */
export function seesPhones(
  reader: { readonly seq: number; readonly roles: readonly Role[] },
  ownerSeq: number | null,
): boolean {
  return ownerSeq === reader.seq || mayReadPhones(reader);
}

/** Whether the reader sees everybody's phones in full, by role. */
export function mayReadPhones(reader: { readonly roles: readonly Role[] }): boolean {
  return reader.roles.some((role) => phoneReaders.includes(role));
}

export function showPhones(phones: readonly string[], inFull: boolean): ShownPhone[] {
  return phones.map((phone) => ({ number: inFull ? phone : maskPhone(phone), masked: !inFull }));
}
