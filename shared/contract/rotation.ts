import { z } from 'zod';
import { skipReasonKeys } from '../domain/rotation/event.ts';
import { visitKinds } from '../domain/visit-choices.ts';
import { procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

/** A place on the board, in the order of turns. `since` is UTC ISO text. */
export const boardPerson = z.object({
  staffId: recordId,
  name: z.string(),
  activity: z.enum(['free', 'serving', 'away']),
  since: z.string().nullable(),
  reason: z.string(),
  serving: z.array(z.object({ visitId: recordId.nullable(), customerName: z.string() })),
  turns: z.number(),
  /** Turns owed as 补接. */
  owed: z.number(),
  compensated: z.number(),
  forfeited: z.number(),
  givenBack: z.number(),
  /** First visits of the last 30 days. */
  firstVisits: z.number(),
  /** His latest turn, if it can be given back. */
  lastTurn: z.object({ visitId: recordId.nullable() }).nullable(),
});
export type BoardPerson = z.infer<typeof boardPerson>;

export const rotationBoard = z.object({
  day: z.string(),
  opened: z.boolean(),
  people: z.array(boardPerson),
  /** Whose turn it is, with the grounds in words. */
  next: z.object({ staffId: recordId, name: z.string(), why: z.string() }).nullable(),
  /** Where nobody is next: why, in words. */
  nobody: z.string(),
  /** What happened today, newest first. */
  log: z.array(z.object({ at: z.string(), text: z.string(), byName: z.string() })),
});
export type RotationBoard = z.infer<typeof rotationBoard>;

const onePerson = z.object({ staffId: recordId });

/** The queue of salespeople for walk-ins 轮序. Every call answers the board as it then stands. */
export const rotationContract = {
  board: procedure.output(rotationBoard),
  /** Shows the board in a window of its own, on the second display where there is one. */
  openWindow: procedure.output(z.object({ ok: z.literal(true) })),
  /** Starts the day with the people on duty, in fair order. */
  open: procedure
    .input(z.object({ staffIds: z.array(recordId).min(1, '请至少选择一位在岗销售人员').max(200) }))
    .output(rotationBoard),
  join: procedure.input(onePerson).output(rotationBoard),
  leave: procedure.input(onePerson.extend({ reason: requiredText('原因', 100) })).output(rotationBoard),
  skip: procedure
    .input(onePerson.extend({ skip: z.enum(skipReasonKeys), reason: textField('说明', 100) }))
    .output(rotationBoard),
  back: procedure.input(onePerson).output(rotationBoard),
  /** Takes a visitor who has no form (yet): the next in turn only. */
  take: procedure.input(onePerson).output(rotationBoard),
  /** Ends serving a visitor who has no form. */
  done: procedure.input(onePerson).output(rotationBoard),
  /** The visitor of his latest turn turned out to be someone else's: `toId`, where known. */
  giveBack: procedure
    .input(onePerson.extend({ reason: requiredText('退回原因', 200), toId: recordId.nullable() }))
    .output(rotationBoard),
};

/** S-7.2.10: a visit of today whose customer has not left. */
export const presentVisit = z.object({
  visitId: recordId,
  version: z.number(),
  number: z.string(),
  customerName: z.string(),
  partySize: z.number(),
  visitKind: z.enum(visitKinds),
  arrivedAt: z.string(),
  servedAt: z.string().nullable(),
  /** Whole minutes: waited so far, or until service began. */
  waitedMinutes: z.number(),
  salespersonName: z.string().nullable(),
  /** Who should serve, and why in words; null once served. */
  suggestion: z
    .object({ staffId: recordId.nullable(), name: z.string().nullable(), turn: z.boolean(), why: z.string() })
    .nullable(),
});
export type PresentVisit = z.infer<typeof presentVisit>;

const presentNow = z.object({ waiting: z.array(presentVisit), serving: z.array(presentVisit) });

/** Who waits, who is served (S-7.2.10). */
export const waitingContract = {
  list: procedure.output(presentNow),
  /** Service begins now; a first visit without appointment moves the queue. */
  begin: procedure
    .input(z.object({ visitId: recordId, version: recordVersion, staffId: recordId }))
    .output(presentNow),
  /** The customer leaves now. */
  leave: procedure.input(z.object({ visitId: recordId, version: recordVersion })).output(presentNow),
};
