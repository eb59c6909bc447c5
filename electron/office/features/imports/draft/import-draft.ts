import type {
  ImportAnalysis,
  ImportRow,
  ImportRowFilter,
  ImportSheet,
  ImportSheetPlan,
} from '../../../../../shared/contract/imports.ts';
import { cellText, type RawRow } from '../../../../../shared/domain/import/cell.ts';
import { importKindNames } from '../../../../../shared/domain/import/import-kind.ts';
import {
  splitRows,
  suggestPlan,
  type SheetPlan,
  type SheetRows,
} from '../../../../../shared/domain/import/sheet-plan.ts';
import {
  doubledFields,
  headerSignature,
  missingFields,
} from '../../../../../shared/domain/import/suggest-mapping.ts';
import { rowKindNames } from '../../../../../shared/domain/import/classify-row.ts';
import { searchKeys } from '../../../../../shared/domain/search-keys.ts';
import { importTexts } from '../../../../../shared/texts/imports.ts';
import { columnLetters } from '../reading/cell-reference.ts';
import type { RawFile } from '../reading/read-file.ts';
import type { ChunkToApply, DraftEntry, OfficeContext } from './draft-types.ts';
import { readEntries, type FileMemory } from './read-entries.ts';
import { summariseFindings } from './summarise-findings.ts';

/** A mapping kept from an earlier import, found by its headings. */
export interface RememberedPlan {
  readonly signature: string;
  readonly mapping: readonly (string | null)[];
}

interface DraftSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
  plan: ImportSheetPlan;
  remembered: boolean;
  unrecognised: boolean;
  split: SheetRows;
}

const openingRows = 30;
const namedOthers = 50;
const emptyPlan: SheetPlan = {
  kind: 'visits',
  headerRow: null,
  headerHeight: 1,
  mapping: [],
  year: null,
  skipHidden: false,
};

/** A file under import: read once, interpreted by plans as often as the user corrects them, paged, and handed out in chunks. */
export class ImportDraft {
  readonly #file: RawFile;
  readonly #fileName: string;
  readonly #sheets: DraftSheet[];
  #entries: DraftEntry[] = [];
  readonly #filtered = new Map<string, number[]>();

  constructor(file: RawFile, fileName: string) {
    this.#file = file;
    this.#fileName = fileName;
    this.#sheets = file.sheets.map(({ name, hidden, rows }) => {
      const found = suggestPlan(fileName, name, rows);
      const plan = found ?? emptyPlan;
      const include = found !== null && !hidden;
      return {
        name,
        hidden,
        rows,
        plan: { ...plan, mapping: [...plan.mapping], include },
        remembered: false,
        unrecognised: found === null,
        split: splitRows(fileName, name, rows, plan),
      };
    });
  }

  /** The signature of every sheet's headings, by which mappings are kept. */
  signatures(): string[] {
    return this.#sheets.map(({ plan, split }) => headerSignature(plan.kind, split.headings));
  }

  remember(plans: readonly RememberedPlan[]): void {
    const bySignature = new Map(plans.map((one) => [one.signature, one.mapping]));
    for (const [index, signature] of this.signatures().entries()) {
      const sheet = this.#sheets[index];
      const mapping = bySignature.get(signature);
      if (!sheet || !mapping || sheet.unrecognised) continue;
      sheet.remembered = true;
      this.#planSheet(sheet, { ...sheet.plan, mapping: [...mapping] });
    }
  }

  /** Takes the user's plans, one a sheet. */
  plan(plans: readonly ImportSheetPlan[]): void {
    for (const [index, plan] of plans.entries()) {
      const sheet = this.#sheets[index];
      if (sheet) this.#planSheet(sheet, plan);
    }
  }

  /** Reads every entry of the included sheets by their plans. */
  interpret(office: OfficeContext): void {
    const memory: FileMemory = { nameByPhone: new Map(), occurrences: new Map() };
    this.#filtered.clear();
    this.#entries = this.#sheets.flatMap(({ plan, split }, index) =>
      plan.include && problemsOf(plan).length === 0
        ? readEntries({ index, plan, rows: split, date1904: this.#file.date1904 }, office, memory)
        : [],
    );
  }

  fingerprints(): string[] {
    return this.#entries.map((entry) => entry.fingerprint);
  }

  /** Marks entries that were imported before, by their position in `fingerprints()`. */
  markKnown(positions: readonly number[]): void {
    this.#filtered.clear();
    const known = new Set(positions);
    for (const [index, entry] of this.#entries.entries()) entry.known = known.has(index);
  }

  analysis(): Omit<ImportAnalysis, 'id' | 'sameFile'> {
    const included = this.#sheets.filter(({ plan }) => plan.include);
    return {
      fileName: this.#fileName,
      fileType: this.#file.type,
      encoding: this.#file.encoding,
      refusal: refusalOf(included.map(({ plan }) => plan.kind)),
      sheets: this.#sheets.map((sheet, index) => this.#describe(sheet, index)),
      findings: summariseFindings(this.#entries),
    };
  }

  rows(
    sheet: number | null,
    filter: ImportRowFilter,
    offset: number,
    limit: number,
  ): { rows: ImportRow[]; total: number } {
    const positions = this.#positions(sheet, filter);
    const rows = positions.slice(offset, offset + limit).flatMap((position) => {
      const entry = this.#entries[position];
      return entry ? [shownEntry(entry)] : [];
    });
    return { rows, total: positions.length };
  }

  /** Up to `limit` records that are good and new, from position `from` on. */
  chunk(from: number, limit: number): ChunkToApply {
    const records: ChunkToApply['records'][number][] = [];
    let position = from;
    for (; position < this.#entries.length && records.length < limit; position++) {
      const entry = this.#entries[position];
      if (!entry?.record || entry.known) continue;
      const { record, fingerprint } = entry;
      records.push({
        record,
        fingerprint,
        searchKeys: 'phones' in record ? searchKeys(record.name, record.phones) : '',
      });
    }
    const kind = this.#sheets.find(({ plan }) => plan.include)?.plan.kind ?? 'visits';
    return { kind, records, next: position < this.#entries.length ? position : null };
  }

  /** The refused rows by sheet, for the workbook that goes back to the user. */
  refused(): { name: string; headings: readonly string[]; entries: readonly DraftEntry[] }[] {
    return this.#sheets.map(({ name, split }, index) => ({
      name,
      headings: split.headings,
      entries: this.#entries.filter((entry) => entry.sheet === index && entry.record === null),
    }));
  }

  #planSheet(sheet: DraftSheet, plan: ImportSheetPlan): void {
    sheet.plan = plan;
    sheet.split = splitRows(this.#fileName, sheet.name, sheet.rows, plan);
  }

  #describe(sheet: DraftSheet, index: number): ImportSheet {
    const { name, hidden, plan, split, remembered, unrecognised } = sheet;
    const own = this.#entries.filter((entry) => entry.sheet === index);
    const width = Math.max(
      split.headings.length,
      ...split.entries.slice(0, 100).map((row) => row.cells.length),
      plan.mapping.length,
    );
    return {
      name,
      hidden,
      plan,
      remembered,
      unrecognised,
      columns: Array.from({ length: width }, (_, column) => describeColumn(split, column)),
      opening: sheet.rows
        .slice(0, openingRows)
        .map((row) => ({ number: row.number, cells: row.cells.map((cell) => cellText(cell).slice(0, 60)) })),
      problems: plan.include ? problemsOf(plan) : [],
      entries: split.entries.length,
      good: own.filter((entry) => entry.record !== null && !entry.known).length,
      refused: own.filter((entry) => entry.record === null).length,
      known: own.filter((entry) => entry.known).length,
      withWarnings: own.filter(
        (entry) => entry.record !== null && entry.findings.some((one) => one.level === 'warning'),
      ).length,
      others: split.others
        .slice(0, namedOthers)
        .map(({ number, kind, text }) => ({ number, kind: otherName(kind), text })),
      othersLeftOut: Math.max(0, split.others.length - namedOthers),
    };
  }

  #positions(sheet: number | null, filter: ImportRowFilter): number[] {
    const key = `${sheet ?? ''}/${filter}`;
    const known = this.#filtered.get(key);
    if (known) return known;
    const positions = this.#entries.flatMap((entry, position) =>
      fits(entry, sheet, filter) ? [position] : [],
    );
    this.#filtered.set(key, positions);
    return positions;
  }
}

function fits(entry: DraftEntry, sheet: number | null, filter: ImportRowFilter): boolean {
  if (sheet !== null && entry.sheet !== sheet) return false;
  if (filter === 'all') return true;
  if (filter === 'refused') return entry.record === null;
  if (filter === 'known') return entry.known;
  return entry.findings.some((one) => one.level === filter);
}

function shownEntry(entry: DraftEntry): ImportRow {
  return {
    sheet: entry.sheet,
    number: entry.row.number,
    hidden: entry.row.hidden,
    state: entry.record === null ? 'refused' : entry.known ? 'known' : 'good',
    cells: entry.row.cells.map((cell) => cellText(cell).slice(0, 500)),
    findings: entry.findings.map(({ level, column, field, cause, remedy }) => ({
      level,
      column,
      field,
      cause,
      remedy,
    })),
  };
}

function describeColumn({ headings, entries }: SheetRows, column: number) {
  const texts = entries.slice(0, 50).map((row) => cellText(row.cells[column]).replace(/\s+/g, ' ').trim());
  const examples = [...new Set(texts.filter((text) => text !== ''))]
    .slice(0, 3)
    .map((text) => text.slice(0, 40));
  return { letters: columnLetters(column), heading: headings[column] ?? '', examples };
}

function problemsOf(plan: ImportSheetPlan): string[] {
  const missing = missingFields(plan.mapping, plan.kind).map((label) => importTexts.missingColumn(label));
  return [
    ...missing,
    ...doubledFields(plan.mapping, plan.kind).map((label) => importTexts.doubledColumn(label)),
  ];
}

function refusalOf(kinds: readonly ImportSheetPlan['kind'][]): string | null {
  if (kinds.includes('calls')) return importTexts.callsLater;
  const [first, ...others] = [...new Set(kinds)];
  return others.length > 0 && first ? importTexts.mixedKinds(importKindNames[first]) : null;
}

function otherName(kind: string): string {
  return kind === 'hidden'
    ? importTexts.hiddenRow
    : (rowKindNames[kind as keyof typeof rowKindNames] ?? kind);
}
