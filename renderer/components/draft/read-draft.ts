import type { FormStore } from '../form/form-store.ts';

/** What a draft needs of a form: one store, or several joined. */
export type DraftStore<T extends object> = Pick<FormStore<T>, 'values' | 'reset' | 'subscribe'>;

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
  const ids = new Set<string>(form.ids.map(String));
  if (!isRecord(content)) return null;
  const draft = known(form.blank as Record<string, unknown>, content, ids) as T;
  return form.isBlank(draft) ? null : draft;
}

/** The empty values with whatever of the stored fits them, also in a part of the form that has fields of its own. */
function known(
  blank: Record<string, unknown>,
  stored: Record<string, unknown>,
  ids: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(blank).map(([field, empty]) => {
      const value = Object.hasOwn(stored, field) ? stored[field] : undefined;
      if (isRecord(empty)) return [field, isRecord(value) ? known(empty, value, ids) : empty];
      return [field, fits(empty, value, ids.has(field)) ? value : empty];
    }),
  );
}

function fits(empty: unknown, value: unknown, isId: boolean): boolean {
  if (isId) return value === null || typeof value === 'string';
  if (Array.isArray(empty)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof empty;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
