import { cellText, isSpecial, plainCell, type RawCell } from './cell.ts';
import { finding, read, type Finding, type Reading } from './finding.ts';

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
// What XML 1.0 forbids, so that no document could hold it (as in the contract's text fields).
const unkeepable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/**
 * The cell's text, fit to be kept: invisible characters gone, line ends as \n, blanks at both ends gone.
 * Errors: an error value, a formula without stored result, a lost-digits number, control characters, lone surrogates, more than
 * `limit` characters (never cut silently). An empty cell reads as null.
 */
export function readText(cell: RawCell | undefined, limit: number): Reading<string> {
  const refusal = refusedCell(cell ?? null);
  if (refusal) return read<string>(null, refusal);
  const written = cellText(cell);
  const text = tidy(written);
  const origin = originOf(cell ?? null, text);
  if (text === '') return { value: null, findings: [] };
  if (unkeepable.test(text)) return read<string>(null, ...origin, finding('controlCharacters'));
  const length = Array.from(text).length;
  if (length > limit)
    return read<string>(null, ...origin, finding('textTooLong', String(length), String(limit)));
  invisible.lastIndex = 0;
  return invisible.test(written)
    ? read(text, ...origin, finding('hiddenCharacters'))
    : { value: text, findings: origin };
}

/** Full-width letters, digits and signs as half-width; Chinese punctuation stays. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\uff0e\uff0f\uff1a\uff05]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

export function tidy(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

/** The finding that keeps a cell out whatever its column is, or null. */
export function refusedCell(cell: RawCell): Finding | null {
  const plain = plainCell(cell);
  if (plain === null) return isSpecial(cell) && cell.kind === 'formula' ? finding('formulaEmpty') : null;
  if (typeof plain === 'number' && Math.abs(plain) >= 1e15) return finding('digitsLost', String(plain));
  if (!isSpecial(plain)) return null;
  if (plain.kind === 'error') return finding('cellError', plain.code);
  return plain.kind === 'exponent' ? finding('digitsLost', plain.text) : null;
}

/** Says where a value came from when it does not stand in the cell itself. */
export function originOf(cell: RawCell, shown: string): readonly Finding[] {
  if (!isSpecial(cell)) return [];
  if (cell.kind === 'formula') return [finding('formulaValue', shown)];
  if (cell.kind === 'ditto') return [finding('dittoValue', cell.written, shown)];
  return cell.kind === 'merged' && shown !== '' ? [finding('mergedValue', shown)] : [];
}

/** Whether a finding says where the value came from, which stays true also of a refused value. */
export function isOrigin(note: Finding): boolean {
  return note.code === 'formulaValue' || note.code === 'mergedValue' || note.code === 'dittoValue';
}
