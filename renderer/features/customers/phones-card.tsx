import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CustomerRecord } from '../../../shared/contract/customers.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { SideCard } from './side-card.tsx';

/** The customer's phones; masked ones are shown in full on demand, which is recorded (R-privacy). */
export function PhonesCard({ customer }: { customer: CustomerRecord }) {
  const { client, cache, queries } = useOffice();
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const unmask = useMutation({
    mutationFn: () => client.customers.unmask({ id: customer.id }),
    onSuccess: ({ phones }) => {
      setShown(phones);
      void cache.invalidateQueries({ queryKey: queries.customers.record.key() });
    },
  });
  const numbers = shown ?? customer.phones.map((phone) => phone.number);
  const isMasked = shown === null && customer.phones.some((phone) => phone.masked);
  return (
    <SideCard title={texts.phones}>
      {numbers.length === 0 ? <p className="lt-muted">{texts.noPhone}</p> : null}
      {numbers.map((number) => (
        <p key={number} className="lt-customer-phone">
          {formatPhone(number)}
        </p>
      ))}
      {isMasked && customer.unmask ? (
        <>
          <Button loading={unmask.isPending} onClick={() => unmask.mutate()}>
            {texts.unmask}
          </Button>
          <p className="lt-muted">{texts.unmaskNote(customer.unmask.left, customer.unmask.perDay)}</p>
        </>
      ) : null}
      {unmask.error ? <Alert showIcon type="warning" title={presentError(unmask.error).message} /> : null}
    </SideCard>
  );
}
