import { useMutation } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { appTexts } from '../../../shared/texts/app.ts';
import { meetingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { PlainText } from './plain-fields.tsx';

interface SignDialogProps {
  readonly id: string;
  /** The minutes as they were saved last. */
  readonly version: number;
  /** What is missing in the minutes. */
  readonly onProblems: (problems: Record<string, string>) => void;
  readonly onClose: () => void;
}

/** Signs with one's own PIN; what is missing is shown at its fields. */
export function SignDialog({ id, version, onProblems, onClose }: SignDialogProps) {
  const { client, cache } = useOffice();
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string>();
  const sign = useMutation({
    mutationFn: () => client.meetings.sign({ id, version, secret }),
    onSuccess: () => {
      refresh(cache, 'meetings');
      onClose();
    },
    onError: (error) => {
      const shown = presentError(error);
      const { secret: wrong, ...missing } = problemsByField(shown.problems);
      if (Object.keys(missing).length === 0) return setProblem(wrong ?? shown.message);
      onProblems(missing);
      onClose();
    },
  });
  const submit = (): void => {
    if (secret !== '' && !sign.isPending) sign.mutate();
  };
  return (
    <Modal
      open
      title={texts.signTitle}
      okText={texts.sign}
      cancelText={appTexts.cancel}
      confirmLoading={sign.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div onKeyDown={(event) => (event.key === 'Enter' ? submit() : undefined)} role="group">
        <Alert showIcon type="info" title={texts.signHint} />
        <PlainText
          name="secret"
          label={texts.pin}
          type="password"
          value={secret}
          problem={problem}
          onChange={setSecret}
        />
      </div>
    </Modal>
  );
}
