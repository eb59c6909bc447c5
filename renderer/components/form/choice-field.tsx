import { type Choice, ChoiceChips } from './choice-chips.tsx';
import { Field } from './field.tsx';
import type { FieldOf } from './field-names.ts';
import type { FieldStore } from './form-store.ts';
import { useProblem, useValue } from './use-form.ts';

interface ChoiceFieldProps<T extends object, V> {
  readonly store: FieldStore<T>;
  readonly name: FieldOf<T, V>;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly required?: boolean;
  readonly className?: string;
}

/** One of a few; '' where none is chosen. */
export function ChoiceField<T extends object>(props: ChoiceFieldProps<T, string>) {
  const { store, name } = props;
  const value = useValue(store, name) as string;
  return (
    <Chips
      {...props}
      several={false}
      chosen={value === '' ? none : [value]}
      onChange={(chosen) => store.set(name, (chosen[0] ?? '') as T[typeof name])}
    />
  );
}

/** Any number of a few. */
export function ChoicesField<T extends object>(props: ChoiceFieldProps<T, readonly string[]>) {
  const { store, name } = props;
  const chosen = useValue(store, name) as readonly string[];
  return (
    <Chips {...props} several chosen={chosen} onChange={(next) => store.set(name, next as T[typeof name])} />
  );
}

const none: readonly string[] = [];

interface ChipsProps<T extends object> {
  readonly store: FieldStore<T>;
  readonly name: keyof T & string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly required?: boolean;
  readonly className?: string;
  readonly several: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Chips<T extends object>({ store, name, label, required, className, ...chips }: ChipsProps<T>) {
  const problem = useProblem(store, name);
  return (
    <Field group name={name} label={label} problem={problem} required={required} className={className}>
      {(control) => (
        <ChoiceChips
          id={control.id}
          required={required ?? false}
          describedBy={control['aria-describedby']}
          {...withStrays(chips)}
        />
      )}
    </Field>
  );
}

/** A stored value that is no longer among the settings' choices stays visible and can be taken away. */
function withStrays<P extends { choices: readonly Choice[]; chosen: readonly string[] }>(chips: P): P {
  const known = new Set(chips.choices.map((choice) => choice.value));
  const strays = chips.chosen.filter((value) => !known.has(value));
  if (strays.length === 0) return chips;
  return { ...chips, choices: [...chips.choices, ...strays.map((value) => ({ value, label: value }))] };
}
