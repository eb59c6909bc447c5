import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { typedFormOf } from '../../../shared/forms/typed/index.ts';
import { type TypedForm, withTypedColumns } from '../../../shared/forms/typed/typed-form.ts';
import { useOffice } from '../../api/office.ts';
import { useForm } from '../../components/form/use-form.ts';
import { useSettled } from '../../components/use-settled.ts';
import { FormDialog } from './form-dialog.tsx';
import { TypedFields } from './typed-fields.tsx';
import { startLists, startTexts, startWords, typedRequest } from './typed-request.ts';

interface TypedDialogProps {
  readonly formId: string;
  readonly onClose: () => void;
}

/** A form filled by typing beside its preview, with the columns of the office's own edition. */
export function TypedDialog({ formId, onClose }: TypedDialogProps) {
  const { queries } = useOffice();
  const list = useQuery(queries.forms.list.queryOptions());
  const standard = typedFormOf(formId);
  if (!standard || !list.data) return null;
  const own = list.data.find(({ id }) => id === formId);
  return <TypedPaper form={withTypedColumns(standard, own?.typedColumns ?? [])} onClose={onClose} />;
}

function TypedPaper({ form, onClose }: { form: TypedForm; onClose: () => void }) {
  const texts = useForm(() => startTexts(form));
  const words = useForm(() => startWords(form));
  const lists = useForm(() => startLists(form));
  const typed = useSyncExternalStore((tell) => texts.subscribe(tell), texts.values);
  const chosen = useSyncExternalStore((tell) => words.subscribe(tell), words.values);
  const listed = useSyncExternalStore((tell) => lists.subscribe(tell), lists.values);
  const request: FormRequestInput = useSettled(typedRequest(form, typed, chosen, listed), 300);
  return (
    <FormDialog
      request={request}
      onClose={onClose}
      aside={<TypedFields form={form} texts={texts} words={words} lists={lists} />}
    />
  );
}
