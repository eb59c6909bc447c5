import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { Suspense, useState } from 'react';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { FormChoices, type OpenForm } from './form-choices.tsx';
import { FormDialog, SurveyDialog } from './lazy-dialogs.ts';
import { FormsTabs } from './forms-tabs.tsx';
import { RecordsLink } from './records-link.tsx';
import { TypedDialog } from './typed-dialog.tsx';
import './form-dialog.css';

/** 表格: every printed form, blank or filled from records. */
export function FormsScreen() {
  const { queries } = useOffice();
  const list = useQuery(queries.forms.list.queryOptions());
  const [open, setOpen] = useState<OpenForm | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Page title={texts.title} note={texts.note}>
      <FormsTabs />
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      <div className="lt-forms-cards">
        {list.data?.map(({ id, title, number, landscape }) => (
          <Card key={id} title={title} extra={number}>
            <p className="lt-forms-card-note">
              {`${texts.uses[id] ?? ''}${landscape ? texts.landscape : texts.portrait}`}
            </p>
            <FormChoices formId={id} onOpen={setOpen} />
            <RecordsLink formId={id} />
          </Card>
        ))}
      </div>
      <Suspense fallback={null}>
        {open && 'request' in open ? <FormDialog request={open.request} onClose={close} /> : null}
        {open && 'typing' in open ? <TypedDialog formId={open.typing} onClose={close} /> : null}
        {open && 'surveyOf' in open ? <SurveyDialog customerId={open.surveyOf} onClose={close} /> : null}
      </Suspense>
    </Page>
  );
}
