import { Select } from 'antd';
import { useState } from 'react';
import { Field } from './field.tsx';
import type { FieldOf } from './field-names.ts';
import type { FormStore } from './form-store.ts';
import { useProblem, useValue } from './use-form.ts';

interface SelectFieldProps<T extends object> {
  readonly store: FormStore<T>;
  readonly name: FieldOf<T, string | null>;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly keys?: string }[];
  readonly placeholder: string;
  readonly required?: boolean;
  readonly className?: string;
}

/** One of many, found by typing. Enter opens nothing: with the list shut it goes on to the next field. */
export function SelectField<T extends object>(props: SelectFieldProps<T>) {
  const { store, name, label, options, placeholder, required, className } = props;
  const value = useValue(store, name) as string | null;
  const problem = useProblem(store, name);
  const [open, setOpen] = useState(false);
  return (
    <Field name={name} label={label} problem={problem} required={required} className={className}>
      {(control) => (
        <Select
          {...control}
          value={value}
          open={open}
          onOpenChange={setOpen}
          options={[...options]}
          placeholder={placeholder}
          showSearch={{ filterOption: (typed, option) => matches(typed, option) }}
          allowClear
          status={problem ? 'error' : ''}
          onChange={(next: string | undefined) => store.set(name, (next ?? null) as T[typeof name])}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && open) event.stopPropagation();
          }}
          onInputKeyDown={(event) => {
            // Left alone, Enter on a shut list would open it.
            if (event.key === 'Enter' && !open) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}

function matches(typed: string, option: { label: string; keys?: string } | undefined): boolean {
  const text = `${option?.label ?? ''} ${option?.keys ?? ''}`.toLowerCase();
  return text.includes(typed.trim().toLowerCase());
}
