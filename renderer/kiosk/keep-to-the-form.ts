/** What a page does by itself and a visitor has no use for: menus of a long press, dragging, dropping, pinching. */
const unwanted = ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart', 'auxclick'] as const;

/** Leaves the visitors' page nothing but touching and typing. Main does the rest (electron/main/kiosk). */
export function keepToTheForm(): void {
  // The system's print dialog would open over the form, and lead to its folders.
  Object.defineProperty(window, 'print', { value: () => undefined });
  for (const type of unwanted) addEventListener(type, (event) => event.preventDefault(), { capture: true });
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
}
