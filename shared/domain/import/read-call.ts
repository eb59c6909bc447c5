import type { IntentionLevel, VisitKind } from '../visit-choices.ts';
import type { RawRow } from './cell.ts';
import { hasError } from './finding.ts';
import { parseAsked, parseCaller, parseInvited, parseLength, type ReadAsked } from './parse-call.ts';
import { parseIntention, parseVisitKind } from './parse-choice.ts';
import { parseDate, type DateContext } from './parse-date.ts';
import { parseChannels } from './parse-list.ts';
import { parseGender, type Gender } from './parse-person.ts';
import { parsePhones } from './parse-phones.ts';
import { parseTime } from './parse-time.ts';
import { parseUnitTypes } from './parse-unit-types.ts';
import { rowReaders, type RowReader, type RowReading } from './row-reader.ts';
import type { ColumnMapping } from './suggest-mapping.ts';

/** A call as it comes out of a row; empty texts are ''. */
export interface ImportedCall {
  readonly calledOn: string;
  readonly calledAt: string | null;
  readonly seconds: number | null;
  /** '' for 未留名 */
  readonly callerName: string;
  readonly gender: Gender | null;
  /** the call's own first; further ones are the customer's */
  readonly phones: readonly string[];
  /** null: the register decides by earlier calls */
  readonly callKind: VisitKind | null;
  readonly channel: string;
  readonly unitTypes: readonly string[];
  readonly asked: ReadAsked;
  readonly invited: boolean;
  readonly intention: IntentionLevel | null;
  /** who took it, as written, and whom of the staff that names */
  readonly taker: string;
  readonly takenById: string | null;
  readonly remarks: string;
}

export interface CallContext extends DateContext {
  /** ids of the staff by name; several for namesakes */
  readonly staff: ReadonlyMap<string, readonly string[]>;
}

/**
 * Makes a reader for the rows of one 电话咨询记录 (S-7.1.3). What no field could take is kept in the remarks, so that nothing
 * written is lost.
 */
export function callReader(
  mapping: ColumnMapping,
  context: CallContext,
): (row: RawRow) => RowReading<ImportedCall> {
  const open = rowReaders(mapping);
  return (row) => readCall(row, open(row), context);
}

function readCall(row: RawRow, from: RowReader, context: CallContext): RowReading<ImportedCall> {
  if (row.hidden) from.say(null, 'hiddenRow');
  const calledOn = from.take('calledOn', (cell) => parseDate(cell, context));
  if (calledOn === null && from.written('calledOn').trim() === '') from.say('calledOn', 'missing');
  const caller = from.take('name', parseCaller);
  const phones = [...new Set(from.takeAll('phones', parsePhones).flat())];
  if (phones.length === 0 && !from.findings.some((one) => one.field === 'phones'))
    from.say('phones', 'phoneMissing');
  const channels = from.takeAll('channels', parseChannels).flat();
  const rest = {
    calledAt: from.take('calledAt', parseTime),
    seconds: from.take('length', parseLength),
    gender: from.take('gender', parseGender) ?? caller?.gender ?? null,
    callKind: from.take('callKind', parseVisitKind),
    unitTypes: from.take('unitTypes', parseUnitTypes) ?? [],
    asked: from.take('asked', parseAsked) ?? { topics: [], words: [] },
    invited: from.take('invited', parseInvited) ?? false,
    intention: from.take('intention', parseIntention),
    ...readTaker(from, context),
  };
  const remarks = remarksWithLeftovers(from, channels.slice(1));
  if (hasError(from.findings) || calledOn === null) return { record: null, findings: from.findings };
  const callerName = caller?.name ?? '';
  return {
    record: { calledOn, callerName, phones, channel: channels[0] ?? '', ...rest, remarks },
    findings: from.findings,
  };
}

function readTaker(from: RowReader, context: CallContext): Pick<ImportedCall, 'taker' | 'takenById'> {
  const taker = from.text('takenBy', 50).replace(/[\s\u3000]/g, '');
  if (taker === '') return { taker, takenById: null };
  const ids = context.staff.get(taker) ?? [];
  if (ids.length === 1) return { taker, takenById: ids[0] ?? null };
  from.say('takenBy', ids.length === 0 ? 'takerUnknown' : 'takerAmbiguous', taker);
  return { taker, takenById: null };
}

const keptInRemarks = [
  { codes: ['unitTypeUnknown'], field: 'unitTypes', label: '户型' },
  { codes: ['intentionUnknown'], field: 'intention', label: '意向' },
  { codes: ['invitedUnreadable'], field: 'invited', label: '邀约' },
  { codes: ['lengthUnreadable'], field: 'length', label: '时长' },
  { codes: ['timeUnreadable'], field: 'calledAt', label: '时间' },
  { codes: ['takerUnknown', 'takerAmbiguous'], field: 'takenBy', label: '接听人' },
] as const;

function remarksWithLeftovers(from: RowReader, otherChannels: readonly string[]): string {
  const remarks = from.text('remarks', 1500);
  const kept = keptInRemarks
    .filter(({ codes }) => from.findings.some((one) => codes.some((code) => code === one.code)))
    .map(({ field, label }) => `${label}：${from.written(field).trim()}`);
  const channels = otherChannels.length > 0 ? [`途径：${otherChannels.join('、')}`] : [];
  return [remarks, ...kept, ...channels].filter((text) => text !== '').join('\n');
}
