import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';

/** Writes the refused rows with their reasons to a workbook where the person chooses. */
export function SaveRefused({ id }: { id: string }) {
  const { client } = useOffice();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: () => client.imports.saveRefused({ id }),
    onSuccess: ({ name }) => {
      if (name !== null) void message.success(texts.saved(name));
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  return (
    <Button loading={save.isPending} onClick={() => save.mutate()}>
      {texts.saveRefused}
    </Button>
  );
}
