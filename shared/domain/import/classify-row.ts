import { cellText, isBlank, isSpecial, type RawRow } from './cell.ts';
import type { ColumnMapping } from './suggest-mapping.ts';

/** What a row under the header is: an entry, or something that stands around entries. */
export type RowKind = 'entry' | 'blank' | 'total' | 'note' | 'heading';

export const rowKindNames: Readonly<Record<Exclude<RowKind, 'entry'>, string>> = {
  blank: '空行',
  total: '合计行',
  note: '说明文字',
  heading: '重复的表头',
};

/**
 * Tells entries from footers: totals (合计, 小计 …), notes (注：…, 制表人 …, a lone sentence), repeated headings, blank rows and
 * rows that have nothing but a running number. A row with a value in any mapped column beside is an entry, also a faulty one.
 */
export function classifyRow(row: RawRow, headings: readonly string[], mapping: ColumnMapping): RowKind {
  const filled = row.cells.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ column, text: cellText(cell).trim(), merged: isMerged(cell) }],
  );
  if (filled.every(({ merged }) => merged)) return 'blank';
  const first = filled[0]?.text ?? '';
  if (/^(?:本?[月周日页年]?)(?:合|小|总|共|累)\s*计/.test(first)) return 'total';
  if (
    /^[*＊]?(?:注|备注|说明|填表说明|附注|制表|填表|审核|统计人?|主管签字|签字)[\s\u3000]*[:：人日]/.test(
      first,
    )
  )
    return 'note';
  if (isHeading(filled, headings)) return 'heading';
  const mapped = filled.filter(({ column }) => (mapping[column] ?? null) !== null);
  if (mapped.length === 0) return filled.length === 1 && first.length > 6 ? 'note' : 'blank';
  return mapped.length === 1 && filled.length === 1 && first.length > 12 ? 'note' : 'entry';
}

function isMerged(cell: RawRow['cells'][number]): boolean {
  return isSpecial(cell) && cell.kind === 'merged';
}

function isHeading(
  filled: readonly { column: number; text: string }[],
  headings: readonly string[],
): boolean {
  if (filled.length < 2) return false;
  const same = filled.filter(({ column, text }) => text === headings[column]);
  return same.length * 2 > filled.length;
}
