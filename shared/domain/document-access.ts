import { documentReaders } from './permissions.ts';
import type { Role } from './roles.ts';

/** What decides who may open a kept document: whose phones stand in it in full, and who made it. */
export interface DocumentPhones {
  /** Seqs of the owners of customers whose phone stands in it; null: a customer without owner, or one that is gone. */
  readonly ownerSeqs: readonly (number | null)[];
  /** Whether numbers stand in it that are no customer's (typed ones). */
  readonly loose: boolean;
  readonly issuedBySeq: number;
}

/** R-privacy: whether the reader may see a document as it was issued, by the table `documentReaders`. */
export function mayOpenDocument(
  reader: { readonly seq: number; readonly roles: readonly Role[] },
  { ownerSeqs, loose, issuedBySeq }: DocumentPhones,
): boolean {
  const holds = (roles: readonly Role[]): boolean => reader.roles.some((role) => roles.includes(role));
  const { customerPhones, otherPhones } = documentReaders;
  const seesCustomers =
    ownerSeqs.length === 0 ||
    holds(customerPhones.roles) ||
    (customerPhones.ownerOfAll && ownerSeqs.every((owner) => owner === reader.seq));
  const seesOthers = !loose || holds(otherPhones.roles) || (otherPhones.issuer && issuedBySeq === reader.seq);
  return seesCustomers && seesOthers;
}
