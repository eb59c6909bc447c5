import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Field } from './field.tsx';
import type { FieldOf } from './field-names.ts';
import type { FormStore } from './form-store.ts';
import { useProblem, useValue } from './use-form.ts';

// Whole dates only: with one-digit days the 2 of 23 would be taken for a day while it is typed.
const formats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD'];

interface DateFieldProps<T extends object> {
  readonly store: FormStore<T>;
  readonly name: FieldOf<T, string>;
  readonly label: string;
  readonly required?: boolean;
  readonly className?: string;
}

/** A business date YYYY-MM-DD, '' where there is none; typed or picked. */
export function DateField<T extends object>({ store, name, label, required, className }: DateFieldProps<T>) {
  const value = useValue(store, name) as string;
  const problem = useProblem(store, name);
  return (
    <Field name={name} label={label} problem={problem} required={required} className={className}>
      {(control) => (
        <DatePicker
          {...control}
          value={value === '' ? null : dayjs(value)}
          format={formats}
          allowClear={!required}
          status={problem ? 'error' : ''}
          className="lt-wide"
          onChange={(date) => store.set(name, (date?.format('YYYY-MM-DD') ?? '') as T[typeof name])}
        />
      )}
    </Field>
  );
}
