import { z } from 'zod';
import { appointmentStates } from '../domain/appointment-states.ts';
import { callKinds } from '../domain/call-choices.ts';
import { genders, intentionLevels } from '../domain/visit-choices.ts';
import {
  cursor,
  dateText,
  pageSize,
  procedure,
  recordedTime,
  recordId,
  recordVersion,
  timeText,
} from './base.ts';
import { choices, requiredText, textField } from './text-field.ts';
import { shownPhone } from './visits.ts';
import { wants } from './wants.ts';

/** One call as its form has it (S-7.1.3). The phone is typed text, normalised by the office; '' where there is none. */
export const callDetailsInput = z.object({
  calledOn: dateText,
  calledAt: recordedTime,
  /** How long it took; null where nobody timed it. */
  seconds: z.int().min(0, '通话时长不能为负').max(86_399, '通话时长请不超过 24 小时').nullable(),
  /** Who took the call; null: who saves it, or nobody known in an imported call. */
  takenById: recordId.nullable(),
  /** '' for 未留名. */
  callerName: textField('来电人', 50),
  gender: z.enum(genders).nullable(),
  phone: textField('联系电话', 40),
  callKind: z.enum(callKinds),
  channel: textField('认知途径', 30).nullable(),
  ...wants,
  asked: choices(10),
  askedText: textField('咨询内容', 1000),
  /** E-2.1.1.3: the main concern and the possible need. */
  concern: textField('主要关注', 500),
  need: textField('潜在需求', 500),
  promised: textField('承诺答复', 500),
  /** S-7.1.2: invited to see the estate, with the time proposed. */
  invited: z.boolean(),
  proposedOn: dateText.nullable(),
  proposedAt: timeText.nullable(),
  intention: z.enum(intentionLevels).nullable(),
  remarks: textField('备注', 2000),
});
export type CallDetails = z.output<typeof callDetailsInput>;

/** A call as typed. `customerId` is set where the customer was recognised or chosen. */
export const callInput = z.object({
  customerId: recordId.nullable(),
  call: callDetailsInput,
  /** 补登: why a call is entered on a later day than it was taken; needed then. */
  lateReason: textField('补登原因', 200).default(''),
});

/** A new call; `booking` makes a viewing appointment for the time proposed (E-2.1.2). */
export const newCallInput = callInput.extend({
  booking: z
    .object({
      partySize: z.int().min(1, '看房人数至少 1 人').max(99, '看房人数最多 99 人'),
      specialNeeds: textField('特殊需求', 500),
      salespersonId: recordId.nullable(),
    })
    .nullable(),
});
export type CallInput = z.input<typeof newCallInput>;

/** A row of the register. */
export const callRow = z.object({
  id: recordId,
  number: z.string(),
  calledOn: z.string(),
  calledAt: z.string(),
  seconds: z.number().nullable(),
  /** '' where an imported register names nobody on the staff list. */
  takenByName: z.string(),
  customerId: recordId.nullable(),
  callerName: z.string(),
  gender: z.string().nullable(),
  phone: shownPhone.nullable(),
  callKind: z.enum(callKinds),
  channel: z.string().nullable(),
  unitTypes: z.array(z.string()),
  asked: z.array(z.string()),
  invited: z.boolean(),
  proposedOn: z.string().nullable(),
  proposedAt: z.string().nullable(),
  appointment: z.object({ id: recordId, state: z.enum(appointmentStates) }).nullable(),
  intention: z.enum(intentionLevels).nullable(),
  voided: z.boolean(),
});
export type CallRow = z.infer<typeof callRow>;

/** A call with everything on its form. */
export const callRecord = callRow.extend({
  version: z.number(),
  call: z.custom<CallDetails>(),
  createdAt: z.string(),
  updatedAt: z.string(),
  voiding: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).nullable(),
  imported: z.boolean(),
  /** 补登: the reason, where the call was entered on a later day. */
  lateReason: z.string().nullable(),
});
export type CallRecord = z.infer<typeof callRecord>;

/** What narrows the register; an empty field does not narrow. Dates are inclusive. */
export const callFilter = z.object({
  from: dateText.nullable(),
  to: dateText.nullable(),
  takenById: recordId.nullable(),
  channel: z.string().max(30).nullable(),
  intention: z.enum(intentionLevels).nullable(),
  callKind: z.enum(callKinds).nullable(),
  invited: z.boolean().nullable(),
  text: z.string().max(100),
  voided: z.boolean(),
});
export type CallFilter = z.infer<typeof callFilter>;

export const callSorts = ['calledOn', 'number', 'intention', 'takenBy'] as const;
export const callOrder = z.object({ by: z.enum(callSorts), descending: z.boolean() });
export type CallOrder = z.infer<typeof callOrder>;

const counts = { calls: z.number(), invited: z.number() };
/** S-7.1.2: 0 to 1; null where nobody called. */
const rate = z.number().nullable();

/** Phone enquiries 电话咨询记录. */
export const callsContract = {
  /** A page of rows; `next` is null on the last one. Texts match name, pinyin, initials, number or any part of a phone. */
  list: procedure
    .input(z.object({ filter: callFilter, order: callOrder, after: cursor.nullable(), limit: pageSize }))
    .output(z.object({ rows: z.array(callRow), next: cursor.nullable(), capped: z.boolean() })),
  /** How many rows the filter lets through, and in how many of them the caller was invited. */
  count: procedure.input(z.object({ filter: callFilter })).output(z.object(counts)),
  get: procedure.input(z.object({ id: recordId })).output(callRecord),
  /** S-7.1.3: saves a call, with its customer by phone, and the appointment it makes. Durable when it answers. */
  register: procedure
    .input(newCallInput)
    .output(z.object({ id: recordId, number: z.string(), appointmentId: recordId.nullable(), row: callRow })),
  correct: procedure
    .input(callInput.extend({ id: recordId, version: recordVersion }))
    .output(z.object({ version: z.number(), row: callRow })),
  /** Voids a call with a reason; it stays in the register, struck out. */
  void: procedure
    .input(z.object({ id: recordId, version: recordVersion, reason: requiredText('作废原因', 200) }))
    .output(z.object({ version: z.number() })),
  restore: procedure
    .input(z.object({ id: recordId, version: recordVersion }))
    .output(z.object({ version: z.number() })),
  /** S-7.1.2: invitation rates from day to day, of the office and of each who took calls. */
  figures: procedure.input(z.object({ from: dateText, to: dateText })).output(
    z.object({
      ...counts,
      rate,
      byTaker: z.array(z.object({ staffId: recordId, name: z.string(), ...counts, rate })),
    }),
  ),
};
