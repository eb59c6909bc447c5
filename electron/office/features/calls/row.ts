import type { Selectable } from 'kysely';
import type { CallDetails } from '../../../../shared/contract/calls.ts';
import { callKinds } from '../../../../shared/domain/call-choices.ts';
import { genders, intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import type { PhoneEnquiryTable } from '../../database/schema.ts';
import { oneOf } from '../customers/present.ts';

/** The fields of a call that no list filters or sorts by; stored as JSON in phone_enquiry.details. */
export type CallExtra = Pick<
  CallDetails,
  | 'unitTypes'
  | 'areaFrom'
  | 'areaTo'
  | 'budgetFrom'
  | 'budgetTo'
  | 'asked'
  | 'askedText'
  | 'concern'
  | 'need'
  | 'promised'
  | 'remarks'
>;

const noExtra: CallExtra = {
  unitTypes: [],
  areaFrom: null,
  areaTo: null,
  budgetFrom: null,
  budgetTo: null,
  asked: [],
  askedText: '',
  concern: '',
  need: '',
  promised: '',
  remarks: '',
};

export function parseCallExtra(text: string): CallExtra {
  return { ...noExtra, ...JSON.parse(text) };
}

/** A stored call as its form; the phone as the reader may see it. */
export function toCallDetails(
  row: Selectable<PhoneEnquiryTable> & { readonly taken_by_id: string | null },
  shownPhone: string,
): CallDetails {
  return {
    ...parseCallExtra(row.details),
    calledOn: row.called_on,
    calledAt: row.called_at,
    seconds: row.seconds,
    takenById: row.taken_by_id,
    callerName: row.caller_name,
    gender: oneOf(genders, row.gender),
    phone: shownPhone,
    callKind: oneOf(callKinds, row.call_kind) ?? 'first',
    channel: row.channel,
    invited: row.invited === 1,
    proposedOn: row.proposed_on,
    proposedAt: row.proposed_at,
    intention: oneOf(intentionLevels, row.intention),
  };
}

/** The columns of a call's form. */
export function toCallColumns(
  call: CallDetails,
  resolved: {
    readonly takenBySeq: number | null;
    readonly phone: string | null;
    readonly customerSeq: number | null;
    readonly lateReason: string | null;
  },
) {
  const { unitTypes, areaFrom, areaTo, budgetFrom, budgetTo } = call;
  const { asked, askedText, concern, need, promised, remarks } = call;
  const wants = { unitTypes, areaFrom, areaTo, budgetFrom, budgetTo };
  const extra: CallExtra = { ...wants, asked, askedText, concern, need, promised, remarks };
  return {
    customer_seq: resolved.customerSeq,
    called_on: call.calledOn,
    called_at: call.calledAt,
    seconds: call.seconds,
    taken_by_seq: resolved.takenBySeq,
    caller_name: call.callerName,
    gender: call.gender,
    phone: resolved.phone,
    call_kind: call.callKind,
    channel: call.channel || null,
    invited: call.invited ? 1 : 0,
    proposed_on: call.proposedOn,
    proposed_at: call.proposedAt,
    intention: call.intention,
    details: JSON.stringify(extra),
    late_reason: resolved.lateReason,
  };
}
