import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CustomerRecord } from '../../../shared/contract/customers.ts';
import { type HouseholdRelation, householdRelations } from '../../../shared/domain/contact-choices.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { CustomerPick } from './customer-pick.tsx';
import { SideCard } from './side-card.tsx';
import { useSay } from '../../components/use-say.ts';

const relations = householdRelations.map((relation) => ({ value: relation, label: relation }));

/** The customer's relatives who are customers too (家庭). */
export function HouseholdCard({ customer }: { customer: CustomerRecord }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayLink = useMay('customers.linkRelative');
  const [adding, setAdding] = useState(false);
  const [relation, setRelation] = useState<HouseholdRelation>('配偶');
  const settle = {
    onSuccess: () => setAdding(false),
    onError: say.failure,
    onSettled: () => refresh(cache, 'customers'),
  };
  const link = useMutation({
    mutationFn: (otherId: string) => client.customers.linkRelative({ id: customer.id, otherId, relation }),
    ...settle,
  });
  const unlink = useMutation({
    mutationFn: (otherId: string) => client.customers.unlinkRelative({ id: customer.id, otherId }),
    ...settle,
  });
  const add = mayLink ? <Button onClick={() => setAdding(!adding)}>{texts.addRelative}</Button> : null;
  return (
    <SideCard title={texts.household} extra={add}>
      {customer.household.length === 0 ? <p className="lt-muted">{texts.householdEmpty}</p> : null}
      {customer.household.map(({ customer: relative, relation: is }) => (
        <p key={relative.id} className="lt-side-row">
          <span className="lt-muted">{is}</span>
          <Link to={`/customers/${relative.id}`}>{relative.name}</Link>
          {mayLink ? (
            <Button size="small" type="text" onClick={() => unlink.mutate(relative.id)}>
              {texts.unlink}
            </Button>
          ) : null}
        </p>
      ))}
      {adding ? (
        <div className="lt-side-form">
          <Select aria-label={texts.relation} value={relation} options={relations} onChange={setRelation} />
          <CustomerPick label={texts.relative} exceptId={customer.id} onPick={(id) => link.mutate(id)} />
        </div>
      ) : null}
    </SideCard>
  );
}
