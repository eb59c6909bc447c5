import type { ImportSheet, ImportSheetPlan } from '../../../../../shared/contract/imports.ts';
import { cellText } from '../../../../../shared/domain/import/cell.ts';
import { rowKindNames, type RowKind } from '../../../../../shared/domain/import/classify-row.ts';
import type { SheetRows } from '../../../../../shared/domain/import/sheet-plan.ts';
import { doubledFields, missingFields } from '../../../../../shared/domain/import/suggest-mapping.ts';
import { importTexts } from '../../../../../shared/texts/imports.ts';
import { columnLetters } from '../reading/cell-reference.ts';
import type { DraftSheet } from './draft-types.ts';

const openingRows = 30;
const namedOthers = 50;

/** A sheet as the wizard shows it, without the counts of its entries. */
export function describeSheet(
  sheet: DraftSheet,
): Omit<ImportSheet, 'good' | 'refused' | 'known' | 'withWarnings'> {
  const { name, hidden, plan, split, remembered, unrecognised } = sheet;
  return {
    name,
    hidden,
    plan,
    remembered,
    unrecognised,
    columns: Array.from({ length: widthOf(sheet) }, (_, column) => describeColumn(split, column)),
    opening: sheet.rows.slice(0, openingRows).map((row) => ({
      number: row.number,
      cells: row.cells.map((cell) => cellText(cell).slice(0, 60)),
    })),
    problems: plan.include ? problemsOf(plan) : [],
    entries: split.entries.length,
    others: split.others
      .slice(0, namedOthers)
      .map(({ number, kind, text }) => ({ number, kind: nameOf(kind), text })),
    othersLeftOut: Math.max(0, split.others.length - namedOthers),
  };
}

/** What keeps a sheet from being imported, in Chinese. */
export function problemsOf(plan: ImportSheetPlan): string[] {
  const missing = missingFields(plan.mapping, plan.kind).map((label) => importTexts.missingColumn(label));
  const doubled = doubledFields(plan.mapping, plan.kind).map((label) => importTexts.doubledColumn(label));
  return [...missing, ...doubled];
}

function widthOf({ split, plan, rows }: DraftSheet): number {
  const widths = [...rows.slice(0, openingRows), ...split.entries.slice(0, 100)].map(
    (row) => row.cells.length,
  );
  return Math.max(split.headings.length, plan.mapping.length, ...widths);
}

function describeColumn({ headings, entries }: SheetRows, column: number) {
  const texts = entries.slice(0, 50).map((row) => cellText(row.cells[column]).replace(/\s+/g, ' ').trim());
  const examples = [...new Set(texts.filter((text) => text !== ''))].slice(0, 3);
  return {
    letters: columnLetters(column),
    heading: headings[column] ?? '',
    examples: examples.map((text) => text.slice(0, 40)),
  };
}

function nameOf(kind: RowKind | 'hidden'): string {
  if (kind === 'hidden') return importTexts.hiddenRow;
  return kind === 'entry' ? '' : rowKindNames[kind];
}
