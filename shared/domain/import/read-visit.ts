import type { IntentionLevel, VisitKind } from '../visit-choices.ts';
import { cellText, type RawCell, type RawRow } from './cell.ts';
import { halfWidth, readText } from './clean-text.ts';
import { finding, hasError, nothing, read, type Reading } from './finding.ts';
import { parseArea } from './parse-area.ts';
import { parseBudget, type BudgetUnit } from './parse-budget.ts';
import { parseIntention, parseVisitKind } from './parse-choice.ts';
import { parseDate, type DateContext } from './parse-date.ts';
import { parseChannels, parseList } from './parse-list.ts';
import { parseGender, parseName, type Gender, type ReadName } from './parse-person.ts';
import { parsePhones } from './parse-phones.ts';
import { parseTime } from './parse-time.ts';
import { parseUnitTypes } from './parse-unit-types.ts';
import { rowReaders, type RowReader, type RowReading } from './row-reader.ts';
import type { ColumnMapping } from './suggest-mapping.ts';

/** A visit as it comes out of a row. Areas in ㎡, budgets in 分; empty texts are ''. */
export interface ImportedVisit {
  readonly visitedOn: string;
  readonly arrivedAt: string | null;
  readonly name: string;
  readonly surnameOnly: boolean;
  readonly gender: Gender | null;
  readonly ageBand: string;
  readonly phones: readonly string[];
  readonly livesIn: string;
  readonly worksIn: string;
  readonly occupation: string;
  readonly channels: readonly string[];
  readonly purposes: readonly string[];
  readonly unitTypes: readonly string[];
  readonly areaFrom: number | null;
  readonly areaTo: number | null;
  readonly budgetFrom: number | null;
  readonly budgetTo: number | null;
  readonly floor: string;
  readonly decoration: string;
  readonly competitors: string;
  readonly concerns: string;
  readonly opinions: string;
  readonly intention: IntentionLevel | null;
  readonly salespersonId: string | null;
  readonly visitKind: VisitKind | null;
  readonly partySize: number | null;
  readonly remarks: string;
}

export interface VisitContext extends DateContext {
  readonly budgetUnit: BudgetUnit;
  /** ids of the staff by name; several for namesakes */
  readonly staff: ReadonlyMap<string, readonly string[]>;
}

/**
 * Makes a reader for the rows of one visitor register. What no field could take is kept in the remarks, so that nothing written
 * is lost.
 */
export function visitReader(
  mapping: ColumnMapping,
  context: VisitContext,
): (row: RawRow) => RowReading<ImportedVisit> {
  const open = rowReaders(mapping);
  return (row) => readVisit(row, open(row), context);
}

function readVisit(row: RawRow, from: RowReader, context: VisitContext): RowReading<ImportedVisit> {
  if (row.hidden) from.say(null, 'hiddenRow');
  const visitedOn = from.take('visitedOn', (cell) => parseDate(cell, context));
  if (visitedOn === null && from.written('visitedOn').trim() === '') from.say('visitedOn', 'missing');
  const person = readPerson(from);
  const wants = readWants(from, context);
  const salespersonId = from.take('salesperson', (cell) => parseSalesperson(cell, context));
  const texts = readTexts(from);
  const rest = {
    arrivedAt: from.take('arrivedAt', parseTime),
    channels: from.takeAll('channels', parseChannels).flat(),
    purposes: from.take('purposes', (cell) => parseList(cell, (word) => word)) ?? [],
    intention: from.take('intention', parseIntention),
    visitKind: from.take('visitKind', parseVisitKind),
    partySize: from.take('partySize', parsePartySize),
    remarks: remarksWithLeftovers(from),
  };
  if (hasError(from.findings) || visitedOn === null || person === null)
    return { record: null, findings: from.findings };
  return {
    record: { visitedOn, ...person, ...wants, ...texts, ...rest, salespersonId },
    findings: from.findings,
  };
}

function readPerson(
  from: RowReader,
): Pick<ImportedVisit, 'name' | 'surnameOnly' | 'gender' | 'phones'> | null {
  const name = from.take('name', parseName);
  if (name === null && from.written('name').trim() === '') from.say('name', 'missing');
  const gender = readGender(from, name);
  const phones = [...new Set(from.takeAll('phones', parsePhones).flat())];
  if (phones.length === 0 && !hasError(from.findings.filter((one) => one.field === 'phones')))
    from.say('phones', 'phoneMissing');
  return name === null ? null : { name: name.name, surnameOnly: name.surnameOnly, gender, phones };
}

function readGender(from: RowReader, name: ReadName | null): Gender | null {
  const written = from.take('gender', parseGender);
  if (!name?.gender || name.title === null) return written;
  if (written !== null && written !== name.gender)
    from.say('gender', 'genderConflict', name.title, from.written('gender'));
  return name.gender;
}

function readWants(from: RowReader, context: VisitContext) {
  const unitTypes = from.take('unitTypes', parseUnitTypes) ?? [];
  const area = from.take('area', parseArea);
  const budget = from.take('budget', (cell) => parseBudget(cell, context.budgetUnit));
  return {
    unitTypes,
    areaFrom: area?.from ?? null,
    areaTo: area?.to ?? null,
    budgetFrom: budget?.from ?? null,
    budgetTo: budget?.to ?? null,
  };
}

function readTexts(from: RowReader) {
  return {
    ageBand: from.text('ageBand', 20),
    livesIn: from.text('livesIn', 100),
    worksIn: from.text('worksIn', 100),
    occupation: from.text('occupation', 50),
    floor: from.text('floor', 50),
    decoration: from.text('decoration', 50),
    competitors: from.text('competitors', 200),
    concerns: from.text('concerns', 1000),
    opinions: from.text('opinions', 2000),
  };
}

function parseSalesperson(cell: RawCell | undefined, context: VisitContext): Reading<string> {
  const text = readText(cell, 50);
  const name = (text.value ?? '').replace(/[\s\u3000]/g, '');
  if (name === '') return { value: null, findings: text.findings };
  const ids = context.staff.get(name) ?? [];
  if (ids.length === 1) return read(ids[0] ?? null, ...text.findings);
  const code = ids.length === 0 ? 'salespersonUnknown' : 'salespersonAmbiguous';
  return read<string>(null, ...text.findings, finding(code, name));
}

function parsePartySize(cell: RawCell | undefined): Reading<number> {
  const written = cellText(cell).trim();
  if (written === '') return nothing;
  const size = Number(/^(\d{1,2})\s*[人位]?$/.exec(halfWidth(written))?.[1] ?? 0);
  return size >= 1 ? read(size) : read<number>(null, finding('partySizeUnreadable', written));
}

const keptInRemarks = [
  { codes: ['areaUnreadable'], field: 'area', label: '面积' },
  { codes: ['budgetUnreadable'], field: 'budget', label: '预算' },
  { codes: ['intentionUnknown'], field: 'intention', label: '意向' },
  { codes: ['unitTypeUnknown'], field: 'unitTypes', label: '户型' },
  { codes: ['salespersonUnknown', 'salespersonAmbiguous'], field: 'salesperson', label: '接待人' },
] as const;

function remarksWithLeftovers(from: RowReader): string {
  const remarks = from.text('remarks', 1500);
  const kept = keptInRemarks
    .filter(({ codes }) => from.findings.some((one) => codes.some((code) => code === one.code)))
    .map(({ field, label }) => `${label}：${from.written(field).trim()}`);
  return [remarks, ...kept].filter((text) => text !== '').join('\n');
}
