import { Modal } from 'antd';
import type { DateDirection } from '../../shared/domain/short-date.ts';
import { appTexts } from '../../shared/texts/app.ts';
import { DateField } from './form/date-field.tsx';
import { TextField } from './form/text-field.tsx';
import { useForm } from './form/use-form.ts';

interface DatedReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly dateLabel: string;
  /** The day offered first. */
  readonly date: string;
  readonly meant: DateDirection;
  readonly okText: string;
  readonly optional?: boolean;
  readonly busy: boolean;
  readonly onOk: (reason: string, date: string) => void;
  readonly onClose: () => void;
}

/** Asks for the day of a step and for its reason. */
export function DatedReasonDialog(props: DatedReasonDialogProps) {
  const { title, label, dateLabel, date, meant, okText, optional, busy, onOk, onClose } = props;
  const store = useForm(() => ({ date, reason: '' }));
  const submit = (): void => {
    const { date: day, reason } = store.values();
    if (reason.trim() === '' && !optional) store.setProblems({ reason: appTexts.pleaseFill(label) });
    else if (!busy) onOk(reason.trim(), day);
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ loading: busy }}
      cancelText={appTexts.cancel}
      onOk={submit}
      onCancel={onClose}
    >
      <DateField store={store} name="date" label={dateLabel} required meant={meant} />
      <TextField store={store} name="reason" label={label} required={!optional} rows={3} autoFocus />
    </Modal>
  );
}
