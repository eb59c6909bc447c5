import { visitFieldTexts as texts } from '../../../shared/texts/reception.ts';
import { useToday } from '../use-today.ts';
import type { FieldOf } from './field-names.ts';
import type { FieldStore } from './form-store.ts';
import { TextField } from './text-field.tsx';
import { useValue } from './use-form.ts';

interface LateReasonFieldProps<T extends object> {
  readonly store: FieldStore<T>;
  /** The field of the reason, and that of the day which the record speaks of. */
  readonly name: FieldOf<T, string>;
  readonly day: FieldOf<T, string>;
  readonly hint: string;
}

/** 补登: asked for once the record's day is not today's. */
export function LateReasonField<T extends object>({ store, name, day, hint }: LateReasonFieldProps<T>) {
  const on = useValue(store, day) as string;
  const today = useToday();
  if (on >= today) return null;
  return <TextField store={store} name={name} label={texts.lateReason} hint={hint} className="lt-span-12" />;
}
