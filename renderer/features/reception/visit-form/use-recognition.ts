import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { KnownCustomer } from '../../../../shared/contract/customers.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { useOffice } from '../../../api/office.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useValue } from '../../../components/form/use-form.ts';
import { knownFreshMs, useFindKnown } from '../../customers/use-find-known.ts';
import { valuesOfCustomer } from './values-of-record.ts';
import { blankVisit, type VisitField, type VisitValues } from './visit-values.ts';

export type Recognition =
  | { readonly state: 'none' }
  /** Not a whole number, or no number at all; `reason` says why. */
  | { readonly state: 'wrong'; readonly reason: string }
  | { readonly state: 'looking' }
  | { readonly state: 'new' }
  | { readonly state: 'known'; readonly customer: KnownCustomer };

export interface Recogniser {
  readonly recognition: Recognition;
  /** Takes the number over: a known customer's data fill what is still empty (S-7.2.11). Answers what was found. */
  readonly accept: () => Promise<Recognition>;
  /** Another number was typed: what a customer filled in and nobody changed goes; first or return visit is proposed anew. */
  readonly retype: (phone: string) => void;
}

/** Recognises the customer by the normalised phone while it is typed. */
export function useRecogniser(store: FormStore<VisitValues>): Recogniser {
  const { queries } = useOffice();
  const find = useFindKnown();
  const phone = useValue(store, 'phone');
  const normal = phone.trim() === '' ? null : normalisePhone(phone);
  const asked = normal?.ok ? normal.phone : null;
  const options = queries.customers.findByPhone.queryOptions({ input: { phone: asked ?? '' } });
  const answer = useQuery({ ...options, enabled: asked !== null, staleTime: knownFreshMs });
  const filled = useRef<Partial<VisitValues>>({});

  return {
    recognition: recognitionOf(),
    async accept() {
      const typed = store.values().phone;
      if (typed.trim() === '') return { state: 'none' };
      const read = normalisePhone(typed);
      if (!read.ok) return { state: 'wrong', reason: read.reason };
      const customer = await find(read.phone);
      if (customer === undefined || store.values().phone !== typed) return { state: 'looking' };
      if (!customer) return { state: 'new' };
      if (store.values().customerId !== customer.id) fillIn(valuesOfCustomer(customer, read.phone));
      return { state: 'known', customer };
    },
    retype(typed) {
      withdraw();
      store.set('phone', typed);
      const read = normalisePhone(typed);
      if (read.ok) void propose(typed, read.phone);
    },
  };

  /** S-7.2.11: the number of someone who was here means a return visit; the person at the desk has the last word. */
  async function propose(typed: string, number: string): Promise<void> {
    const customer = await find(number);
    if (customer && customer.visits > 0 && store.values().phone === typed) {
      filled.current = { ...filled.current, visitKind: 'return' };
      store.set('visitKind', 'return');
    }
  }

  function withdraw(): void {
    const blank = blankVisit('', '');
    const values = store.values();
    const taken: Partial<Record<VisitField, unknown>> = { customerId: null };
    for (const [field, value] of Object.entries(filled.current) as [VisitField, unknown][]) {
      if (values[field] === value) taken[field] = blank[field];
    }
    filled.current = {};
    store.merge(taken as Partial<VisitValues>);
  }

  function recognitionOf(): Recognition {
    if (normal === null) return { state: 'none' };
    if (!normal.ok) return { state: 'wrong', reason: normal.reason };
    if (!answer.data) return { state: 'looking' };
    return answer.data.customer ? { state: 'known', customer: answer.data.customer } : { state: 'new' };
  }

  function fillIn(known: Partial<VisitValues>): void {
    const values = store.values();
    const blank = blankVisit('', '');
    const open = (Object.entries(known) as [VisitField, unknown][]).filter(
      ([field]) => field === 'customerId' || String(values[field] ?? '') === String(blank[field] ?? ''),
    );
    const taken: Partial<VisitValues> = Object.fromEntries(open);
    filled.current = { ...filled.current, ...taken };
    store.merge(taken);
  }
}
