import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { appTexts } from '../../shared/texts/app.ts';
import { presentError } from '../api/present-error.ts';
import { TextField } from './form/text-field.tsx';
import { useForm } from './form/use-form.ts';
import { useReturnFocus } from './use-return-focus.ts';

interface VoidButtonProps {
  readonly texts: {
    readonly void: string;
    readonly voidTitle: string;
    readonly voidReason: string;
    /** What becomes of a voided record. */
    readonly voidText?: string;
  };
  /** Voids the record with the reason that will stand beside it. */
  readonly voidIt: (reason: string) => Promise<unknown>;
  readonly onVoided: () => void;
}

/** Voids a record of a register, once the reason is given; a refusal stands beside what was typed. */
export function VoidButton(props: VoidButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {props.texts.void}
      </Button>
      {asking ? <VoidDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function VoidDialog({
  texts,
  voidIt,
  onVoided,
  onClose,
}: VoidButtonProps & { readonly onClose: () => void }) {
  useReturnFocus();
  const store = useForm(() => ({ reason: '' }));
  const voiding = useMutation({
    mutationFn: voidIt,
    onSuccess: () => {
      onClose();
      onVoided();
    },
    onError: (error) => {
      const { problems, message } = presentError(error);
      store.setProblems({ reason: problems[0]?.message ?? message });
    },
  });
  const submit = (): void => {
    const reason = store.values().reason.trim();
    if (reason === '') store.setProblems({ reason: appTexts.pleaseFill(texts.voidReason) });
    else if (!voiding.isPending) voiding.mutate(reason);
  };
  return (
    <Modal
      open
      title={texts.voidTitle}
      okText={texts.void}
      okButtonProps={{ danger: true, loading: voiding.isPending }}
      cancelText={appTexts.cancel}
      onOk={submit}
      onCancel={onClose}
    >
      {texts.voidText === undefined ? null : <p className="lt-void-text">{texts.voidText}</p>}
      <TextField store={store} name="reason" label={texts.voidReason} required rows={3} autoFocus />
    </Modal>
  );
}
