import { useSyncExternalStore } from 'react';
import { useForm } from '../../components/form/use-form.ts';
import { useSettled } from '../../components/use-settled.ts';
import { today } from '../../components/use-today.ts';
import { FormDialog } from './form-dialog.tsx';
import { SurveyFields } from './survey-fields.tsx';
import { requestOf, startChoices, startValues } from './survey-request.ts';

interface SurveyDialogProps {
  /** Null: a copy to be filled by hand. */
  readonly customerId: string | null;
  readonly onClose: () => void;
}

/** 客户跟踪调查表 of a customer, with answers typed beside it (S-7.2.12). */
export function SurveyDialog({ customerId, onClose }: SurveyDialogProps) {
  const texts = useForm(() => startValues(customerId === null ? '' : today()));
  const choices = useForm(startChoices);
  const typed = useSyncExternalStore((tell) => texts.subscribe(tell), texts.values);
  const chosen = useSyncExternalStore((tell) => choices.subscribe(tell), choices.values);
  const request = useSettled(requestOf(customerId, typed, chosen), 300);
  return (
    <FormDialog
      request={request}
      onClose={onClose}
      aside={<SurveyFields texts={texts} choices={choices} />}
    />
  );
}
