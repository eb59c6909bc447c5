import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Modal, Segmented } from 'antd';
import { Suspense, useState } from 'react';
import { type BuyerKind, buyerKindNames, buyerKinds } from '../../../../shared/domain/purchase-checklist.ts';
import { purchaseTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { useReturnFocus } from '../../../components/use-return-focus.ts';
import { FormDialog } from '../../forms/lazy-dialogs.ts';

const buyers = buyerKinds.map((kind) => ({ value: kind, label: buyerKindNames[kind] }));

/** S-7.2.6: what a customer who decides to buy is told, point by point; and the sheet he takes with him. */
export function PurchaseDialog({ visitId, onClose }: { visitId: string; onClose: () => void }) {
  useReturnFocus();
  const { queries } = useOffice();
  const mayPrint = useMay('forms.preview');
  const [buyer, setBuyer] = useState<BuyerKind>('person');
  const [printing, setPrinting] = useState(false);
  const query = useQuery(queries.purchaseChecklist.ofVisit.queryOptions({ input: { visitId, buyer } }));
  const told = query.data;
  const request = { form: 'purchase-checklist' as const, visitId, buyer };
  return (
    <>
      <Modal
        open={!printing}
        width={560}
        title={told ? texts.titleOf(told.customerName) : texts.title}
        onCancel={onClose}
        footer={
          <>
            <Button onClick={onClose}>{texts.close}</Button>
            {mayPrint ? (
              <Button type="primary" onClick={() => setPrinting(true)}>
                {texts.print}
              </Button>
            ) : null}
          </>
        }
      >
        <Segmented aria-label={texts.buyer} options={buyers} value={buyer} onChange={setBuyer} />
        <LoadFailure error={query.error} retry={() => void query.refetch()} />
        {told ? (
          <dl className="lt-purchase">
            <dt>{texts.headOffice}</dt>
            <dd>{told.headOffice || <span className="lt-muted">{texts.unset}</span>}</dd>
            <dt>{texts.payment}</dt>
            <dd>{told.payment || <span className="lt-muted">{texts.unset}</span>}</dd>
            <dt>{texts.bring}</dt>
            <dd>
              {told.items.map((item) => (
                <Checkbox key={`${buyer} ${item}`}>{item}</Checkbox>
              ))}
            </dd>
          </dl>
        ) : null}
        <p className="lt-muted">{texts.hint}</p>
      </Modal>
      <Suspense fallback={null}>
        {printing ? <FormDialog request={request} onClose={() => setPrinting(false)} /> : null}
      </Suspense>
    </>
  );
}
