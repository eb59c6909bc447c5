import { type ReactNode, useSyncExternalStore } from 'react';
import { visitFormTexts } from '../../../shared/texts/reception.ts';
import type { FieldStore } from './form-store.ts';
import { Section } from './section.tsx';

interface FieldSectionProps<T extends object> {
  readonly store: FieldStore<T>;
  readonly title: string;
  readonly fields: readonly (keyof T)[];
  /** Fields that count as filled in; all of them where none are named. */
  readonly counted?: readonly (keyof T)[];
  readonly children: ReactNode;
}

/** A group that says how much of it is filled in, and opens by itself where something in it is wrong. */
export function FieldSection<T extends object>(props: FieldSectionProps<T>) {
  const { store, title, fields, counted = fields, children } = props;
  const filled = useSyncExternalStore(store.subscribe, () => countFilled(store.values(), counted));
  const wrong = useSyncExternalStore(store.subscribe, () =>
    fields.some((field) => store.problem(field) !== undefined),
  );
  return (
    <Section title={title} wrong={wrong} summary={filled > 0 ? visitFormTexts.filled(filled) : null}>
      <div className="lt-form-grid">{children}</div>
    </Section>
  );
}

function countFilled<T extends object>(values: T, fields: readonly (keyof T)[]): number {
  return fields.filter((field) => String(values[field] ?? '') !== '').length;
}
