import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import { handoverScreenTexts as texts } from '../../../../shared/texts/weekly-screens.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useSay } from '../../../components/use-say.ts';

/** The researcher's receipt, or what is wrong with the bundle. */
export function ReceiptActions({ bundle: { id, version, state } }: { bundle: Handover }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const mayConfirm = useMay('handovers.confirm');
  const [asking, setAsking] = useState(false);
  const settled = {
    onError: (error: unknown) => say.failure(error),
    onSettled: () => refresh(cache, 'weekly'),
  };
  const confirm = useMutation({
    mutationFn: () => client.handovers.confirm({ id, version }),
    onSuccess: () => say.done(texts.confirmed),
    ...settled,
  });
  const sendBack = useMutation({
    mutationFn: (note: string) => client.handovers.sendBack({ id, version, note }),
    onSuccess: () => {
      setAsking(false);
      say.done(texts.sentBack);
    },
    ...settled,
  });
  if (!mayConfirm || state !== 'made') return null;
  return (
    <span className="lt-weekly-tools">
      <Button size="small" onClick={() => setAsking(true)}>
        {texts.sendBack}
      </Button>
      <Button size="small" type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {texts.confirm}
      </Button>
      {asking ? (
        <ReasonDialog
          title={texts.sendBackTitle}
          label={texts.note}
          okText={texts.sendBack}
          busy={sendBack.isPending}
          onOk={(note) => sendBack.mutate(note)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  );
}
