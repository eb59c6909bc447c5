import { z } from 'zod';
import { leftEnquiryKinds } from '../domain/answer-due.ts';
import { dateText, procedure, recordId, recordVersion, timeText } from './base.ts';
import { requiredText, textField } from './text-field.ts';
import { shownPhone } from './visits.ts';

export const leftEnquiry = z.object({
  id: recordId,
  number: z.string(),
  version: z.number(),
  kind: z.enum(leftEnquiryKinds),
  /** UTC ISO text, all three. */
  receivedAt: z.string(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  name: z.string(),
  phone: shownPhone.nullable(),
  customerId: recordId.nullable(),
  content: z.string(),
  answer: z.string(),
  /** E-3.1.1: answered after it was due, or due and still unanswered. */
  late: z.boolean(),
});
export type LeftEnquiry = z.infer<typeof leftEnquiry>;

/** Enquiries left by message, on the web or after hours (E-3.1.1). */
export const leftEnquiriesContract = {
  /** Unanswered ones first, by when they are due; then those received in the range, newest first. At most 500. */
  list: procedure.input(z.object({ from: dateText, to: dateText })).output(z.array(leftEnquiry)),
  note: procedure
    .input(
      z.object({
        kind: z.enum(leftEnquiryKinds),
        receivedOn: dateText,
        receivedAt: timeText,
        name: textField('姓名', 50),
        phone: textField('联系电话', 40),
        content: requiredText('咨询内容', 2000),
      }),
    )
    .output(leftEnquiry),
  /** Answered now, by who sits here. */
  answer: procedure
    .input(z.object({ id: recordId, version: recordVersion, answer: requiredText('答复内容', 2000) }))
    .output(leftEnquiry),
};
