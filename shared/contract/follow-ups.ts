import { z } from 'zod';
import { contactWays } from '../domain/contact-choices.ts';
import { followUpStates, followUpViews } from '../domain/follow-up.ts';
import { followUpSurveyQuestions } from '../forms/follow-up-survey.ts';
import { genders, intentionLevels } from '../domain/visit-choices.ts';
import { cursor, dateText, pageSize, procedure, recordId, recordVersion, timeText } from './base.ts';
import { requiredText, textField } from './text-field.ts';
import { shownPhone } from './visits.ts';

const questions = new Map(followUpSurveyQuestions.map((question) => [question.key, question]));
const isQuestion = (answers: object) => Object.keys(answers).every((key) => questions.has(key));
const isOffered = (choices: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(choices).every(([key, words]) =>
    words.every((word) => questions.get(key)?.options?.includes(word)),
  );

/** 客户跟踪调查表 GFP19-1-F1 as filled: texts and chosen words by the questions' keys. */
export const survey = z.object({
  answers: z.record(z.string(), textField('回答', 2000)).refine(isQuestion, '回答不属于这张表的问题'),
  choices: z
    .record(z.string(), z.array(textField('选项', 30)).max(10))
    .refine((choices) => isQuestion(choices) && isOffered(choices), '选项不属于这张表的问题'),
});
export type Survey = z.output<typeof survey>;

/** One contact with a customer (S-7.2.12): when, how, whether he was reached, and the survey where one was filled. */
export const contactInput = z.object({
  customerId: recordId,
  on: dateText,
  at: timeText,
  way: z.enum(contactWays),
  reached: z.boolean(),
  survey: survey.nullable(),
  remarks: textField('备注', 1000),
  /** 补登: needed where `on` is earlier than today. */
  lateReason: textField('补登原因', 200),
});
export type ContactInput = z.input<typeof contactInput>;

export const contactRecord = z.object({
  id: recordId,
  version: z.number(),
  customerId: recordId,
  customerName: z.string(),
  customerGender: z.enum(genders).nullable(),
  on: z.string(),
  at: z.string(),
  way: z.string(),
  reached: z.boolean(),
  survey: z.custom<Survey>().nullable(),
  remarks: z.string(),
  late: z.object({ reason: z.string(), recordedAt: z.string() }).nullable(),
  staffName: z.string(),
  voided: z.boolean(),
  /** Whether the reader may void it (判客). */
  mayVoid: z.boolean(),
});
export type ContactRecord = z.infer<typeof contactRecord>;

/** A task of S-7.2.12: the contact owed after one visit. */
export const followUpTask = z.object({
  id: recordId,
  customerId: recordId,
  customerName: z.string(),
  gender: z.string().nullable(),
  phones: z.array(shownPhone),
  intention: z.enum(intentionLevels).nullable(),
  visitId: recordId,
  visitNumber: z.string(),
  visitedOn: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  state: z.enum(followUpStates),
  contactedOn: z.string().nullable(),
  surveyMissing: z.boolean(),
  /** The contact whose survey is missing. */
  surveyOf: recordId.nullable(),
  /** The latest try since the task opened, reached or not. */
  lastTry: z.object({ on: z.string(), reached: z.boolean() }).nullable(),
  salespersonName: z.string().nullable(),
});
export type FollowUpTask = z.infer<typeof followUpTask>;

export const followUpFiguresShown = z.object({
  inTime: z.number(),
  late: z.number(),
  open: z.number(),
  overdue: z.number(),
  rate: z.number().nullable(),
});

/** 客户跟踪 S-7.2.12. Who may see only his own tasks gets only those, whatever `staffId` says. */
export const followUpsContract = {
  /**
   * A page of tasks, the soonest due first: today (open now), overdue, week (open or opening by Sunday),
   * survey (contacted, survey not filled), done (contacted, newest first).
   */
  list: procedure
    .input(
      z.object({
        view: z.enum(followUpViews),
        staffId: recordId.nullable(),
        after: cursor.nullable(),
        limit: pageSize,
      }),
    )
    .output(z.object({ rows: z.array(followUpTask), next: cursor.nullable() })),
  /** How many tasks each view holds, and the figures of the tasks due from `from` to `to` (inclusive). */
  figures: procedure.input(z.object({ staffId: recordId.nullable(), from: dateText, to: dateText })).output(
    z.object({
      date: z.string(),
      today: z.number(),
      overdue: z.number(),
      week: z.number(),
      survey: z.number(),
      figures: followUpFiguresShown,
      byPerson: z.array(
        followUpFiguresShown.extend({ staffId: recordId.nullable(), staffName: z.string().nullable() }),
      ),
    }),
  ),
  /** Records a contact, with or without the survey; answers its id. */
  record: procedure.input(contactInput).output(z.object({ id: recordId })),
  contact: procedure.input(z.object({ id: recordId })).output(contactRecord),
  /** Fills or corrects the survey of a contact. */
  fillSurvey: procedure
    .input(z.object({ id: recordId, version: recordVersion, survey }))
    .output(z.object({ version: z.number() })),
  /** Voids a contact with a reason; it stays in the timeline, struck out. */
  void: procedure
    .input(z.object({ id: recordId, version: recordVersion, reason: requiredText('作废原因', 200) }))
    .output(z.object({ version: z.number() })),
  /** The levels of intention that owe a follow-up (有认购意向). */
  levels: procedure.output(z.object({ levels: z.array(z.enum(intentionLevels)) })),
  setLevels: procedure
    .input(z.object({ levels: z.array(z.enum(intentionLevels)).min(1, '请至少选择一个意向等级') }))
    .output(z.object({ levels: z.array(z.enum(intentionLevels)) })),
};
