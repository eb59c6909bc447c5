import { cellText, type RawCell } from './cell.ts';
import { readText } from './clean-text.ts';
import { finding, nothing, read, type Finding, type Reading } from './finding.ts';
import { readRange } from './parse-range.ts';

/** Square metres; `to` equals `from` when one figure was given, null when the range is open. */
export interface ReadArea {
  readonly from: number | null;
  readonly to: number | null;
}

const units = /(?:㎡|m²|m2|M2|平方米|平米|平方|平|方)/g;

/** An area wanted from 95, 95㎡, 80-100, 100以上. A range written backwards is turned, with a note; under 10 or over 5000 is an error. */
export function parseArea(cell: RawCell | undefined): Reading<ReadArea> {
  const text = readText(cell, 200);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  if (/^-?(?:NaN|Infinity|\d+e\d+)$/i.test(cellText(text.value)))
    return read<ReadArea>(null, finding('areaImpossible', text.value));
  const range = readRange(text.value, units);
  if (!range) return read<ReadArea>(null, ...text.findings, finding('areaUnreadable', text.value));
  return checked(
    text.value,
    range.from === null ? null : Number(range.from),
    range.to === null ? null : Number(range.to),
    text.findings,
  );
}

export function areaText({ from, to }: ReadArea): string {
  if (from === to) return String(from);
  if (from === null) return `${String(to)}以下`;
  return to === null ? `${String(from)}以上` : `${String(from)}-${String(to)}`;
}

function checked(
  written: string,
  first: number | null,
  second: number | null,
  before: readonly Finding[],
): Reading<ReadArea> {
  const backwards = first !== null && second !== null && first > second;
  const area = backwards ? { from: second, to: first } : { from: first, to: second };
  if (!isPossible(area.from) || !isPossible(area.to))
    return read<ReadArea>(null, ...before, finding('areaImpossible', written));
  if (backwards) return read(area, ...before, finding('areaReversed', written, areaText(area)));
  return areaText(area) === written
    ? { value: area, findings: before }
    : read(area, ...before, finding('areaRead', written, areaText(area)));
}

function isPossible(value: number | null): boolean {
  return value === null || (value >= 10 && value <= 5000);
}
