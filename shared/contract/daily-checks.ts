import { z } from 'zod';
import { checkStates } from '../domain/weekly/check-state.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

export const entryKinds = ['call', 'visit'] as const;
export type EntryKind = (typeof entryKinds)[number];
const kind = z.enum(entryKinds);

/** An entry of a log as the daily check shows it. */
export const dayEntry = z.object({
  kind,
  id: recordId,
  version: z.number(),
  number: z.string(),
  /** HH:mm; '' where the log does not tell it. */
  at: z.string(),
  customerName: z.string(),
  salespersonName: z.string().nullable(),
  findings: z.array(z.object({ id: z.string(), rule: z.string(), text: z.string() })),
  state: z.enum(checkStates),
  /** What the check noted; null while it is open. */
  check: z
    .object({
      note: z.string(),
      toName: z.string().nullable(),
      byName: z.string(),
      at: z.string(),
      answer: z.string(),
    })
    .nullable(),
  /** Entered after the day was signed. */
  addedSince: z.boolean(),
});
export type DayEntry = z.infer<typeof dayEntry>;

/** 每日检查 of one day. */
export const dayCheck = z.object({
  day: z.string(),
  isWorkingDay: z.boolean(),
  calls: z.number(),
  visits: z.number(),
  entries: z.array(dayEntry),
  service: z.string(),
  signed: z.object({ byName: z.string(), at: z.string() }).nullable(),
  /** null until the day is signed for the first time. */
  version: z.number().nullable(),
});
export type DayCheck = z.infer<typeof dayCheck>;

/** An entry that was sent back to the reader. */
export const sentBackEntry = z.object({
  checkId: recordId,
  kind,
  id: recordId,
  number: z.string(),
  on: z.string(),
  customerName: z.string(),
  note: z.string(),
  byName: z.string(),
  at: z.string(),
  state: z.enum(checkStates),
  answer: z.string(),
});
export type SentBackEntry = z.infer<typeof sentBackEntry>;

const seen = { kind, id: recordId, version: recordVersion };

/** 每日检查 (S-7.4.3): a day's entries of both logs, what is missing or odd, and the signature. */
export const dailyChecksContract = {
  day: procedure.input(z.object({ day: dateText })).output(dayCheck),
  /** Days that are to be checked and not signed, oldest first, each with how many entries wait on it. */
  unsigned: procedure.output(
    z.array(z.object({ day: z.string(), dueOn: z.string(), entries: z.number(), signedBefore: z.boolean() })),
  ),
  /** Ticks entries as in order; all of them or, where one was corrected meanwhile, none. */
  tick: procedure
    .input(z.object({ entries: z.array(z.object(seen)).min(1).max(500) }))
    .output(z.object({ ticked: z.number() })),
  /** Takes a tick or a sending back away. */
  reopen: procedure.input(z.object({ kind, id: recordId })).output(z.object({ ok: z.literal(true) })),
  /** Sends an entry back with a note; `toId` null: to who served or took the call. */
  sendBack: procedure
    .input(z.object({ ...seen, note: requiredText('退回说明', 500), toId: recordId.nullable() }))
    .output(z.object({ toName: z.string() })),
  /** Signs the day; what has no finding is ticked by it. REFUSED while a finding was not looked at. */
  sign: procedure
    .input(
      z.object({
        day: dateText,
        version: recordVersion.nullable(),
        service: textField('销售服务情况', 2000),
      }),
    )
    .output(dayCheck),
  /** What was sent back to the reader and is not settled. */
  mine: procedure.output(z.array(sentBackEntry)),
  /** Answers an entry sent back that cannot be corrected, such as a phone the customer did not give. */
  answer: procedure
    .input(z.object({ checkId: recordId, answer: requiredText('说明', 500) }))
    .output(z.object({ ok: z.literal(true) })),
};
