import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isDate } from '../../../shared/domain/business-date.ts';
import { type DateDirection, readShortDate } from '../../../shared/domain/short-date.ts';
import { today } from '../use-today.ts';
import { Field } from './field.tsx';
import type { FieldOf } from './field-names.ts';
import type { FieldStore } from './form-store.ts';
import { moveOn } from './move-focus.ts';
import { useProblem, useValue } from './use-form.ts';

// Whole dates only: with one-digit days the 2 of 23 would be taken for a day while it is typed.
const formats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD'];

interface DateFieldProps<T extends object> {
  readonly store: FieldStore<T>;
  readonly name: FieldOf<T, string>;
  readonly label: string;
  readonly required?: boolean;
  readonly className?: string;
  /** Which day 28 or 1128 stands for where it is typed alone. */
  readonly meant?: DateDirection;
}

/** A business date YYYY-MM-DD, '' where there is none; typed whole or in short (28, 1128, +3), or picked. */
export function DateField<T extends object>(props: DateFieldProps<T>) {
  const { store, name, label, required, className, meant } = props;
  const value = useValue(store, name) as string;
  const problem = useProblem(store, name);
  return (
    <Field name={name} label={label} problem={problem} required={required} className={className}>
      {(control) => (
        <DateInput
          control={control}
          value={value}
          meant={meant}
          required={required}
          bad={problem !== undefined}
          onChange={(date) => store.set(name, date as T[typeof name])}
        />
      )}
    </Field>
  );
}

interface DateInputProps {
  /** what its Field hands it: id and descriptions */
  readonly control: object;
  readonly value: string;
  readonly meant?: DateDirection | undefined;
  readonly required?: boolean | undefined;
  readonly bad: boolean;
  readonly onChange: (date: string) => void;
}

/** The date's own input, for screens that keep their values themselves. */
export function DateInput({ control, value, meant, required, bad, onChange }: DateInputProps) {
  const onKeyDownCapture = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const short = readShortDate(event.target.value, today(), meant);
    if (short === null) return;
    onChange(short);
    if (event.key === 'Tab' || event.ctrlKey || event.metaKey) return;
    // The picker would see a text that is no whole date, and put the old one back.
    event.preventDefault();
    event.stopPropagation();
    moveOn(event.target, event.shiftKey ? -1 : 1);
  };
  // The picker takes a typed text a moment after it is left; a whole date counts at once, so that a click right after it saves it.
  const onInputCapture = (event: React.FormEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const date = wholeDate(event.target.value);
    if (date !== null && date !== value) onChange(date);
  };
  return (
    <div onKeyDownCapture={onKeyDownCapture} onInputCapture={onInputCapture}>
      <DatePicker
        {...control}
        value={value === '' ? null : dayjs(value)}
        format={formats}
        allowClear={!required}
        status={bad ? 'error' : ''}
        className="lt-wide"
        onChange={(date) => onChange(date?.format('YYYY-MM-DD') ?? '')}
      />
    </div>
  );
}

/** A date typed in one of the formats, as YYYY-MM-DD; null where the text is none. */
function wholeDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? date : null;
}
