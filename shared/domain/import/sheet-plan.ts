import { cellText, isBlank, type RawRow } from './cell.ts';
import { classifyRow, type RowKind } from './classify-row.ts';
import { findHeader, headingsAt } from './find-header.ts';
import { headingUnit } from './heading.ts';
import type { ImportKind } from './import-kind.ts';
import type { BudgetUnit } from './parse-budget.ts';
import { suggestMapping, type ColumnMapping } from './suggest-mapping.ts';
import { titleContext } from './title-context.ts';

/** How a sheet is to be read; suggested by `suggestPlan`, corrected by the user. */
export interface SheetPlan {
  readonly kind: ImportKind;
  /** the spreadsheet's row number of the first heading row; null when the sheet has no headings */
  readonly headerRow: number | null;
  readonly headerHeight: 1 | 2;
  readonly mapping: ColumnMapping;
  readonly year: number | null;
  readonly skipHidden: boolean;
}

/** The rows of a sheet, told apart. */
export interface SheetRows {
  readonly headings: readonly string[];
  readonly month: number | null;
  readonly budgetUnit: BudgetUnit;
  readonly entries: readonly RawRow[];
  /** totals, notes, blank and repeated heading rows among or below the entries, and hidden rows when they are skipped */
  readonly others: readonly {
    readonly number: number;
    readonly kind: RowKind | 'hidden';
    readonly text: string;
  }[];
}

const sampleRows = 20;

/** Suggests how to read a sheet; null when it has nothing that looks like a register. */
export function suggestPlan(fileName: string, sheetName: string, rows: readonly RawRow[]): SheetPlan | null {
  const header = findHeader(rows);
  if (!header) return null;
  const body = rows.slice(header.index + header.height);
  const mapping = suggestMapping(header.headings, header.kind, body.slice(0, sampleRows));
  const { year } = titleContext(fileName, sheetName, rows.slice(0, header.index));
  const headerRow = rows[header.index]?.number ?? null;
  return { kind: header.kind, headerRow, headerHeight: header.height, mapping, year, skipHidden: false };
}

/** Splits a sheet by its plan into headings, entries and everything else. */
export function splitRows(
  fileName: string,
  sheetName: string,
  rows: readonly RawRow[],
  plan: SheetPlan,
): SheetRows {
  const index = plan.headerRow === null ? -1 : rows.findIndex((row) => row.number === plan.headerRow);
  const headings = index < 0 ? [] : headingsAt(rows, index, plan.headerHeight);
  const budgetColumn = plan.mapping.indexOf('budget');
  const { month } = titleContext(fileName, sheetName, rows.slice(0, Math.max(index, 0)));
  const entries: RawRow[] = [];
  const others: { number: number; kind: RowKind | 'hidden'; text: string }[] = [];
  for (const row of rows.slice(index < 0 ? 0 : index + plan.headerHeight)) {
    const kind = plan.skipHidden && row.hidden ? 'hidden' : classifyRow(row, headings, plan.mapping);
    if (kind === 'entry') entries.push(row);
    else if (!row.cells.every(isBlank)) others.push({ number: row.number, kind, text: shownRow(row) });
  }
  return { headings, month, budgetUnit: headingUnit(headings[budgetColumn]), entries, others };
}

function shownRow(row: RawRow): string {
  const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return texts.join(' ').slice(0, 80);
}
