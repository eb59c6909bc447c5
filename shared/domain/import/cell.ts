/**
 * A cell as the reader hands it on. Plain texts and numbers are bare values, because a register has a million of them;
 * what needs explaining is an object.
 */
export type RawCell = null | string | number | SpecialCell;

export type SpecialCell =
  /** a cell with a date format; `iso` is YYYY-MM-DD, `time` HH:mm when the day has a fraction */
  | { readonly kind: 'date'; readonly iso: string; readonly time: string | null }
  /** a formula, with the value the spreadsheet program had stored with it */
  | { readonly kind: 'formula'; readonly result: RawCell }
  /** covered by a vertical merge; `result` is the value of the merge's first cell */
  | { readonly kind: 'merged'; readonly result: RawCell }
  /** covered by a merge from the left; counts only where headings are read, and is blank among the entries */
  | { readonly kind: 'across'; readonly text: string }
  /** 同上 or 〃; `result` is what stands above */
  | { readonly kind: 'ditto'; readonly written: string; readonly result: RawCell }
  /** #REF!, #N/A and their like */
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** a number stored in exponent notation: the file no longer has its last digits */
  | { readonly kind: 'exponent'; readonly text: string };

/** A row of a sheet; `number` as the spreadsheet program shows it, cells from column A on. */
export interface RawRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
}

/** A cell's own value, with formula, merge and ditto mark taken away. */
export type PlainCell = Exclude<RawCell, { readonly result: RawCell }>;

export function plainCell(cell: RawCell): PlainCell {
  return isSpecial(cell) && 'result' in cell ? plainCell(cell.result) : cell;
}

/** The cell as a person reads it in the spreadsheet program; empty text for an empty cell. */
export function cellText(cell: RawCell | undefined): string {
  const plain = plainCell(cell ?? null);
  if (plain === null || (isSpecial(plain) && plain.kind === 'across')) return '';
  if (!isSpecial(plain)) return typeof plain === 'string' ? plain : String(plain);
  if (plain.kind === 'date') return plain.time === null ? plain.iso : `${plain.iso} ${plain.time}`;
  if (plain.kind === 'boolean') return plain.value ? 'TRUE' : 'FALSE';
  return plain.kind === 'error' ? plain.code : plain.text;
}

export function isBlank(cell: RawCell | undefined): boolean {
  return /^[\s\u3000\u200b-\u200f\u202a-\u202e\u2060\ufeff]*$/.test(cellText(cell));
}

export function isSpecial(cell: RawCell): cell is SpecialCell {
  return typeof cell === 'object' && cell !== null;
}
