import { cellText, type RawCell } from './cell.ts';
import { halfWidth } from './clean-text.ts';
import { ignoredHeadings, importFields, type ImportField } from './fields.ts';
import type { ImportKind } from './import-kind.ts';
import type { BudgetUnit } from './parse-budget.ts';

const bracketed = /[(（[【<《][^)）\]】>》]*[)）\]】>》]/g;

/** A heading as it is compared: 联系 电话： and *联系电话(必填) are both 联系电话. */
export function plainHeading(cell: RawCell | undefined): string {
  return halfWidth(cellText(cell))
    .replace(/[\s\u3000\u200b-\u200f\ufeff*＊:：、，,。.?？/／\\|_-]/g, '')
    .replace(bracketed, '')
    .toLowerCase();
}

export interface HeadingMatch {
  readonly field: ImportField;
  /** 3 the very heading, 2 a heading that holds it or is held by it */
  readonly strength: 2 | 3;
}

/** The field a heading stands for in that kind of register, or null. */
export function matchHeading(cell: RawCell | undefined, kind: ImportKind): HeadingMatch | null {
  const heading = plainHeading(cell);
  if (heading === '' || heading.length > 16 || ignoredHeadings.has(heading)) return null;
  const exact = importFields(kind).find((field) => plainHeadings(field).includes(heading));
  if (exact) return { field: exact, strength: 3 };
  return closest(heading, kind);
}

/** The unit in brackets or words of a budget's heading: 预算(万), 总价/元. */
export function headingUnit(cell: RawCell | undefined): BudgetUnit {
  const text = cellText(cell);
  if (/万/.test(text)) return 'wan';
  return /元/.test(text) ? 'yuan' : null;
}

const plainByField = new Map<ImportField, readonly string[]>();

function plainHeadings(field: ImportField): readonly string[] {
  const known = plainByField.get(field);
  if (known) return known;
  const plain = [...new Set(field.headings.map(plainHeading))];
  plainByField.set(field, plain);
  return plain;
}

/** The longest known heading of two or more characters that is part of this one. */
function closest(heading: string, kind: ImportKind): HeadingMatch | null {
  let best: { field: ImportField; length: number } | null = null;
  for (const field of importFields(kind)) {
    for (const known of plainHeadings(field)) {
      if (known.length >= 2 && heading.includes(known) && known.length > (best?.length ?? 0))
        best = { field, length: known.length };
    }
  }
  return best && best.length * 2 >= heading.length ? { field: best.field, strength: 2 } : null;
}
