import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { buyerKindNames, buyerKinds } from '../../../../shared/domain/purchase-checklist.ts';
import { purchaseTexts, visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { IssuedButton } from '../../documents/issued-button.tsx';
import { type Printable, PrintMenu } from '../print-menu.tsx';
import { PurchaseDialog } from './purchase-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** What this person may do with the visit. */
export function RecordActions({ record, onCorrect }: { record: VisitRecord; onCorrect: () => void }) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const [voiding, setVoiding] = useState(false);
  const [buying, setBuying] = useState(false);
  const mayTell = useMay('purchaseChecklist.ofVisit');
  const mayCorrect = useMay('visits.correct');
  const mayVoid = useMay('visits.void');
  const mayRestore = useMay('visits.restore');
  const restore = useMutation({
    mutationFn: () => client.visits.restore({ id: record.id, version: record.version }),
    onSuccess: () => void message.success(texts.restoreDone),
    onError: (error) => void message.error(presentError(error).message),
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
        <Button danger onClick={() => setVoiding(true)}>
          {texts.void}
        </Button>
      ) : null}
      {!record.voided && mayCorrect ? (
        <Button type="primary" onClick={onCorrect}>
          {texts.correct}
        </Button>
      ) : null}
      {buying ? <PurchaseDialog visitId={record.id} onClose={() => setBuying(false)} /> : null}
      {voiding ? <VoidDialog record={record} onClose={() => setVoiding(false)} /> : null}
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
