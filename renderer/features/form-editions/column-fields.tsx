import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ExtraColumn } from '../../../shared/forms/editions/changes.ts';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import type { EditionPartProps } from './edition-part.ts';

const newColumn: ExtraColumn = { heading: '', source: null, width: 18, after: null };
const last = '';

/** The additional columns of the form's list, one a line. */
export function ColumnFields({ form, changes, problems, onChange }: EditionPartProps) {
  const { columns } = changes;
  const set = (next: readonly ExtraColumn[]): void => onChange({ ...changes, columns: next });
  const change = (index: number, part: Partial<ExtraColumn>): void =>
    set(columns.map((column, at) => (at === index ? { ...column, ...part } : column)));
  const places = [
    { value: last, label: texts.last },
    ...form.columns.map(({ key, heading }) => ({ value: key, label: texts.behind(heading) })),
  ];
  const sources = [
    { value: last, label: texts.byHand },
    ...form.sources.map(({ key, label }) => ({ value: key, label })),
  ];
  return (
    <fieldset>
      <legend>{texts.columns}</legend>
      {form.columns.length === 0 ? <p className="lt-muted">{texts.noColumns}</p> : null}
      {columns.map((column, index) => {
        const isWrong = problems.some(({ field }) => field === `columns.${index}`);
        return (
          // Columns have no identity of their own but their place.
          <div className="lt-editions-column" key={index}>
            <Input
              aria-label={texts.heading}
              placeholder={texts.heading}
              maxLength={12}
              value={column.heading}
              status={isWrong ? 'error' : ''}
              onChange={({ target }) => change(index, { heading: target.value })}
            />
            <InputNumber
              aria-label={texts.width}
              title={texts.width}
              min={5}
              max={120}
              value={column.width}
              status={isWrong ? 'error' : ''}
              onChange={(width) => change(index, { width: Number(width ?? 5) })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={texts.removeColumn}
              onClick={() => set(columns.filter((_, at) => at !== index))}
            />
            <Select
              aria-label={texts.after}
              value={column.after ?? last}
              options={places}
              onChange={(after: string) => change(index, { after: after === last ? null : after })}
            />
            <Select
              aria-label={texts.source}
              value={column.source ?? last}
              options={sources}
              onChange={(source: string) => change(index, { source: source === last ? null : source })}
            />
          </div>
        );
      })}
      {form.columns.length > 0 ? (
        <Button
          icon={<PlusOutlined />}
          disabled={columns.length >= 6}
          onClick={() => set([...columns, newColumn])}
        >
          {texts.addColumn}
        </Button>
      ) : null}
    </fieldset>
  );
}
