/**
 * Enter in a form goes to the next field and never saves by surprise; on the last field it stays.
 * Lines of text keep their Enter, and so does an input method that is composing.
 */
export function onFormKeyDown(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const field = target.closest<HTMLElement>('[data-field]');
  if (!field || target.tagName === 'TEXTAREA') return;
  event.preventDefault();
  focusField(event.currentTarget, field, event.shiftKey ? -1 : 1);
}

/** Puts the cursor into the field before (-1) or after (1) the given one. */
export function focusField(form: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
  for (let at = fields.indexOf(from) + step; at >= 0 && at < fields.length; at += step) {
    if (focusIn(fields[at])) return;
  }
}

/** Puts the cursor into the field of that name; false where it is not on the screen. */
export function focusNamed(form: HTMLElement | null, name: string): boolean {
  return focusIn(form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`));
}

/** Goes on from a control that handles Enter by itself; its form is marked with data-form. */
export function moveOn(control: HTMLElement, step: 1 | -1): void {
  const form = control.closest<HTMLElement>('[data-form]');
  const field = control.closest<HTMLElement>('[data-field]');
  if (form && field) focusField(form, field, step);
}

/** Marks what stands in the field, so that typing replaces it; only where the cursor still is in it. */
export function selectIfFocused(form: HTMLElement | null, name: string): void {
  const active = document.activeElement;
  const field = form?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  if (active instanceof HTMLInputElement && field?.contains(active)) active.select();
}

function focusIn(field: HTMLElement | null | undefined): boolean {
  const control = field?.querySelector<HTMLElement>(
    'input:not(:disabled), textarea:not(:disabled), [tabindex="0"]',
  );
  if (!control) return false;
  control.focus();
  if (control instanceof HTMLInputElement) control.select();
  return true;
}
