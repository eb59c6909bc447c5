/** A form that is kept as a draft. */
export interface DraftForm<T extends object> {
  /** By which the office keeps it; it ends the draft itself when the record is saved. */
  readonly kind: string;
  /** The empty form. */
  readonly blank: T;
  /** Fields that hold an id or null; every other field holds what the empty form's does. */
  readonly ids: readonly (keyof T)[];
  /** Whether nobody has typed anything yet. */
  readonly isBlank: (values: T) => boolean;
}

/** A stored draft as form values; fields this version does not know are left out. Null where nothing is left. */
export function readDraft<T extends object>(content: unknown, form: DraftForm<T>): T | null {
  if (typeof content !== 'object' || content === null) return null;
  const stored = content as Record<string, unknown>;
  const fields = (Object.keys(form.blank) as (keyof T & string)[]).filter((field) =>
    fits(form, field, stored[field]),
  );
  const known = Object.fromEntries(fields.map((field) => [field, stored[field]]));
  const draft = { ...form.blank, ...known };
  return form.isBlank(draft) ? null : draft;
}

function fits<T extends object>(form: DraftForm<T>, field: keyof T, value: unknown): boolean {
  if (form.ids.includes(field)) return value === null || typeof value === 'string';
  if (Array.isArray(form.blank[field])) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
  return typeof value === typeof form.blank[field];
}
