import { createHash } from 'node:crypto';
import type { RawRow } from '../../../../../shared/domain/import/cell.ts';
import { finding } from '../../../../../shared/domain/import/finding.ts';
import { staffReader, type ImportedStaff } from '../../../../../shared/domain/import/read-staff.ts';
import {
  visitReader,
  type ImportedVisit,
  type VisitContext,
} from '../../../../../shared/domain/import/read-visit.ts';
import { resolveDitto } from '../../../../../shared/domain/import/resolve-ditto.ts';
import { staffFingerprint, visitFingerprint } from '../../../../../shared/domain/import/row-fingerprint.ts';
import type { CellFinding, RowReading } from '../../../../../shared/domain/import/row-reader.ts';
import type { SheetPlan, SheetRows } from '../../../../../shared/domain/import/sheet-plan.ts';
import type { DraftEntry, ImportedRecord, OfficeContext } from './draft-types.ts';

/** What runs through all the sheets of a file: who had which phone, and how often an entry came. */
export interface FileMemory {
  readonly nameByPhone: Map<string, string>;
  readonly occurrences: Map<string, number>;
}

export interface SheetToRead {
  readonly index: number;
  readonly plan: SheetPlan;
  readonly rows: SheetRows;
  readonly date1904: boolean;
}

/** Reads every entry of a sheet by its plan. */
export function readEntries(sheet: SheetToRead, office: OfficeContext, memory: FileMemory): DraftEntry[] {
  const readRow = rowReaderFor(sheet, office);
  let above: RawRow | null = null;
  return sheet.rows.entries.map((raw) => {
    const row = resolveDitto(raw, above);
    above = row;
    const { record, findings } = readRow(row);
    const said =
      record && 'phones' in record ? [...findings, ...sharedPhone(record, sheet.plan, memory)] : findings;
    return {
      sheet: sheet.index,
      row,
      record,
      findings: said,
      fingerprint: record ? fingerprintOf(record, memory) : '',
      known: false,
    };
  });
}

function rowReaderFor(
  { plan, rows, date1904 }: SheetToRead,
  office: OfficeContext,
): (row: RawRow) => RowReading<ImportedRecord> {
  const dates = { year: plan.year, month: rows.month, date1904, today: office.today };
  if (plan.kind === 'staff') return staffReader(plan.mapping, { ...dates, warnFuture: false });
  const context: VisitContext = {
    ...dates,
    warnFuture: true,
    budgetUnit: rows.budgetUnit,
    staff: idsByName(office),
  };
  return visitReader(plan.mapping, context);
}

function idsByName({ staff }: OfficeContext): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name } of staff) ids.set(name, [...(ids.get(name) ?? []), id]);
  return ids;
}

/** The same phone with another name in an earlier row; 王小姐 and 王丽 may well be one person. */
function sharedPhone(visit: ImportedVisit, plan: SheetPlan, { nameByPhone }: FileMemory): CellFinding[] {
  const said: CellFinding[] = [];
  for (const phone of visit.phones) {
    const before = nameByPhone.get(phone);
    if (before === undefined) nameByPhone.set(phone, visit.name);
    else if (!mayBeSame(before, visit.name) && said.length === 0) {
      said.push({
        ...finding('phoneOtherName', before),
        field: 'phones',
        column: plan.mapping.indexOf('phones'),
      });
    }
  }
  return said;
}

function mayBeSame(one: string, other: string): boolean {
  if (one === other || one === '未留名' || other === '未留名') return true;
  const titled = /(?:先生|小姐|女士|太太|阿姨|夫人|老板|总|老师|叔叔)$/;
  return one.charAt(0) === other.charAt(0) && (titled.test(one) || titled.test(other));
}

function fingerprintOf(record: ImportedRecord, { occurrences }: FileMemory): string {
  const text = (occurrence: number) =>
    'visitedOn' in record
      ? visitFingerprint(record, occurrence)
      : staffFingerprint(record as ImportedStaff, occurrence);
  const first = hashed(text(0));
  const before = occurrences.get(first) ?? 0;
  occurrences.set(first, before + 1);
  return before === 0 ? first : hashed(text(before));
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
