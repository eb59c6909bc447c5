import { useQuery } from '@tanstack/react-query';
import { Empty, Select } from 'antd';
import type { ImportSheet } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';
import { useOffice } from '../../api/office.ts';
import { PlainTable } from '../../components/list/plain-table.tsx';

interface ColumnTableProps {
  readonly sheet: ImportSheet;
  /** how many sheets have these headings and are mapped together */
  readonly shared: number;
  readonly onMap: (column: number, field: string | null) => void;
}

const none = '';

/** A sheet's columns with their headings and examples, and the field each goes to. */
export function ColumnTable({ sheet, shared, onMap }: ColumnTableProps) {
  const { queries } = useOffice();
  const fields = useQuery(queries.imports.fields.queryOptions({ input: { kind: sheet.plan.kind } }));
  if (sheet.columns.length === 0) return <Empty description={texts.noColumns} />;
  // Below the edge of the table nobody would see that a column stays behind.
  const leftOut = sheet.columns
    .filter((column, index) => (sheet.plan.mapping[index] ?? null) === null && column.examples.length > 0)
    .map((column) => column.heading || column.letters);
  const options = [
    { value: none, label: texts.notImported },
    ...(fields.data ?? []).map(({ key, label, required }) => ({
      value: key,
      label: required ? `${label}（${texts.required}）` : label,
    })),
  ];
  return (
    <>
      {shared > 1 ? <p className="lt-muted">{texts.sameHeadings(shared)}</p> : null}
      {leftOut.length > 0 ? <p className="lt-muted">{texts.leftOut(leftOut)}</p> : null}
      <PlainTable
        label={sheet.name}
        rows={sheet.columns.map((column, index) => ({ ...column, index }))}
        keyOf={(column) => column.index}
        columns={[
          { title: texts.column, cell: (column) => column.letters },
          { title: texts.heading, cell: (column) => column.heading },
          {
            title: texts.examples,
            cell: (column) => (
              <span className="lt-muted lt-import-examples">{column.examples.join(' ｜ ')}</span>
            ),
          },
          {
            title: texts.field,
            cell: (column) => (
              <Select
                className="lt-import-field"
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={texts.fieldOf(column.heading || column.letters)}
                value={sheet.plan.mapping[column.index] ?? none}
                options={options}
                onChange={(field) => onMap(column.index, field === none ? null : field)}
              />
            ),
          },
        ]}
      />
    </>
  );
}
