import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from './field.tsx';
import type { FieldOf } from './field-names.ts';
import type { FieldStore } from './form-store.ts';
import { useProblem, useValue } from './use-form.ts';

interface TextFieldProps<T extends object> {
  readonly store: FieldStore<T>;
  readonly name: FieldOf<T, string>;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'decimal';
  readonly secret?: boolean;
  readonly rows?: number;
  readonly className?: string;
  readonly autoFocus?: boolean;
  readonly onBlur?: (value: string) => void;
}

/** One line of text, or several with `rows`. */
export function TextField<T extends object>(props: TextFieldProps<T>) {
  const { store, name, label, required, hint, rows, secret, className, onBlur } = props;
  const value = useValue(store, name) as string;
  const problem = useProblem(store, name);
  const set = (next: string): void => store.set(name, next as T[typeof name]);
  return (
    <Field name={name} label={label} problem={problem} hint={hint} required={required} className={className}>
      {(control) => {
        const common = {
          ...control,
          value,
          placeholder: props.placeholder ?? '',
          autoFocus: props.autoFocus ?? false,
          autoComplete: 'off',
          spellCheck: false,
          status: problem ? ('error' as const) : ('' as const),
          onBlur: () => onBlur?.(value),
        };
        if (rows) {
          return <Input.TextArea {...common} rows={rows} onChange={(event) => set(event.target.value)} />;
        }
        return (
          <Input
            {...common}
            type={secret ? 'password' : 'text'}
            inputMode={props.inputMode ?? 'text'}
            suffix={props.suffix}
            onChange={(event) => set(event.target.value)}
          />
        );
      }}
    </Field>
  );
}
