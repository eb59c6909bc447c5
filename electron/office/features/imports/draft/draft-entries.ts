import { hash } from 'node:crypto';
import type { ImportAnalysis, ImportRowFilter } from '../../../../../shared/contract/imports.ts';
import { cellText, type RawRow } from '../../../../../shared/domain/import/cell.ts';
import { finding } from '../../../../../shared/domain/import/finding.ts';
import type { ImportKind } from '../../../../../shared/domain/import/import-kind.ts';
import { resolveDitto } from '../../../../../shared/domain/import/resolve-ditto.ts';
import {
  callFingerprint,
  staffFingerprint,
  visitFingerprint,
} from '../../../../../shared/domain/import/row-fingerprint.ts';
import type { CellFinding, RowReading } from '../../../../../shared/domain/import/row-reader.ts';
import {
  fingerprintBytes,
  type CallToWrite,
  type ChunkToApply,
  type DraftRow,
  type ImportedRecord,
  type StaffToWrite,
  type VisitToWrite,
} from './draft-types.ts';
import type { EntryReader } from './entry-reader.ts';
import { FindingSummary } from './finding-summary.ts';
import { prepareCall } from './prepare-call.ts';
import { prepareVisit } from './prepare-record.ts';

const refused = 1;
const warned = 2;
const noted = 4;
const known = 8;
/** A call that stands in the file before, to the minute: one call, written twice. */
const repeated = 16;

interface EntrySheet {
  readonly index: number;
  readonly rows: readonly RawRow[];
  readonly read: EntryReader;
}

/**
 * The entries of a file. Of each only its row, a few flags and a fingerprint are kept; records and findings are read anew when
 * they are shown or written, which costs ten microseconds a row and spares the thread's memory.
 */
export class DraftEntries {
  readonly #rows: RawRow[] = [];
  readonly #sheets: EntrySheet[] = [];
  readonly #sheetOf: number[] = [];
  readonly #flags: Uint8Array;
  readonly #prints: Uint8Array;
  readonly #summary = new FindingSummary();
  readonly #repeated = new Map<number, CellFinding>();
  readonly #handedOut = new Set<string>();
  readonly #filtered = new Map<string, Int32Array>();

  constructor(sheets: readonly EntrySheet[]) {
    const count = sheets.reduce((total, sheet) => total + sheet.rows.length, 0);
    this.#flags = new Uint8Array(count);
    this.#prints = new Uint8Array(count * fingerprintBytes);
    const occurrences: Occurrences = new Map();
    for (const sheet of sheets) {
      this.#sheets[sheet.index] = sheet;
      this.#add(sheet, occurrences);
    }
  }

  /** The fingerprints of all entries one after another, 16 bytes each, in their order. */
  get fingerprints(): Uint8Array {
    return this.#prints;
  }

  markKnown(positions: readonly number[]): void {
    this.#filtered.clear();
    for (let position = 0; position < this.#flags.length; position++)
      this.#flags[position] = (this.#flags[position] ?? 0) & ~known;
    for (const position of positions) this.#flags[position] = (this.#flags[position] ?? 0) | known;
  }

  findings(): ImportAnalysis['findings'] {
    return this.#summary.list();
  }

  /** How many entries of a sheet are good and new, refused, known, or good with warnings. */
  counts(sheet: number): { good: number; refused: number; known: number; withWarnings: number } {
    const counts = { good: 0, refused: 0, known: 0, withWarnings: 0 };
    for (const [position, flags] of this.#flags.entries()) {
      if (this.#sheetOf[position] !== sheet) continue;
      if (flags & refused) counts.refused++;
      else if (flags & (known | repeated)) counts.known++;
      else counts.good++;
      if (flags & warned && !(flags & refused)) counts.withWarnings++;
    }
    return counts;
  }

  page(
    sheet: number | null,
    filter: ImportRowFilter,
    offset: number,
    limit: number,
  ): { rows: DraftRow[]; total: number } {
    const positions = this.#positions(sheet, filter);
    const rows = Array.from(positions.slice(offset, offset + limit), (position) => this.#shown(position));
    return { rows, total: positions.length };
  }

  /** Up to `limit` records that are good and new, from position `from` on. */
  chunk(kind: ImportKind, from: number, limit: number): ChunkToApply {
    const visits: VisitToWrite[] = [];
    const calls: CallToWrite[] = [];
    const staff: StaffToWrite[] = [];
    if (from === 0) this.#handedOut.clear();
    let position = from;
    for (; position < this.#flags.length && visits.length + calls.length + staff.length < limit; position++) {
      if ((this.#flags[position] ?? 0) & (refused | known | repeated)) continue;
      const { record } = this.#read(position);
      if (!record) continue;
      if ('visitedOn' in record) visits.push(prepareVisit(record, position, this.#handOut(record.phones)));
      else if ('calledOn' in record) calls.push(prepareCall(record, position));
      else staff.push({ ...record, position });
    }
    return { kind, visits, calls, staff, next: position < this.#flags.length ? position : null };
  }

  /** The refused rows of a sheet with what was found in them. */
  refused(sheet: number): { row: RawRow; findings: RowReading<unknown>['findings'] }[] {
    return [...this.#positions(sheet, 'refused')].flatMap((position) => {
      const row = this.#rows[position];
      return row ? [{ row, findings: this.#read(position).findings }] : [];
    });
  }

  #add({ index, rows, read }: EntrySheet, occurrences: Occurrences): void {
    let above: RawRow | null = null;
    for (const raw of rows) {
      const row = resolveDitto(raw, above);
      above = row;
      const { record, findings } = read(row);
      const position = this.#rows.push(row) - 1;
      this.#sheetOf.push(index);
      this.#summary.add(findings);
      this.#flags[position] = flagsOf({ record, findings });
      if (!record) continue;
      const { print, before } = fingerprintOf(record, occurrences, row.number);
      this.#prints.set(print, position * fingerprintBytes);
      if (before !== null) this.#noteRepeated(position, before);
    }
  }

  #noteRepeated(position: number, before: number): void {
    this.#repeated.set(position, { ...finding('rowRepeated', String(before)), field: null, column: null });
    this.#flags[position] = (this.#flags[position] ?? 0) | repeated;
    this.#summary.add([finding('rowRepeated', String(before))]);
  }

  /** Whether an earlier row that was handed out had one of the phones; remembers them all. */
  #handOut(phones: readonly string[]): boolean {
    const known = phones.some((phone) => this.#handedOut.has(phone));
    for (const phone of phones) this.#handedOut.add(phone);
    return known;
  }

  #read(position: number): RowReading<ImportedRecord> {
    const row = this.#rows[position];
    const sheet = this.#sheets[this.#sheetOf[position] ?? -1];
    if (!row || !sheet) throw new Error(`no entry ${position}`);
    return sheet.read(row);
  }

  #shown(position: number): DraftRow {
    const said = this.#repeated.get(position);
    const { record, findings: read } = this.#read(position);
    const findings = [...read, ...(said ? [said] : [])];
    const row = this.#rows[position];
    const flags = this.#flags[position] ?? 0;
    return {
      sheet: this.#sheetOf[position] ?? 0,
      number: row?.number ?? 0,
      hidden: row?.hidden ?? false,
      phones: record && 'phones' in record ? record.phones : [],
      state: flags & refused ? 'refused' : flags & (known | repeated) ? 'known' : 'good',
      cells: (row?.cells ?? []).map((cell) => cellText(cell).slice(0, 500)),
      findings: findings.map(({ level, column, field, cause, remedy }) => ({
        level,
        column,
        field,
        cause,
        remedy,
      })),
    };
  }

  #positions(sheet: number | null, filter: ImportRowFilter): Int32Array {
    const key = `${sheet ?? ''}/${filter}`;
    const before = this.#filtered.get(key);
    if (before) return before;
    const wanted = { all: 0, refused, warning: warned, note: noted, known: known | repeated }[filter];
    const positions: number[] = [];
    for (const [position, flags] of this.#flags.entries()) {
      if (sheet !== null && this.#sheetOf[position] !== sheet) continue;
      if (wanted === 0 || flags & wanted) positions.push(position);
    }
    const found = Int32Array.from(positions);
    this.#filtered.set(key, found);
    return found;
  }
}

function flagsOf({ record, findings }: RowReading<unknown>): number {
  let flags = record === null ? refused : 0;
  for (const { level } of findings) flags |= level === 'warning' ? warned : level === 'note' ? noted : 0;
  return flags;
}

/** How often an entry came so far in the file, and the number of its first row. */
type Occurrences = Map<string, { count: number; readonly row: number }>;

/**
 * The entry's fingerprint; `before` is the row that tells of the same call. Visits know no hour: two that are alike may be two,
 * told apart by their occurrence.
 */
function fingerprintOf(
  record: ImportedRecord,
  occurrences: Occurrences,
  row: number,
): { print: Buffer; before: number | null } {
  const first = hashed(printedText(record, 0));
  const key = first.toString('latin1');
  const known = occurrences.get(key);
  if (!known) {
    occurrences.set(key, { count: 1, row });
    return { print: first, before: null };
  }
  const isOneCall = 'calledOn' in record && record.calledAt !== null;
  const print = isOneCall ? first : hashed(printedText(record, known.count));
  known.count++;
  return { print, before: isOneCall ? known.row : null };
}

function printedText(record: ImportedRecord, occurrence: number): string {
  if ('visitedOn' in record) return visitFingerprint(record, occurrence);
  return 'calledOn' in record ? callFingerprint(record, occurrence) : staffFingerprint(record, occurrence);
}

function hashed(text: string): Buffer {
  return hash('sha256', text, 'buffer').subarray(0, fingerprintBytes);
}
