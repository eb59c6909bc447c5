import { useMutation } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { appTexts } from '../../../../shared/texts/app.ts';
import { visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { useReturnFocus } from '../../../components/use-return-focus.ts';

/** Voids a visit, with the reason that will stand beside it. */
export function VoidDialog({ record, onClose }: { record: VisitRecord; onClose: () => void }) {
  useReturnFocus();
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const store = useForm(() => ({ reason: '' }));
  const voiding = useMutation({
    mutationFn: (reason: string) => client.visits.void({ id: record.id, version: record.version, reason }),
    onSuccess: () => {
      refresh(cache, 'visits');
      void message.success(texts.voidDone);
      onClose();
    },
    onError: (error) => {
      const { problems, message: sentence } = presentError(error);
      store.setProblems({ reason: problems[0]?.message ?? sentence });
    },
  });
  const submit = (): void => {
    const reason = store.values().reason.trim();
    if (reason === '') store.setProblems({ reason: `请填写${texts.voidReason}` });
    else if (!voiding.isPending) voiding.mutate(reason);
  };
  return (
    <Modal
      open
      title={texts.voidTitle}
      okText={texts.voidOk}
      okButtonProps={{ danger: true, loading: voiding.isPending }}
      cancelText={appTexts.cancel}
      onOk={submit}
      onCancel={onClose}
    >
      <p className="lt-void-text">{texts.voidText}</p>
      <TextField store={store} name="reason" label={texts.voidReason} required rows={3} autoFocus />
    </Modal>
  );
}
