import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { buyerKindNames, buyerKinds } from '../../../../shared/domain/purchase-checklist.ts';
import { purchaseTexts, visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { VoidButton } from '../../../components/void-button.tsx';
import { useSay } from '../../../components/use-say.ts';
import { IssuedButton } from '../../documents/issued-button.tsx';
import { type Printable, PrintMenu } from '../print-menu.tsx';
import { PurchaseDialog } from './purchase-dialog.tsx';

/** What this person may do with the visit. */
export function RecordActions({ record, onCorrect }: { record: VisitRecord; onCorrect: () => void }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const [buying, setBuying] = useState(false);
  const mayTell = useMay('purchaseChecklist.ofVisit');
  const mayCorrect = useMay('visits.correct');
  const mayVoid = useMay('visits.void');
  const mayRestore = useMay('visits.restore');
  const restore = useMutation({
    mutationFn: () => client.visits.restore({ id: record.id, version: record.version }),
    onSuccess: () => say.done(texts.restoreDone),
    onError: say.failure,
    onSettled: () => refresh(cache, 'visits'),
  });
  return (
    <div className="lt-record-actions">
      <IssuedButton subject={{ kind: 'visit', id: record.id }} />
      <PrintMenu choices={printables(record)} />
      {!record.voided && mayTell ? (
        <Button onClick={() => setBuying(true)}>{purchaseTexts.title}</Button>
      ) : null}
      {record.voided && mayRestore ? (
        <Button loading={restore.isPending} onClick={() => restore.mutate()}>
          {texts.restore}
        </Button>
      ) : null}
      {!record.voided && mayVoid ? (
        <VoidButton
          texts={texts}
          voidIt={(reason) => client.visits.void({ id: record.id, version: record.version, reason })}
          onVoided={() => {
            refresh(cache, 'visits');
            say.done(texts.voidDone);
          }}
        />
      ) : null}
      {!record.voided && mayCorrect ? (
        <Button type="primary" onClick={onCorrect}>
          {texts.correct}
        </Button>
      ) : null}
      {buying ? <PurchaseDialog visitId={record.id} onClose={() => setBuying(false)} /> : null}
    </div>
  );
}

function printables(record: VisitRecord): readonly Printable[] {
  const sheet: Printable = {
    label: texts.printVisit,
    request: () => ({ form: 'visit-sheet', visits: { of: 'visits', ids: [record.id] } }),
  };
  const checklists = buyerKinds.map((buyer): Printable => ({
    label: texts.printChecklist(buyerKindNames[buyer]),
    request: () => ({ form: 'purchase-checklist', visitId: record.id, buyer }),
  }));
  return [sheet, { label: texts.printFollowUp, surveyOf: record.customerId }, ...checklists];
}
