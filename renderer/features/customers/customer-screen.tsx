import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { IntentionMark } from '../reception/intention-mark.tsx';
import { IssuedButton } from '../documents/issued-button.tsx';
import { PrintMenu } from '../reception/print-menu.tsx';
import { DetailsCard } from './details-card.tsx';
import { DuplicatesCard } from './duplicates-card.tsx';
import { HouseholdCard } from './household-card.tsx';
import { OwnershipCard } from './ownership-card.tsx';
import { PhonesCard } from './phones-card.tsx';
import { Timeline } from './timeline.tsx';
import './customers.css';

const EditDialog = lazy(() => import('./edit-dialog.tsx'));
const ContactDialog = lazy(() => import('../follow-ups/contact-dialog.tsx'));

/** One customer: everything that happened in one line, and beside it who he is, whose, and with whom. */
export function CustomerScreen() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { queries } = useOffice();
  const query = useQuery({ ...queries.customers.record.queryOptions({ input: { id } }), staleTime: 0 });
  const [dialog, setDialog] = useState<'edit' | 'contact' | null>(null);
  const mayEdit = useMay('customers.edit');
  const mayRecord = useMay('followUps.record');
  const customer = query.data;
  const close = (): void => setDialog(null);
  return (
    <div className="lt-customer-page">
      <header className="lt-customer-head">
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={texts.back}
          onClick={() => void navigate('/customers')}
        />
        <h1>{customer?.name ?? texts.title}</h1>
        <span className="lt-muted">{customer?.gender ?? ''}</span>
        <IntentionMark level={customer?.intention ?? null} />
        <span className="lt-customer-tools">
          {customer ? <IssuedButton subject={{ kind: 'customer', id: customer.id }} /> : null}
          {customer ? <PrintMenu choices={[{ label: texts.print, surveyOf: customer.id }]} /> : null}
          {customer && mayEdit ? <Button onClick={() => setDialog('edit')}>{texts.edit}</Button> : null}
          {customer && mayRecord ? (
            <Button type="primary" onClick={() => setDialog('contact')}>
              {texts.contact}
            </Button>
          ) : null}
        </span>
      </header>
      <LoadFailure error={query.error} retry={() => void query.refetch()} />
      {customer ? (
        <div className="lt-customer-body">
          <Timeline key={customer.id} customerId={customer.id} />
          <div className="lt-customer-side">
            <OwnershipCard customerId={customer.id} />
            <PhonesCard key={customer.id} customer={customer} />
            <DetailsCard customer={customer} />
            <HouseholdCard customer={customer} />
            <DuplicatesCard customer={customer} />
          </div>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {customer && dialog === 'edit' ? <EditDialog customer={customer} onClose={close} /> : null}
        {customer && dialog === 'contact' ? (
          <ContactDialog customerId={customer.id} customerName={customer.name} onClose={close} />
        ) : null}
      </Suspense>
    </div>
  );
}
