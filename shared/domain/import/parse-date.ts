import { isSpecial, plainCell, type RawCell } from './cell.ts';
import { halfWidth, isOrigin, originOf, readText, refusedCell } from './clean-text.ts';
import { finding, nothing, read, type Finding, type Reading } from './finding.ts';

/** What the sheet says about its dates. */
export interface DateContext {
  /** the year in the sheet's name, a title above the header or the file's name; given by the user otherwise */
  readonly year: number | null;
  /** the month in the sheet's name, for cells that have a day only */
  readonly month: number | null;
  /** counts days from 1904-01-01 (workbooks from old Macs) */
  readonly date1904: boolean;
  /** the business date, YYYY-MM-DD */
  readonly today: string;
  /** a date after today deserves a warning (a visit) or not (a planned day) */
  readonly warnFuture: boolean;
}

/**
 * A business date YYYY-MM-DD from a date cell, an Excel serial, 2026.3.5, 2026/3/5, 2026-03-05, 2026年3月5日, 20260305, 26.3.5,
 * 3月5日 (with the sheet's year) or 5日 (with its month). Impossible days such as 2026.2.30 are errors, never moved to March.
 */
export function parseDate(cell: RawCell | undefined, context: DateContext): Reading<string> {
  const refusal = refusedCell(cell ?? null);
  if (refusal) return read<string>(null, refusal);
  const plain = plainCell(cell ?? null);
  if (plain === null) return nothing;
  if (isSpecial(plain) && plain.kind === 'date')
    return checked(plain.iso, plain.iso, originOf(cell ?? null, plain.iso), context);
  if (typeof plain === 'number') return fromNumber(plain, context);
  return fromText(cell, context);
}

/** The date of an Excel day number; 60 is the 29 February 1900 that never was. Null when out of range. */
export function dateOfSerial(serial: number, date1904: boolean): { iso: string; time: string | null } | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const stamp = new Date(Date.UTC(1899, 11, 30 + days, 0, minutes)).toISOString();
  return { iso: stamp.slice(0, 10), time: minutes === 0 ? null : stamp.slice(11, 16) };
}

function fromNumber(value: number, context: DateContext): Reading<string> {
  const shown = String(value);
  if (/^(19|20)\d{6}$/.test(shown)) return fromText(shown, context);
  const date = Number.isInteger(value) && value >= 30_000 ? dateOfSerial(value, context.date1904) : null;
  if (!date) return read<string>(null, finding('dateAmbiguous', shown));
  return checked(date.iso, shown, [finding('dateFromSerial', shown, date.iso)], context);
}

const full = /^(\d{4}|\d{2})(?:\s*[.\-/年·]\s*|\s+)(\d{1,2})(?:\s*[.\-/月·]\s*|\s+)(\d{1,2})\s*[日号]?$/;
const dense = /^(\d{4})(\d{2})(\d{2})$/;
const monthDay = /^(\d{1,2})\s*[.\-/月]\s*(\d{1,2})\s*[日号]?$/;
const dayOnly = /^(\d{1,2})\s*[日号]$/;

function fromText(cell: RawCell | undefined, context: DateContext): Reading<string> {
  const written = readText(cell, 60);
  if (written.value === null) return written;
  const text = withoutClock(halfWidth(written.value).replace(/[。．]/g, '.'));
  const parts = full.exec(text) ?? dense.exec(text);
  if (parts) return withYear(written.value, parts, written.findings, context);
  const short = monthDay.exec(text);
  const day = dayOnly.exec(text);
  if (!short && !(day && context.month !== null))
    return read<string>(null, ...written.findings, finding('dateUnreadable', written.value));
  if (context.year === null)
    return read<string>(null, ...written.findings, finding('dateNoYear', written.value));
  const iso = short
    ? isoOf(context.year, short[1], short[2])
    : isoOf(context.year, String(context.month), day?.[1]);
  return checked(
    iso,
    written.value,
    [...written.findings, finding('dateYearTaken', written.value, iso)],
    context,
  );
}

function withYear(
  written: string,
  parts: RegExpExecArray,
  before: readonly Finding[],
  context: DateContext,
): Reading<string> {
  const [, year = '', month, day] = parts;
  const iso = isoOf(Number(year.length === 2 ? `20${year}` : year), month, day);
  const notes = year.length === 2 ? [...before, finding('dateShortYear', written, iso)] : before;
  return checked(iso, written, notes, context);
}

/** Weekday and time of day behind a date go. */
function withoutClock(text: string): string {
  return text
    .replace(/[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?/g, '')
    .replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
    .trim();
}

function isoOf(year: number, month: string | undefined, day: string | undefined): string {
  return `${String(year).padStart(4, '0')}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

function checked(
  iso: string,
  written: string,
  notes: readonly Finding[],
  context: DateContext,
): Reading<string> {
  const origin = notes.filter((note) => isOrigin(note));
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    return read<string>(null, ...origin, finding('dateImpossible', written));
  const year = date.getUTCFullYear();
  if (year < 2000 || year > 2099) return read<string>(null, ...origin, finding('dateYear', written));
  return context.warnFuture && iso > context.today
    ? read(iso, ...notes, finding('dateFuture', iso))
    : read(iso, ...notes);
}
