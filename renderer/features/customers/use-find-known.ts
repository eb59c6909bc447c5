import type { KnownCustomer } from '../../../shared/contract/customers.ts';
import { useOffice } from '../../api/office.ts';

/** Typing a number looks it up again; an answer as old as this (ms) will do. */
export const knownFreshMs = 5_000;

/**
 * Finds who a normalised number belongs to: null for nobody yet, undefined where the question came to nothing. It
 * never rejects: the number may have been wiped, or the office be away, while the answer was on its way, and the
 * person goes on typing either way.
 */
export function useFindKnown(): (phone: string) => Promise<KnownCustomer | null | undefined> {
  const { queries, cache } = useOffice();
  return async (phone) => {
    const query = queries.customers.findByPhone.queryOptions({ input: { phone } });
    try {
      return (await cache.fetchQuery({ ...query, staleTime: knownFreshMs })).customer;
    } catch {
      return undefined;
    }
  };
}
