import type { FormStore, Problems } from './form-store.ts';
import { focusNamed } from './move-focus.ts';

/** Marks the fields that are wrong and puts the cursor into the first of them on the screen. */
export function showProblems<T extends object>(
  store: FormStore<T>,
  form: HTMLElement | null,
  problems: Problems<T>,
): void {
  store.setProblems(problems);
  if (Object.keys(problems).length === 0) return;
  // Groups that were shut open for their problem first.
  requestAnimationFrame(() => {
    const first = form?.querySelector<HTMLElement>('[data-field][data-wrong]')?.dataset['field'];
    if (first) focusNamed(form, first);
  });
}
