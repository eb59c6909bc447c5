import type { CustomerRecord } from '../../../shared/contract/customers.ts';
import { businessDate } from '../../../shared/domain/business-date.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { SideCard } from './side-card.tsx';

/** What is known of the customer besides phones. */
export function DetailsCard({ customer }: { customer: CustomerRecord }) {
  const created = businessDate(new Date(customer.createdAt));
  const lines = [
    [texts.ageBand, customer.ageBand ?? ''],
    [texts.livesIn, customer.livesIn],
    [texts.worksIn, customer.worksIn],
    [texts.occupation, customer.occupation],
    [texts.visits, String(customer.visits)],
    [texts.created, customer.imported ? `${created}（${texts.imported}）` : created],
  ];
  return (
    <SideCard title={texts.details}>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || texts.none}</dd>
          </div>
        ))}
      </dl>
    </SideCard>
  );
}
