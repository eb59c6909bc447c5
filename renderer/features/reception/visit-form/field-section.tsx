import { type ReactNode, useSyncExternalStore } from 'react';
import { visitFormTexts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { Section } from '../../../components/form/section.tsx';
import type { VisitField, VisitValues } from './visit-values.ts';

interface FieldSectionProps {
  readonly store: FormStore<VisitValues>;
  readonly title: string;
  readonly fields: readonly VisitField[];
  /** Fields that count as filled in; all of them where none are named. */
  readonly counted?: readonly VisitField[];
  readonly children: ReactNode;
}

/** A group that says how much of it is filled in, and opens by itself where something in it is wrong. */
export function FieldSection({ store, title, fields, counted = fields, children }: FieldSectionProps) {
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

function countFilled(values: VisitValues, fields: readonly VisitField[]): number {
  return fields.filter((field) => String(values[field] ?? '') !== '').length;
}
