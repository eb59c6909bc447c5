import { Select } from 'antd';
import { useRef, useState } from 'react';
import { Field } from './field.tsx';
import type { FieldOf } from './field-names.ts';
import type { FieldStore } from './form-store.ts';
import { moveOn } from './move-focus.ts';
import { useProblem, useValue } from './use-form.ts';

interface SelectFieldProps<T extends object> {
  readonly store: FieldStore<T>;
  readonly name: FieldOf<T, string | null>;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly keys?: string }[];
  readonly placeholder: string;
  readonly required?: boolean;
  readonly className?: string;
}

/** One of many, found by typing. Enter picks and goes on; on a shut list it just goes on. */
export function SelectField<T extends object>(props: SelectFieldProps<T>) {
  const { store, name, label, options, placeholder, required, className } = props;
  const value = useValue(store, name) as string | null;
  const problem = useProblem(store, name);
  const [open, setOpen] = useState(false);
  const wrapper = useRef<HTMLDivElement>(null);
  const picking = useRef(false);
  const saving = useRef(false);
  const onKeyDownCapture = (event: React.KeyboardEvent<HTMLElement>): void => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    saving.current = isEnter && event.ctrlKey;
    picking.current = isEnter && open;
    if (!isEnter || open || event.ctrlKey) return;
    // Left alone, Enter on a shut list would open it.
    event.preventDefault();
    event.stopPropagation();
    moveOn(event.currentTarget, event.shiftKey ? -1 : 1);
  };
  return (
    <Field name={name} label={label} problem={problem} required={required} className={className}>
      {(control) => (
        <div ref={wrapper} onKeyDownCapture={onKeyDownCapture}>
          <Select
            {...control}
            className="lt-wide"
            value={value}
            open={open}
            onOpenChange={(next) => setOpen(next && !saving.current)}
            options={[...options]}
            placeholder={placeholder}
            showSearch={{ filterOption: (typed, option) => matches(typed, option) }}
            allowClear
            status={problem ? 'error' : ''}
            onChange={(next: string | undefined) => store.set(name, (next ?? null) as T[typeof name])}
            onSelect={() => {
              if (picking.current && wrapper.current) moveOn(wrapper.current, 1);
            }}
            onKeyDown={(event) => {
              const ours = event.key === 'Escape' || (event.key === 'Enter' && !event.ctrlKey);
              if (open && ours) event.stopPropagation();
            }}
          />
        </div>
      )}
    </Field>
  );
}

function matches(typed: string, option: { label: string; keys?: string } | undefined): boolean {
  const text = `${option?.label ?? ''} ${option?.keys ?? ''}`.toLowerCase();
  return text.includes(typed.trim().toLowerCase());
}
