import { useSyncExternalStore } from 'react';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { typedFormOf } from '../../../shared/forms/typed/index.ts';
import { useForm } from '../../components/form/use-form.ts';
import { useSettled } from '../../components/use-settled.ts';
import { FormDialog } from './form-dialog.tsx';
import { TypedFields } from './typed-fields.tsx';
import { startTexts, startWords, typedRequest } from './typed-request.ts';

interface TypedDialogProps {
  readonly formId: string;
  readonly onClose: () => void;
}

/** A form filled by typing beside its preview. */
export function TypedDialog({ formId, onClose }: TypedDialogProps) {
  const form = typedFormOf(formId);
  const texts = useForm(() => startTexts(form));
  const words = useForm(() => startWords(form));
  const typed = useSyncExternalStore((tell) => texts.subscribe(tell), texts.values);
  const chosen = useSyncExternalStore((tell) => words.subscribe(tell), words.values);
  const request: FormRequestInput = useSettled(typedRequest(formId, typed, chosen), 300);
  if (!form) return null;
  return (
    <FormDialog
      request={request}
      onClose={onClose}
      aside={<TypedFields form={form} texts={texts} words={words} />}
    />
  );
}
