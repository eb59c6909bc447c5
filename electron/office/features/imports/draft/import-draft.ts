import type {
  ImportAnalysis,
  ImportRowFilter,
  ImportSheet,
  ImportSheetPlan,
} from '../../../../../shared/contract/imports.ts';
import type { RawRow } from '../../../../../shared/domain/import/cell.ts';
import { importKindNames } from '../../../../../shared/domain/import/import-kind.ts';
import type { CellFinding } from '../../../../../shared/domain/import/row-reader.ts';
import { splitRows, suggestPlan, type SheetPlan } from '../../../../../shared/domain/import/sheet-plan.ts';
import { headerSignature, suggestMapping } from '../../../../../shared/domain/import/suggest-mapping.ts';
import { importTexts } from '../../../../../shared/texts/imports.ts';
import type { RawFile } from '../reading/read-file.ts';
import { describeSheet, problemsOf } from './describe-sheet.ts';
import { DraftEntries } from './draft-entries.ts';
import type { ChunkToApply, DraftRow, DraftSheet, OfficeContext } from './draft-types.ts';
import { entryReader } from './entry-reader.ts';

/** A mapping kept from an earlier import, found by its headings. */
export interface RememberedPlan {
  readonly signature: string;
  readonly mapping: readonly (string | null)[];
}

export interface RefusedRows {
  readonly name: string;
  readonly headings: readonly string[];
  readonly entries: readonly { readonly row: RawRow; readonly findings: readonly CellFinding[] }[];
}

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
  #entries = new DraftEntries([]);

  constructor(file: RawFile, fileName: string) {
    this.#file = file;
    this.#fileName = fileName;
    this.#sheets = file.sheets.map(({ name, hidden, rows }) => {
      const found = suggestPlan(fileName, name, rows);
      const plan = found ?? emptyPlan;
      return {
        name,
        hidden,
        rows,
        plan: { ...plan, mapping: [...plan.mapping], include: found !== null && !hidden },
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

  /** Reads every entry of the included sheets by their plans; answers their fingerprints. */
  interpret(office: OfficeContext): Uint8Array {
    const nameByPhone = new Map<string, string>();
    const { date1904 } = this.#file;
    const sheets = this.#sheets.flatMap(({ plan, split }, index) => {
      if (!plan.include || problemsOf(plan).length > 0) return [];
      const read = entryReader({ plan, rows: split, date1904 }, office, nameByPhone);
      return [{ index, rows: split.entries, read }];
    });
    this.#entries = new DraftEntries(sheets);
    return this.#entries.fingerprints;
  }

  /** Marks entries that were imported before, by their position among the fingerprints. */
  markKnown(positions: readonly number[]): void {
    this.#entries.markKnown(positions);
  }

  analysis(): Omit<ImportAnalysis, 'id' | 'sameFile'> {
    const included = this.#sheets.filter(({ plan }) => plan.include);
    return {
      fileName: this.#fileName,
      fileType: this.#file.type,
      encoding: this.#file.encoding,
      refusal: refusalOf(included.map(({ plan }) => plan.kind)),
      sheets: this.#sheets.map((sheet, index): ImportSheet => ({
        ...describeSheet(sheet),
        ...this.#entries.counts(index),
      })),
      findings: this.#entries.findings(),
    };
  }

  rows(
    sheet: number | null,
    filter: ImportRowFilter,
    offset: number,
    limit: number,
  ): { rows: DraftRow[]; total: number } {
    return this.#entries.page(sheet, filter, offset, limit);
  }

  /** Up to `limit` records that are good and new, from position `from` on. */
  chunk(from: number, limit: number): ChunkToApply {
    const kind = this.#sheets.find(({ plan }) => plan.include)?.plan.kind ?? 'visits';
    return this.#entries.chunk(kind, from, limit);
  }

  /** The refused rows by sheet, for the workbook that goes back to the user. */
  refused(): RefusedRows[] {
    return this.#sheets.map(({ name, split }, index) => ({
      name,
      headings: split.headings,
      entries: this.#entries.refused(index),
    }));
  }

  /** A plan without a mapping asks for one: its header row or kind was chosen anew. */
  #planSheet(sheet: DraftSheet, plan: ImportSheetPlan): void {
    const split = splitRows(this.#fileName, sheet.name, sheet.rows, plan);
    if (plan.mapping.length > 0) {
      sheet.plan = plan;
      sheet.split = split;
      return;
    }
    const mapping = [...suggestMapping(split.headings, plan.kind, split.entries.slice(0, 20))];
    sheet.plan = { ...plan, mapping };
    sheet.split = splitRows(this.#fileName, sheet.name, sheet.rows, sheet.plan);
  }
}

function refusalOf(kinds: readonly ImportSheetPlan['kind'][]): string | null {
  const [first, ...others] = [...new Set(kinds)];
  return others.length > 0 && first ? importTexts.mixedKinds(importKindNames[first]) : null;
}
