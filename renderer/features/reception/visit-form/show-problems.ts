import type { FormStore } from '../../../components/form/form-store.ts';
import { focusNamed } from '../../../components/form/move-focus.ts';
import type { VisitField, VisitValues } from './visit-values.ts';

/** Marks the fields that are wrong and puts the cursor into the first of them on the screen. */
export function showProblems(
  store: FormStore<VisitValues>,
  form: HTMLElement | null,
  problems: Partial<Record<VisitField, string>>,
): void {
  store.setProblems(problems);
  if (Object.keys(problems).length === 0) return;
  // Groups that were shut open for their problem first.
  requestAnimationFrame(() => {
    const first = form?.querySelector<HTMLElement>('[data-field][data-wrong]')?.dataset['field'];
    if (first) focusNamed(form, first);
  });
}
