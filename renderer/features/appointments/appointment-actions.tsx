import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Appointment } from '../../../shared/contract/appointments.ts';
import { appointmentTexts as texts } from '../../../shared/texts/appointments.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { useMay } from '../../app/session/use-session.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';

interface AppointmentActionsProps {
  readonly one: Appointment;
  readonly onCorrect: (one: Appointment) => void;
}
type Step = 'cancel' | 'noShow' | 'reopen';

/** What can be done with an appointment in its state. */
export function AppointmentActions({ one, onCorrect }: AppointmentActionsProps) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<'cancel' | 'noShow' | null>(null);
  const may = useMay('appointments.correct');
  const { id, version } = one;
  const step = useMutation({
    mutationFn: ({ kind, reason }: { kind: Step; reason: string }) => {
      if (kind === 'reopen') return client.appointments.reopen({ id, version });
      return client.appointments[kind]({ id, version, reason });
    },
    onSuccess: () => setAsking(null),
    onError: (error) => void message.error(presentError(error).message),
    onSettled: () => refresh(cache, 'appointments'),
  });
  if (!may || one.state === 'kept') return null;
  if (one.state !== 'open') {
    return <Button onClick={() => step.mutate({ kind: 'reopen', reason: '' })}>{texts.reopen}</Button>;
  }
  return (
    <div className="lt-table-tools">
      {one.overdue ? <Button onClick={() => setAsking('noShow')}>{texts.noShow}</Button> : null}
      <Button onClick={() => onCorrect(one)}>{texts.correct}</Button>
      <Button danger onClick={() => setAsking('cancel')}>
        {texts.cancel}
      </Button>
      {asking ? (
        <ReasonDialog
          title={asking === 'cancel' ? texts.cancelTitle : texts.noShowTitle}
          label={asking === 'cancel' ? texts.cancelReason : texts.noShowReason}
          okText={asking === 'cancel' ? texts.cancel : texts.noShow}
          optional={asking === 'noShow'}
          danger={asking === 'cancel'}
          busy={step.isPending}
          onOk={(reason) => step.mutate({ kind: asking, reason })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}
