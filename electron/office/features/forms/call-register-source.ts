import type { z } from 'zod';
import type { callRegisterRequest } from '../../../../shared/contract/forms.ts';
import type { CallDetails, CallRecord } from '../../../../shared/contract/calls.ts';
import { chineseDate } from '../../../../shared/domain/business-date.ts';
import { callKindNames, unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import {
  callRegister,
  type CallRegisterRow,
  callRegisterValues,
} from '../../../../shared/forms/call-register.ts';
import { formatRange, inTenThousands } from '../../../../shared/forms/format-range.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import { failure } from '../../failures.ts';
import { callPositions, countCalls } from '../calls/list-repository.ts';
import { resolveCallFilter } from '../calls/list.ts';
import { callRecords } from '../calls/present.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

const mostRows = 5000;
const rowsAtOnce = 500;

/** S-7.1.3: 电话咨询记录表 of a range, or blank. */
export async function callRegisterSource(
  context: SourceContext,
  { range }: z.output<typeof callRegisterRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  const form = context.edition(callRegister);
  const calls = range === null ? [] : await callsOf(context, range);
  const days = calls.map((call) => call.calledOn).toSorted();
  const from = range?.filter.from ?? days[0];
  const to = range?.filter.to ?? days.at(-1);
  const values = callRegisterValues({
    companyName: (await readSettings(deps)).company,
    estateName: (await currentEstate(deps.db)).name,
    ...(range && { preparedBy: reader.name }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    calls: calls.map(toRow),
  });
  return {
    title: form.title,
    sheets: 1,
    async *forms() {
      yield context.lay(form, values);
    },
  };
}

async function callsOf(
  { deps, reader }: SourceContext,
  range: NonNullable<z.output<typeof callRegisterRequest>['range']>,
): Promise<CallRecord[]> {
  const filter = await resolveCallFilter(deps.db, reader, range.filter);
  const { calls: found } = await countCalls(deps.db, filter);
  if (found === 0) throw failure('REFUSED', formTexts.noCalls);
  if (found > mostRows) throw failure('REFUSED', formTexts.tooManyCalls(found, mostRows));
  const positions = await callPositions(deps.db, filter, range.order, null, mostRows);
  const seqs = positions.map((position) => position.seq);
  const records: CallRecord[] = [];
  for (let at = 0; at < seqs.length; at += rowsAtOnce) {
    records.push(...(await callRecords(deps.db, reader, seqs.slice(at, at + rowsAtOnce))));
  }
  return records;
}

function toRow(record: CallRecord): CallRegisterRow {
  const { call } = record;
  return {
    number: record.number,
    calledAt: `${chineseDate(call.calledOn)}\n${call.calledAt}`,
    callerName: call.callerName || unnamedCaller,
    gender: call.gender ?? '',
    phone: call.phone,
    callKind: callKindNames[call.callKind],
    channel: call.channel ?? '',
    wants: wantsOf(call),
    asked: [call.asked.join('、'), call.askedText].filter((text) => text !== '').join('：'),
    invited: invitedOf(call),
    intention: call.intention ?? '',
    takenBy: record.takenByName,
    remarks: call.remarks,
  };
}

function wantsOf(call: CallDetails): string {
  const area = formatRange(call.areaFrom, call.areaTo, '㎡');
  const budget = formatRange(inTenThousands(call.budgetFrom), inTenThousands(call.budgetTo), '万');
  return [call.unitTypes.join('、'), area, budget].filter((text) => text !== '').join(' ');
}

/** S-7.1.2: the time proposed, or that nobody invited. */
function invitedOf(call: CallDetails): string {
  if (!call.invited) return '未邀请';
  if (call.proposedOn === null) return '已邀请';
  const [, month, day] = call.proposedOn.split('-').map(Number);
  return `${month}月${day}日${call.proposedAt ? `\n${call.proposedAt}` : ''}`;
}
