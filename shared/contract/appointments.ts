import { z } from 'zod';
import { appointmentStates } from '../domain/appointment-states.ts';
import { dateText, procedure, recordId, recordVersion, timeText } from './base.ts';
import { requiredText, textField } from './text-field.ts';
import { shownPhone } from './visits.ts';

/** E-2.1.2: who comes, when, how many, with what needs, to whom. */
export const appointmentInput = z.object({
  customerId: recordId.nullable(),
  visitorName: requiredText('预约人', 50),
  phone: textField('联系电话', 40),
  dueOn: dateText,
  dueAt: timeText,
  partySize: z.int().min(1, '看房人数至少 1 人').max(99, '看房人数最多 99 人'),
  specialNeeds: textField('特殊需求', 500),
  salespersonId: recordId.nullable(),
  remarks: textField('备注', 500),
});
export type AppointmentInput = z.input<typeof appointmentInput>;

export const appointment = z.object({
  id: recordId,
  number: z.string(),
  version: z.number(),
  customerId: recordId.nullable(),
  visitorName: z.string(),
  phone: shownPhone.nullable(),
  dueOn: z.string(),
  dueAt: z.string(),
  partySize: z.number(),
  specialNeeds: z.string(),
  salespersonId: recordId.nullable(),
  salespersonName: z.string().nullable(),
  remarks: z.string(),
  state: z.enum(appointmentStates),
  stateReason: z.string(),
  /** Still open after its time. */
  overdue: z.boolean(),
  callId: recordId.nullable(),
  visitId: recordId.nullable(),
});
export type Appointment = z.infer<typeof appointment>;

const target = z.object({ id: recordId, version: recordVersion });

/** Viewing appointments 预约看房 (E-2.1.2). */
export const appointmentsContract = {
  /** From day to day, inclusive, in order of time; at most 500. */
  list: procedure
    .input(z.object({ from: dateText, to: dateText, state: z.enum(appointmentStates).nullable() }))
    .output(z.array(appointment)),
  get: procedure.input(z.object({ id: recordId })).output(appointment),
  make: procedure.input(appointmentInput.extend({ callId: recordId.nullable() })).output(appointment),
  correct: procedure.input(appointmentInput.extend(target.shape)).output(appointment),
  cancel: procedure.input(target.extend({ reason: requiredText('取消原因', 200) })).output(appointment),
  /** Nobody came; only after the time agreed. */
  noShow: procedure.input(target.extend({ reason: textField('说明', 200) })).output(appointment),
  /** Takes a no-show or cancellation back. */
  reopen: procedure.input(target).output(appointment),
};
