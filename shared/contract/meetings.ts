import { z } from 'zod';
import type { MeetingDocument } from '../domain/meetings/document.ts';
import { meetingKinds } from '../domain/meetings/kinds.ts';
import type { MeetingObligation } from '../domain/meetings/obligations.ts';
import { dateText, procedure, recordId, recordVersion, timeText } from './base.ts';
import { requiredText, textField } from './text-field.ts';

const longText = (label: string) => textField(label, 5000);
const mostPeople = 100;
const mostItems = 100;

/** Minutes as they are typed; a draft may leave anything open, signing asks for the rest (domain/meetings/complete.ts). */
export const minutesInput = z.object({
  kind: z.enum(meetingKinds),
  heldOn: dateText,
  beganAt: timeText.nullable(),
  endedAt: timeText.nullable(),
  place: textField('地点', 60),
  chairId: recordId.nullable(),
  recorderId: recordId.nullable(),
  presentIds: z.array(recordId).max(mostPeople),
  guests: textField('列席人员', 300),
  absent: z
    .array(z.object({ staffId: recordId, reason: textField('缺席原因', 100) }))
    .max(mostPeople, `缺席人员最多 ${mostPeople} 人`),
  /** One item a line. */
  agenda: longText('会议议程'),
  service: longText('销售服务工作检查'),
  problems: longText('存在的问题'),
  opinions: longText('改进意见'),
  decisions: longText('会议决定'),
  figuresFrom: dateText,
  figuresTo: dateText,
  /** C1-7.4.3: what the complaint report says, what was found, and why nothing has to be followed up where nothing has. */
  complaintReport: longText('投诉报告情况'),
  complaintOutcome: longText('研讨结果'),
  complaintNoFollowUp: textField('无需跟进的原因', 500),
  /** Earlier items looked at in this meeting. */
  reviews: z
    .array(z.object({ itemId: recordId, done: z.boolean(), note: textField('落实情况', 500) }))
    .max(500),
  items: z
    .array(
      z.object({
        what: textField('事项', 300),
        ownerId: recordId.nullable(),
        dueOn: dateText.nullable(),
        ofComplaints: z.boolean(),
      }),
    )
    .max(mostItems, `一次会议最多 ${mostItems} 个事项`),
});
export type Minutes = z.output<typeof minutesInput>;

export const copyStates = ['none', 'due', 'overdue', 'sent', 'sentLate'] as const;

/** A row of the list. */
export const meetingRow = z.object({
  id: recordId,
  number: z.string(),
  kind: z.enum(meetingKinds),
  heldOn: z.string(),
  place: z.string(),
  chairName: z.string(),
  items: z.number(),
  openItems: z.number(),
  signedOn: z.string().nullable(),
  signedByName: z.string().nullable(),
  discarded: z.boolean(),
  copyDueOn: z.string().nullable(),
  copyState: z.enum(copyStates),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** A copy that was passed on: to whom, when, how. */
export const meetingCopy = z.object({
  id: recordId,
  toName: z.string(),
  sentOn: z.string(),
  way: z.string(),
  notedByName: z.string(),
  late: z.boolean(),
  /** Taken back as a mistake, with the reason. */
  takenBack: z.string().nullable(),
});
export type MeetingCopy = z.infer<typeof meetingCopy>;

/** A meeting with its minutes; `document` is what is read and printed, frozen once signed. */
export const meetingRecord = meetingRow.extend({
  version: z.number(),
  minutes: minutesInput,
  document: z.custom<MeetingDocument>(),
  amendments: z.array(z.object({ at: z.string(), byName: z.string(), text: z.string() })),
  copies: z.array(meetingCopy),
  /** Whom the copy is owed to. */
  copyTo: z.array(z.object({ id: recordId, name: z.string() })),
  discardReason: z.string().nullable(),
});
export type MeetingRecord = z.infer<typeof meetingRecord>;

const target = z.object({ id: recordId, version: recordVersion });

/** Meetings and their minutes 会议记录 (S-7.4.1a, S-7.4.2, C1-7.4.3). */
export const meetingsContract = {
  /** A year's meetings, the latest first; `text` looks into the minutes. */
  list: procedure
    .input(
      z.object({
        year: z.int().min(2000).max(2100),
        kind: z.enum(meetingKinds).nullable(),
        text: z.string().max(100),
      }),
    )
    .output(z.array(meetingRow)),
  get: procedure.input(z.object({ id: recordId })).output(meetingRecord),
  /** The meetings of these and the last weeks and months that must be held, and whether they were. */
  obligations: procedure.output(z.array(z.custom<MeetingObligation>())),
  /** New minutes with what is known filled in: people by role and roster, place, agenda, open items, period. */
  start: procedure
    .input(z.object({ kind: z.enum(meetingKinds), heldOn: dateText }))
    .output(z.object({ id: recordId })),
  save: procedure.input(target.extend({ minutes: minutesInput })).output(meetingRecord),
  /** Gives a draft up with a reason; it can be taken up again. */
  discard: procedure.input(target.extend({ reason: requiredText('原因', 200) })).output(meetingRecord),
  restore: procedure.input(target).output(meetingRecord),
  /** Signs with one's own PIN; from then on the minutes are final and their items live. */
  sign: procedure
    .input(target.extend({ secret: z.string().min(1, '请输入 PIN').max(128) }))
    .output(meetingRecord),
  /** Adds to signed minutes. */
  amend: procedure
    .input(z.object({ id: recordId, text: requiredText('补充内容', 2000) }))
    .output(meetingRecord),
  passCopy: procedure
    .input(z.object({ id: recordId, toId: recordId, sentOn: dateText, way: requiredText('送交方式', 30) }))
    .output(meetingRecord),
  takeBackCopy: procedure
    .input(z.object({ id: recordId, copyId: recordId, reason: requiredText('撤回原因', 200) }))
    .output(meetingRecord),
};
