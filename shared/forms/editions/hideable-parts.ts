import type { Block, FormDescription, GridRow } from '../model.ts';
import { listGrid, plainText } from './list-grid.ts';
import { requiredParts } from './required-parts.ts';

/** A part of a form that an office may leave out, unless a rule requires it. */
export interface FormPart {
  /** `column:KEY` or `row:KEY`. */
  readonly key: string;
  readonly label: string;
  /** Why it must stay: the rule's id; null where it may go. */
  readonly required: string | null;
}

/** The columns of the form's list, and the rows of its tables that hold one thing alone, in order. */
export function formParts(form: FormDescription): readonly FormPart[] {
  const columns = (listGrid(form)?.columns ?? []).map(({ key, heading }) => ({
    key: `column:${key}`,
    label: heading,
  }));
  const rows = form.sheets.flatMap((sheet) => sheet.body).flatMap(rowParts);
  return [...columns, ...rows].map((part) => ({ ...part, required: requiredBy(form, part.key) }));
}

/** The key of a row with one cell over the whole width and values in it; undefined for any other. */
export function rowKey(row: GridRow): string | undefined {
  const [cell] = row.cells;
  if (row.cells.length !== 1 || row.header || row.signature || !cell) return undefined;
  const value = cell.text.flat().find((piece) => typeof piece !== 'string' && 'value' in piece);
  return value && typeof value !== 'string' && 'value' in value ? `row:${value.value}` : undefined;
}

function rowParts(block: Block): { key: string; label: string }[] {
  if (block.kind !== 'grid') return [];
  return block.rows.flatMap((row) => {
    const key = 'each' in row ? undefined : rowKey(row);
    if (key === undefined || 'each' in row) return [];
    return [{ key, label: plainText(row.cells[0]?.text ?? []).replace(/[:：\s]+$/, '') }];
  });
}

/** A numbered form is fixed by the procedure that numbers it; of others what a rule names stays. */
function requiredBy(form: FormDescription, key: string): string | null {
  return form.number ?? requiredParts[form.id]?.[key] ?? null;
}
