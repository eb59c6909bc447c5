/** A key as Electron tells of it before the page hears it. */
export interface KeyInput {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** Keys with a name that a visitor may need in a field; everything else with a name is a command. */
const editing = new Set([
  'Backspace',
  'Delete',
  'Enter',
  'Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift',
  // What an input method composes from.
  'Process',
  'Unidentified',
]);

/** Whether the visitors' page may hear a key: characters and what edits them, never a shortcut. */
export function mayPassKey({ key, control, alt, meta }: KeyInput): boolean {
  if (control || alt || meta) return false;
  return Array.from(key).length === 1 || editing.has(key);
}
