import { Modal } from 'antd';
import { appTexts } from '../../shared/texts/app.ts';
import { TextField } from './form/text-field.tsx';
import { useForm } from './form/use-form.ts';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly optional?: boolean;
  readonly busy: boolean;
  readonly onOk: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a step that will stand beside it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, okText, danger, optional, busy, onOk, onClose } = props;
  const store = useForm(() => ({ reason: '' }));
  const submit = (): void => {
    const reason = store.values().reason.trim();
    if (reason === '' && !optional) store.setProblems({ reason: appTexts.pleaseFill(label) });
    else if (!busy) onOk(reason);
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger: danger ?? false, loading: busy }}
      cancelText={appTexts.cancel}
      onOk={submit}
      onCancel={onClose}
    >
      <TextField store={store} name="reason" label={label} required={!optional} rows={3} autoFocus />
    </Modal>
  );
}
