import { blankVisit, isBlank, type VisitField, type VisitValues } from './visit-values.ts';

/** A stored draft as form values; fields this version does not know are left out. Null where nothing is left. */
export function readDraft(content: unknown): VisitValues | null {
  if (typeof content !== 'object' || content === null) return null;
  const values: Record<string, unknown> = { ...blankVisit('', '') };
  const stored = content as Record<string, unknown>;
  for (const field of Object.keys(values) as VisitField[]) {
    if (fits(field, stored[field])) values[field] = stored[field];
  }
  const draft = values as unknown as VisitValues;
  return isBlank(draft) ? null : draft;
}

const idFields: ReadonlySet<VisitField> = new Set(['customerId', 'salespersonId']);
const blank = blankVisit('', '');

function fits(field: VisitField, value: unknown): boolean {
  if (idFields.has(field)) return value === null || typeof value === 'string';
  if (Array.isArray(blank[field]))
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === 'string';
}
