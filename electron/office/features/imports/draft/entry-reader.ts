import type { RawRow } from '../../../../../shared/domain/import/cell.ts';
import { finding } from '../../../../../shared/domain/import/finding.ts';
import { callReader, type ImportedCall } from '../../../../../shared/domain/import/read-call.ts';
import { staffReader } from '../../../../../shared/domain/import/read-staff.ts';
import {
  visitReader,
  type ImportedVisit,
  type VisitContext,
} from '../../../../../shared/domain/import/read-visit.ts';
import type { CellFinding, RowReading } from '../../../../../shared/domain/import/row-reader.ts';
import type { SheetPlan, SheetRows } from '../../../../../shared/domain/import/sheet-plan.ts';
import type { ImportedRecord, OfficeContext } from './draft-types.ts';

export interface SheetToRead {
  readonly plan: SheetPlan;
  readonly rows: SheetRows;
  readonly date1904: boolean;
}

export type EntryReader = (row: RawRow) => RowReading<ImportedRecord>;

/**
 * Makes the reader of a sheet's entries. `nameByPhone` runs through all the sheets of a file and keeps who first had a phone;
 * reading a row a second time says the same.
 */
export function entryReader(
  sheet: SheetToRead,
  office: OfficeContext,
  nameByPhone: Map<string, string>,
): EntryReader {
  const { plan, rows, date1904 } = sheet;
  const dates = { year: plan.year, month: rows.month, date1904, today: office.today };
  if (plan.kind === 'staff') return staffReader(plan.mapping, { ...dates, warnFuture: false });
  const staff = idsByName(office);
  const phoneColumn = plan.mapping.indexOf('phones');
  if (plan.kind === 'calls') {
    const readCall = callReader(plan.mapping, { ...dates, warnFuture: true, staff });
    return withSharedPhones(readCall, (call: ImportedCall) => call.callerName, phoneColumn, nameByPhone);
  }
  const context: VisitContext = { ...dates, warnFuture: true, budgetUnit: rows.budgetUnit, staff };
  const readVisit = visitReader(plan.mapping, context);
  return withSharedPhones(readVisit, (visit: ImportedVisit) => visit.name, phoneColumn, nameByPhone);
}

function withSharedPhones<T extends ImportedRecord & { readonly phones: readonly string[] }>(
  readRow: (row: RawRow) => RowReading<T>,
  nameOf: (record: T) => string,
  column: number,
  nameByPhone: Map<string, string>,
): EntryReader {
  return (row) => {
    const { record, findings } = readRow(row);
    const shared = record && sharedPhone(nameOf(record), record.phones, column, nameByPhone);
    return shared ? { record, findings: [...findings, shared] } : { record, findings };
  };
}

function idsByName({ staff }: OfficeContext): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name } of staff) ids.set(name, [...(ids.get(name) ?? []), id]);
  return ids;
}

/** The same phone with another name in an earlier row; 王小姐 and 王丽 may well be one person. */
function sharedPhone(
  name: string,
  phones: readonly string[],
  column: number,
  nameByPhone: Map<string, string>,
): CellFinding | null {
  if (name === '') return null;
  for (const phone of phones) {
    const before = nameByPhone.get(phone);
    if (before === undefined) nameByPhone.set(phone, name);
    else if (!mayBeSame(before, name))
      return { ...finding('phoneOtherName', before), field: 'phones', column };
  }
  return null;
}

const titled = /(?:先生|小姐|女士|太太|阿姨|夫人|老板|总|老师|叔叔)$/;

function mayBeSame(one: string, other: string): boolean {
  if (one === other || one === '未留名' || other === '未留名') return true;
  return one.charAt(0) === other.charAt(0) && (titled.test(one) || titled.test(other));
}
