import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Suspense, useState } from 'react';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { visitRecordTexts } from '../../../shared/texts/reception.ts';
import { useMay } from '../../app/session/use-session.ts';
import { FormDialog, SurveyDialog } from '../forms/lazy-dialogs.ts';

/** One thing to print: a form request, or the survey of a customer, which takes answers first. */
export type Printable =
  | { readonly label: string; readonly request: () => FormRequestInput }
  | { readonly label: string; readonly surveyOf: string };

/** What can be printed of what is on the screen; each opens as a preview. */
export function PrintMenu({ choices }: { choices: readonly Printable[] }) {
  const [open, setOpen] = useState<{ request: FormRequestInput } | { surveyOf: string } | null>(null);
  const mayPrint = useMay('forms.preview');
  const close = (): void => setOpen(null);
  if (!mayPrint) return null;
  const choose = (choice: Printable): void =>
    setOpen('request' in choice ? { request: choice.request() } : { surveyOf: choice.surveyOf });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: choices.map((choice) => ({
            key: choice.label,
            label: choice.label,
            onClick: () => choose(choice),
          })),
        }}
      >
        <Button icon={<PrinterOutlined />}>{visitRecordTexts.print}</Button>
      </Dropdown>
      <Suspense fallback={null}>
        {open && 'request' in open ? <FormDialog request={open.request} onClose={close} /> : null}
        {open && 'surveyOf' in open ? <SurveyDialog customerId={open.surveyOf} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
