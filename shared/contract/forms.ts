import { z } from 'zod';
import { followUpSurveyQuestions } from '../forms/follow-up-survey.ts';
import type { LaidForm } from '../forms/laid.ts';
import { typedForms } from '../forms/typed/index.ts';
import { buyerKinds } from '../domain/purchase-checklist.ts';
import { dateText, procedure, recordId } from './base.ts';
import { callFilter, callOrder } from './calls.ts';
import { textField } from './text-field.ts';
import { visitFilter, visitOrder } from './visits.ts';
import { mondayText } from './weekly-reports.ts';
import { jobState } from './work.ts';

const surveyKeys = new Set(followUpSurveyQuestions.map((question) => question.key));

/** By question; other keys are refused. */
function byQuestion<Value extends z.ZodType>(value: Value) {
  const isKnown = (answers: object): boolean => Object.keys(answers).every((key) => surveyKeys.has(key));
  return z.record(z.string(), value).refine(isKnown, '回答不属于这张表的问题');
}

/** Visits by the register's filter, in its order. */
const visitRange = z.object({ filter: visitFilter, order: visitOrder });

/** GFP19-1-F1.2, from a customer where one is given, with what was typed; a blank copy has neither. */
export const followUpSurveyRequest = z.object({
  form: z.literal('follow-up-survey'),
  customerId: recordId.nullable(),
  /** 跟踪人; null: the customer's owner. */
  followedBy: textField('跟踪人', 30).nullable(),
  date: dateText.nullable(),
  answers: byQuestion(textField('回答', 5000)),
  choices: byQuestion(z.array(textField('选项', 30)).max(20)),
});

/** 客户来访登记表 as a list; null: a blank copy. */
export const visitRegisterRequest = z.object({
  form: z.literal('visit-register'),
  range: visitRange.nullable(),
});

/** 客户来访登记表 as single sheets: of these visits, of a range, or one blank. */
export const visitSheetRequest = z.object({
  form: z.literal('visit-sheet'),
  visits: z.discriminatedUnion('of', [
    z.object({ of: z.literal('blank') }),
    z.object({ of: z.literal('visits'), ids: z.array(recordId).min(1).max(1000) }),
    z.object({ of: z.literal('range'), range: visitRange }),
  ]),
});

/** 电话咨询记录表 of a range (S-7.1.3); null: a blank copy. */
export const callRegisterRequest = z.object({
  form: z.literal('call-register'),
  range: z.object({ filter: callFilter, order: callOrder }).nullable(),
});

/** What a buyer is told (S-7.2.6), of a visit where one is given. */
export const purchaseChecklistRequest = z.object({
  form: z.literal('purchase-checklist'),
  visitId: recordId.nullable(),
  buyer: z.enum(buyerKinds),
});

const byKey = <Value extends z.ZodType>(value: Value) => z.record(z.string().max(40), value);

/** A form filled by typing (shared/forms/typed): what was typed, dates as YYYY-MM-DD; empty: a blank copy. */
export const typedFormRequest = z.object({
  form: z.literal('typed-form'),
  formId: z.enum(typedForms.map(({ description }) => description.id)),
  typed: z.object({
    texts: byKey(textField('内容', 5000)),
    choices: byKey(z.array(textField('选项', 30)).max(20)),
    rows: byKey(z.array(byKey(textField('内容', 1000))).max(500, '最多 500 行')),
  }),
});

/** GFP19-1-F2.2 of the week from this Monday; null: a blank copy with the office's posts. A3 for a larger wall. */
export const rosterSheetRequest = z.object({
  form: z.literal('duty-roster'),
  monday: dateText.nullable(),
  paper: z.enum(['A4', 'A3']).default('A4'),
});

/** Published duties of a month (YYYY-MM) with the statement per person; of one person, or with null everybody's. */
export const dutyMonthRequest = z.object({
  form: z.literal('duty-month'),
  month: z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, '月份请按 2026-11 的样子填写'),
  staffId: recordId.nullable(),
});

/** 销售人员周报 of a week as submitted: one person's, or with null everybody's, one after another (S-7.2.9). */
export const weeklyReportRequest = z.object({
  form: z.literal('weekly-report'),
  monday: mondayText,
  staffId: recordId.nullable(),
});

/** 每日检查表 of a day: as signed, or as it stands now (S-7.4.3). */
export const dailyCheckRequest = z.object({ form: z.literal('daily-check'), day: dateText });

/** Minutes of a meeting (S-7.4.1a, S-7.4.2). */
export const meetingRecordRequest = z.object({ form: z.literal('meeting-record'), meetingId: recordId });

/** 销售工作改进意见报告 as it stands (S-7.4.1b). */
export const improvementReportRequest = z.object({
  form: z.literal('improvement-report'),
  reportId: recordId,
});

/** What is to be shown, written or printed. */
export const formRequest = z.discriminatedUnion('form', [
  followUpSurveyRequest,
  visitRegisterRequest,
  visitSheetRequest,
  callRegisterRequest,
  purchaseChecklistRequest,
  typedFormRequest,
  rosterSheetRequest,
  dutyMonthRequest,
  weeklyReportRequest,
  dailyCheckRequest,
  meetingRecordRequest,
  improvementReportRequest,
]);
export type FormRequest = z.output<typeof formRequest>;
export type FormRequestInput = z.input<typeof formRequest>;

/** How to save or open a document. */
export const documentKind = z.enum(['docx', 'pdf']);
export type DocumentKind = z.infer<typeof documentKind>;

/** The result of a job of kind `forms`: `fileName` where one was written, `printed` false where the dialog was cancelled. */
export interface FormsJobResult {
  readonly sheets: number;
  readonly pages: number;
  readonly fileName: string | null;
  readonly printed: boolean | null;
  /** Its number in the ledger of documents; null where nothing left. */
  readonly number: string | null;
}

const answered = z.object({ job: jobState.nullable() });

/** A form as it is printed today. */
export const listedForm = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  landscape: z.boolean(),
  /** 0: the standard form; otherwise the number of the office's own edition. */
  edition: z.number(),
  /** Additional columns of its list that are filled by typing. */
  typedColumns: z.array(z.object({ key: z.string(), label: z.string() })),
});
export type ListedForm = z.infer<typeof listedForm>;

/** 表格: every printed form, as preview, document and on paper. */
export const formsContract = {
  /** The forms there are, in the order in which they are offered. */
  list: procedure.output(z.array(listedForm)),
  /** The first pages as they will be printed; `pages` counts all of them where that is known without drawing all. */
  preview: procedure.input(z.object({ request: formRequest })).output(
    z.object({
      title: z.string(),
      forms: z.array(z.custom<LaidForm>()),
      /** Filled forms in all. */
      sheets: z.number(),
      pages: z.number().nullable(),
    }),
  ),
  /** Asks where to save, then writes; `job` is null where the person cancelled the dialog. */
  save: procedure.input(z.object({ request: formRequest, kind: documentKind })).output(answered),
  /** Writes into the office's own folder and opens it with the system's program. */
  open: procedure.input(z.object({ request: formRequest, kind: documentKind })).output(answered),
  /** Opens what a job of this person has saved. */
  openSaved: procedure.input(z.object({ jobId: recordId })).output(z.object({ ok: z.literal(true) })),
  /** Through the system's print dialog. */
  print: procedure.input(z.object({ request: formRequest })).output(answered),
};
