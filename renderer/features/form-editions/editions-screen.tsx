import { useQuery } from '@tanstack/react-query';
import { Empty, Select, Spin } from 'antd';
import { useSearchParams } from 'react-router';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { FormsTabs } from '../forms/forms-tabs.tsx';
import { EditionDesk } from './edition-desk.tsx';
import './editions.css';

/** 本公司版本: a form adjusted by the office beside its preview, and its editions. `?form=` names it. */
export function EditionsScreen() {
  const { queries } = useOffice();
  const [params, setParams] = useSearchParams();
  const formId = params.get('form');
  const list = useQuery(queries.forms.list.queryOptions());
  return (
    <Page title={texts.title} note={texts.note}>
      <FormsTabs />
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      <Select
        aria-label={texts.form}
        className="lt-editions-form"
        placeholder={texts.form}
        value={formId}
        showSearch={{ optionFilterProp: 'label' }}
        options={
          list.data?.map(({ id, title, number }) => ({
            value: id,
            label: number === null ? title : `${number} ${title}`,
          })) ?? []
        }
        onChange={(form: string) => setParams({ form })}
      />
      {formId === null ? <Empty description={texts.chooseForm} /> : <FormEditions formId={formId} />}
    </Page>
  );
}

function FormEditions({ formId }: { formId: string }) {
  const { queries } = useOffice();
  const query = useQuery({ ...queries.formEditions.of.queryOptions({ input: { formId } }), staleTime: 0 });
  if (query.error) return <LoadFailure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Spin />;
  return <EditionDesk key={formId} form={query.data.form} editions={query.data.editions} />;
}
