import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type DocumentFilter, type IssuedKind, issuedKinds } from '../../../shared/contract/documents.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { useOffice } from '../../api/office.ts';
import { anyDocument, isNarrowed } from './any-document.ts';

interface DocumentFiltersProps {
  readonly filter: DocumentFilter;
  readonly onChange: (filter: DocumentFilter) => void;
}

const kinds = issuedKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }));

/** What narrows the list of documents. */
export function DocumentFilters({ filter, onChange }: DocumentFiltersProps) {
  const { queries } = useOffice();
  const forms = useQuery(queries.forms.list.queryOptions());
  const staff = useQuery(queries.staff.list.queryOptions());
  const set = (change: Partial<DocumentFilter>): void => onChange({ ...filter, ...change });
  return (
    <div className="lt-documents-filters" role="search">
      <Input.Search
        aria-label={texts.searchLabel}
        className="lt-documents-search"
        placeholder={texts.search}
        maxLength={100}
        allowClear
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Select
        aria-label={texts.form}
        className="lt-documents-form"
        placeholder={texts.anyForm}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.formId}
        options={forms.data?.map(({ id, title }) => ({ value: id, label: title })) ?? []}
        onChange={(formId: string | undefined) => set({ formId: formId ?? null })}
      />
      <Select
        aria-label={texts.kind}
        className="lt-documents-pick"
        placeholder={texts.anyKind}
        allowClear
        value={filter.kind}
        options={kinds}
        onChange={(kind: IssuedKind | undefined) => set({ kind: kind ?? null })}
      />
      <Select
        aria-label={texts.person}
        className="lt-documents-pick"
        placeholder={texts.anyPerson}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.byId}
        options={staff.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        onChange={(byId: string | undefined) => set({ byId: byId ?? null })}
      />
      <DatePicker.RangePicker
        aria-label={texts.range}
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        allowEmpty={[true, true]}
        placeholder={[texts.from, texts.to]}
        onChange={(range) =>
          set({
            from: range?.[0]?.format('YYYY-MM-DD') ?? null,
            to: range?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
      {isNarrowed(filter) ? (
        <Button type="text" onClick={() => onChange(anyDocument)}>
          {texts.clear}
        </Button>
      ) : null}
    </div>
  );
}
