import { z } from 'zod';
import { meetingKinds } from '../domain/meetings/kinds.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

export const actionItemViews = ['open', 'overdue', 'done'] as const;
export type ActionItemView = (typeof actionItemViews)[number];

export const actionEventKinds = ['note', 'done', 'reopened', 'postponed'] as const;

/** What a meeting decided that someone does: what, who, until when, done. */
export const actionItem = z.object({
  id: recordId,
  version: z.number(),
  what: z.string(),
  ownerId: recordId,
  ownerName: z.string(),
  dueOn: z.string(),
  /** The day first agreed, where it was postponed. */
  firstDueOn: z.string(),
  doneOn: z.string().nullable(),
  overdue: z.boolean(),
  ofComplaints: z.boolean(),
  meeting: z.object({
    id: recordId,
    number: z.string(),
    kind: z.enum(meetingKinds),
    heldOn: z.string(),
  }),
  events: z.array(
    z.object({
      at: z.string(),
      byName: z.string(),
      kind: z.enum(actionEventKinds),
      note: z.string(),
      /** The meeting in which it was said. */
      meetingNumber: z.string().nullable(),
    }),
  ),
  /** Whether the reader may report on it. */
  mine: z.boolean(),
});
export type ActionItem = z.infer<typeof actionItem>;

const target = z.object({ id: recordId, version: recordVersion });

/** Action items 落实事项 across all meetings. */
export const actionItemsContract = {
  /** The reader's own, or everybody's for those who lead; the soonest due first, done ones the latest first. */
  list: procedure
    .input(z.object({ view: z.enum(actionItemViews), ownerId: recordId.nullable() }))
    .output(z.array(actionItem)),
  note: procedure.input(target.extend({ note: requiredText('进展', 500) })).output(actionItem),
  finish: procedure
    .input(target.extend({ doneOn: dateText, note: textField('完成情况', 500) }))
    .output(actionItem),
  reopen: procedure.input(target.extend({ note: requiredText('原因', 500) })).output(actionItem),
  postpone: procedure
    .input(target.extend({ dueOn: dateText, note: requiredText('原因', 500) }))
    .output(actionItem),
};
