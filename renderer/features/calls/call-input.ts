import { type CallInput, type CallRecord, newCallInput } from '../../../shared/contract/calls.ts';
import { callFieldTexts, callFormTexts } from '../../../shared/texts/calls.ts';
import { problemsByField } from '../../components/form/problems.ts';
import { readNumber, readTime, toFen } from '../reception/visit-form/visit-input.ts';
import { wan } from '../reception/visit-form/values-of-record.ts';
import { lengthText, readLength, secondsSince } from './call-length.ts';
import { blankCall, type CallField, type CallValues } from './call-values.ts';

const numberFields = ['areaFrom', 'areaTo', 'budgetFrom', 'budgetTo', 'partySize'] as const;
const timeFields = ['calledAt', 'proposedAt'] as const;

/** The form as calls.register takes it; a running timer ends now. */
export function toCallInput(values: CallValues, now: Date): CallInput {
  const invited = values.invited === 'yes';
  const booked = invited && values.booking === 'yes' && values.proposedOn !== '' && values.proposedAt !== '';
  return {
    customerId: values.customerId,
    lateReason: values.lateReason,
    booking: booked
      ? {
          partySize: readNumber(values.partySize) ?? Number.NaN,
          specialNeeds: values.specialNeeds,
          salespersonId: values.takenById,
        }
      : null,
    call: {
      calledOn: values.calledOn,
      calledAt: readTime(values.calledAt) ?? values.calledAt,
      seconds: values.timerSince ? secondsSince(values.timerSince, now) : readLength(values.length),
      takenById: values.takenById,
      callerName: values.callerName,
      gender: (values.gender || null) as CallInput['call']['gender'],
      phone: values.phone,
      callKind: values.callKind as CallInput['call']['callKind'],
      channel: values.channel || null,
      unitTypes: [...values.unitTypes],
      areaFrom: readNumber(values.areaFrom),
      areaTo: readNumber(values.areaTo),
      budgetFrom: toFen(values.budgetFrom),
      budgetTo: toFen(values.budgetTo),
      asked: [...values.asked],
      askedText: values.askedText,
      concern: values.concern,
      need: values.need,
      promised: values.promised,
      invited,
      proposedOn: (invited && values.proposedOn) || null,
      proposedAt: invited ? readTime(values.proposedAt) : null,
      intention: (values.intention || null) as CallInput['call']['intention'],
      remarks: values.remarks,
    },
  };
}

/** What is wrong with the form before it is sent, by field. */
export function checkCall(values: CallValues, now: Date): Partial<Record<CallField, string>> {
  const checked = newCallInput.safeParse(toCallInput(values, now));
  const problems: Record<string, string> = checked.success ? {} : problemsByField(checked.error.issues);
  for (const field of numberFields) {
    if (Number.isNaN(readNumber(values[field])))
      problems[field] = callFormTexts.wrongNumber(callFieldTexts[field]);
  }
  for (const field of timeFields) {
    if (values[field].trim() !== '' && !/^\d\d:\d\d$/.test(readTime(values[field]) ?? '')) {
      problems[field] = callFormTexts.wrongTime;
    }
  }
  if (Number.isNaN(readLength(values.length))) problems['length'] = callFormTexts.wrongLength;
  return ofFields(problems);
}

/** The office's problems, each at the field of the form that shows it. */
export function ofFields(problems: Record<string, string>): Record<string, string> {
  const { seconds, customerId, salespersonId, ...rest } = problems;
  return {
    ...rest,
    ...(seconds ? { length: rest['length'] ?? seconds } : {}),
    ...(customerId ? { phone: customerId } : {}),
    ...(salespersonId ? { takenById: salespersonId } : {}),
  };
}

/** A stored call as the form shows it. */
export function valuesOfCall({ call, customerId, lateReason }: CallRecord): CallValues {
  const number = (value: number | null): string => (value === null ? '' : String(value));
  return {
    ...blankCall(call.calledOn, call.calledAt),
    customerId,
    lateReason: lateReason ?? '',
    phone: call.phone,
    callerName: call.callerName,
    gender: call.gender ?? '',
    length: call.seconds === null ? '' : lengthText(call.seconds),
    takenById: call.takenById,
    callKind: call.callKind,
    channel: call.channel ?? '',
    asked: call.asked,
    askedText: call.askedText,
    concern: call.concern,
    need: call.need,
    promised: call.promised,
    unitTypes: call.unitTypes,
    areaFrom: number(call.areaFrom),
    areaTo: number(call.areaTo),
    budgetFrom: wan(call.budgetFrom),
    budgetTo: wan(call.budgetTo),
    invited: call.invited ? 'yes' : 'no',
    proposedOn: call.proposedOn ?? '',
    proposedAt: call.proposedAt ?? '',
    booking: 'no',
    intention: call.intention ?? '',
    remarks: call.remarks,
  };
}
