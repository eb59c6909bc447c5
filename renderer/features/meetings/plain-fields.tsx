import { Input, Select } from 'antd';
import { useState } from 'react';
import { timeText } from '../../../shared/contract/base.ts';
import { DateInput } from '../../components/form/date-field.tsx';
import { Field } from '../../components/form/field.tsx';
import { readTime } from '../reception/visit-form/visit-input.ts';

interface PlainTextProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly rows?: number;
  readonly type?: 'text' | 'date' | 'password' | 'number';
  readonly className?: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A labelled line or several, of a value that its screen keeps. */
export function PlainText(props: PlainTextProps) {
  const { name, label, value, problem, hint, rows, type = 'text', className, required, onChange } = props;
  return (
    <Field name={name} label={label} problem={problem} hint={hint} className={className} required={required}>
      {(control) =>
        rows ? (
          <Input.TextArea
            {...control}
            value={value}
            rows={rows}
            status={problem ? 'error' : ''}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : type === 'date' ? (
          <DateInput
            control={control}
            value={value}
            required={required}
            bad={problem !== undefined && problem !== ''}
            onChange={onChange}
          />
        ) : (
          <Input
            {...control}
            type={type}
            value={value}
            autoComplete="off"
            status={problem ? 'error' : ''}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

interface PlainTimeProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly className?: string;
  readonly onChange: (value: string | null) => void;
}

/** A time of day typed as 9, 930 or 9:30; taken when the field is left, as it was where it is none. */
export function PlainTime({ name, label, value, className, onChange }: PlainTimeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed === null) return;
    setTyped(null);
    const time = readTime(typed);
    if (time === null || timeText.safeParse(time).success) onChange(time);
  };
  return (
    <Field name={name} label={label} problem={undefined} className={className}>
      {(control) => (
        <Input
          {...control}
          value={typed ?? value ?? ''}
          inputMode="numeric"
          autoComplete="off"
          placeholder="09:30"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onPressEnter={take}
        />
      )}
    </Field>
  );
}

interface PeopleProps {
  readonly name: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly several?: boolean;
  readonly problem?: string | undefined;
  readonly className?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string[]) => void;
}

/** People picked from the staff by typing; one, or several. */
export function PlainPick(props: PeopleProps) {
  const { name, label, value, several, problem, className, options, onChange } = props;
  const common = {
    className: 'lt-wide',
    options: [...options],
    allowClear: true,
    status: problem ? ('error' as const) : ('' as const),
    showSearch: { optionFilterProp: 'label' },
  };
  return (
    <Field name={name} label={label} problem={problem} className={className}>
      {(control) =>
        several ? (
          <Select {...control} {...common} mode="multiple" value={[...value]} onChange={onChange} />
        ) : (
          <Select
            {...control}
            {...common}
            value={value[0] ?? null}
            onChange={(next: string | null | undefined) => onChange(next ? [next] : [])}
          />
        )
      }
    </Field>
  );
}
