import type { KnownCustomer } from '../../../../shared/contract/customers.ts';
import { formatPhone, normalisePhone } from '../../../../shared/domain/phone.ts';
import { customerCardTexts as texts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useValue } from '../../../components/form/use-form.ts';
import { CustomerHistory } from './customer-history.tsx';
import { wantsLine } from '../wants-line.ts';
import type { VisitValues } from '../visit-form/visit-values.ts';

interface CustomerCardProps {
  readonly customer: KnownCustomer;
  readonly store: FormStore<VisitValues>;
}

/** Who is on the line, and what is known of earlier visits (S-7.2.11). */
export function CustomerCard({ customer, store }: CustomerCardProps) {
  const normal = normalisePhone(useValue(store, 'phone'));
  return (
    <section className="lt-panel lt-customer" aria-label={texts.title}>
      <header>
        <h2>{customer.name}</h2>
        <span className="lt-muted">{texts.visits(customer.visits, customer.lastVisitOn)}</span>
      </header>
      <dl>
        <dt>{texts.owner}</dt>
        <dd>{customer.ownerName ?? texts.noOwner}</dd>
        <dt>{texts.phones}</dt>
        <dd>{customer.phones.map((phone) => formatPhone(phone.number)).join('、') || texts.none}</dd>
        <dt>{texts.intention}</dt>
        <dd>{customer.intention ?? texts.none}</dd>
        <dt>{texts.wants}</dt>
        <dd>{customer.lastVisit ? wantsLine(customer.lastVisit) || texts.none : texts.none}</dd>
        {customer.lastVisit?.opinions ? (
          <>
            <dt>{texts.opinions}</dt>
            <dd className="lt-customer-opinions">{customer.lastVisit.opinions}</dd>
          </>
        ) : null}
      </dl>
      {normal.ok ? <CustomerHistory phone={normal.phone} /> : null}
    </section>
  );
}
