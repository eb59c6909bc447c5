import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { CustomerRecord } from '../../../shared/contract/customers.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { customerScreenTexts as texts, duplicateReasonNames } from '../../../shared/texts/customers.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { CustomerPick } from './customer-pick.tsx';
import { SideCard } from './side-card.tsx';
import { useSay } from '../../components/use-say.ts';

const CompareDialog = lazy(() => import('./compare-dialog.tsx'));

/** Who may be the same customer, and who was merged into this one. */
export function DuplicatesCard({ customer }: { customer: CustomerRecord }) {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const mayUndo = useMay('customers.undoMerge');
  const mayMerge = useMay('customers.merge');
  const [choosing, setChoosing] = useState(false);
  const [otherId, setOtherId] = useState<string | null>(null);
  const found = useQuery({
    ...queries.customers.duplicates.queryOptions({ input: { id: customer.id } }),
    staleTime: 0,
  });
  const undo = useMutation({
    mutationFn: (mergeId: string) => client.customers.undoMerge({ mergeId }),
    onSuccess: () => say.done(texts.undoDone),
    onError: say.failure,
    onSettled: () => refresh(cache, 'customers'),
  });
  const proposals = found.data?.proposals ?? [];
  // One who is known to be the same though nothing in the data says so.
  const choose = mayMerge ? (
    <Button onClick={() => setChoosing(!choosing)}>{texts.compareOther}</Button>
  ) : null;
  return (
    <SideCard title={texts.duplicates} extra={choose}>
      {found.data && proposals.length === 0 ? <p className="lt-muted">{texts.duplicatesEmpty}</p> : null}
      {proposals.map(({ customer: other, reasons, relativeName }) => (
        <p key={other.id} className="lt-side-row">
          <span>
            <strong>{other.name}</strong> {formatPhone(other.phones[0]?.number ?? '')}
            <br />
            <span className="lt-muted">
              {reasons.map((reason) => duplicateReasonNames[reason]).join('、')}
              {relativeName === null ? '' : texts.relativeNamed(relativeName)}
            </span>
          </span>
          <Button onClick={() => setOtherId(other.id)}>{texts.compare}</Button>
        </p>
      ))}
      {choosing ? (
        <CustomerPick
          label={texts.compareWith}
          exceptId={customer.id}
          onPick={(id) => {
            setChoosing(false);
            setOtherId(id);
          }}
        />
      ) : null}
      {customer.merges.length > 0 ? <h3>{texts.merges}</h3> : null}
      {customer.merges.map((merge) => (
        <p key={merge.id} className="lt-side-row">
          <span>{merge.droppedName}</span>
          {mayUndo ? (
            <Button loading={undo.isPending} onClick={() => undo.mutate(merge.id)}>
              {texts.undoMerge}
            </Button>
          ) : null}
        </p>
      ))}
      {otherId ? (
        <Suspense fallback={null}>
          <CompareDialog id={customer.id} otherId={otherId} onClose={() => setOtherId(null)} />
        </Suspense>
      ) : null}
    </SideCard>
  );
}
