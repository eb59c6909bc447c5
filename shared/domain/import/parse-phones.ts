import { normalisePhone } from '../phone.ts';
import { isSpecial, plainCell, type PlainCell, type RawCell } from './cell.ts';
import { halfWidth, originOf, readText, refusedCell } from './clean-text.ts';
import { finding, nothing, read, type Finding, type Reading } from './finding.ts';

/** A number this long has lost digits in the spreadsheet program, which keeps fifteen. */
const exactDigits = 15;

/**
 * The phones in a cell, each in its one stored form: mobile or landline, with blanks, dashes, +86 or full-width digits, as text
 * or as number, several in one cell. A number that Excel turned into 1.38E+10 and one with digits missing are errors.
 */
export function parsePhones(cell: RawCell | undefined): Reading<readonly string[]> {
  const refusal = refusedCell(cell ?? null);
  if (refusal) return read<readonly string[]>(null, refusal);
  const plain = plainCell(cell ?? null);
  if (plain === null || isPlaceholder(plain)) return nothing;
  if (typeof plain === 'number') return fromNumber(plain, originOf(cell ?? null, String(plain)));
  const written = readText(cell, 200);
  return written.value === null
    ? { value: null, findings: written.findings }
    : fromText(written.value, written.findings);
}

function fromNumber(value: number, origin: readonly Finding[]): Reading<readonly string[]> {
  const digits = String(value);
  if (digits.length > exactDigits || /[e.]/i.test(digits))
    return read<readonly string[]>(null, finding('digitsLost', digits));
  const phone = normalisePhone(digits);
  if (!phone.ok) return read<readonly string[]>(null, ...origin, finding('phoneRefused', phone.reason));
  return read(
    [phone.phone],
    ...(origin.length > 0 ? origin : [finding('phoneFromNumber', digits, phone.phone)]),
  );
}

function fromText(text: string, origin: readonly Finding[]): Reading<readonly string[]> {
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(halfWidth(text)))
    return read<readonly string[]>(null, finding('digitsLost', text));
  const written = splitPhones(text);
  const phones: string[] = [];
  const findings: Finding[] = [...origin];
  for (const one of written) {
    const phone = normalisePhone(one);
    if (!phone.ok) return read<readonly string[]>(null, ...origin, finding('phoneRefused', phone.reason));
    if (phones.includes(phone.phone)) findings.push(finding('phoneRepeated'));
    else phones.push(phone.phone);
  }
  if (written.length > 1) findings.push(finding('phoneSeveral', String(written.length), phones.join('、')));
  else if (phones[0] !== text) findings.push(finding('phoneNormalised', text, phones[0] ?? ''));
  return read<readonly string[]>(phones, ...findings);
}

/** Parts at / 、 , ; 或 and line ends; at blanks only when every part is a whole number of its own. */
function splitPhones(text: string): readonly string[] {
  const parts = text
    .split(/[/／、,，;；|\n]|或|和/)
    .map((part) => part.replace(/^[^\d+＋０-９(（]*[:：]/, '').trim());
  return parts.filter((part) => part !== '').flatMap(splitAtBlanks);
}

function splitAtBlanks(text: string): readonly string[] {
  const parts = text.split(/[\s\u3000]+/);
  return parts.length > 1 && parts.every((part) => normalisePhone(part).ok) ? parts : [text];
}

function isPlaceholder(plain: PlainCell): boolean {
  return (
    !isSpecial(plain) &&
    typeof plain === 'string' &&
    /^[\s\u3000]*(?:无|没有|未留|未留电话|不详|保密|-+|—+|\/)?[\s\u3000]*$/.test(plain)
  );
}
