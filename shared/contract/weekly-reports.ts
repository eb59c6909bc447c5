import { z } from 'zod';
import { addDays, weekStart } from '../domain/business-date.ts';
import type { WeeklyFigures } from '../domain/weekly/weekly-figures.ts';
import { reportStates } from '../domain/weekly/week-papers.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

/** The Monday that names a week. */
export const mondayText = dateText.refine((date) => weekStart(date) === date, '一周要从周一开始');

/** What the salesperson writes himself. */
export const weeklyWords = z.object({
  summary: textField('本周工作小结', 2000),
  problems: textField('存在的问题', 2000),
  competitors: textField('竞争楼盘情况', 2000),
  proposals: textField('建议', 2000),
  plan: textField('下周工作计划', 2000),
});
export type WeeklyWords = z.output<typeof weeklyWords>;

/** 销售人员周报 of one person and week. */
export const weeklyReport = z.object({
  /** null until it was submitted for the first time. */
  id: recordId.nullable(),
  version: z.number().nullable(),
  staffId: recordId,
  staffName: z.string(),
  monday: z.string(),
  /** The day on which it is due (S-7.4.4). */
  dueOn: z.string(),
  state: z.enum(['open', ...reportStates]),
  words: weeklyWords,
  /** As frozen on submission; as the logs tell it now where it was not submitted yet. */
  figures: z.custom<WeeklyFigures>(),
  /** How the logs differ now from what was frozen, in words. */
  differences: z.array(z.string()),
  submittedAt: z.string().nullable(),
  /** Who collected it or sent it back, when, and his note. */
  judged: z.object({ byName: z.string(), at: z.string(), note: z.string() }).nullable(),
});
export type WeeklyReport = z.infer<typeof weeklyReport>;

/** A line of the week's list. */
export const weeklyReportLine = z.object({
  staffId: recordId,
  staffName: z.string(),
  id: recordId.nullable(),
  version: z.number().nullable(),
  state: weeklyReport.shape.state,
  submittedAt: z.string().nullable(),
  /** Submitted after the day on which it was due, or due and not submitted. */
  late: z.boolean(),
  visits: z.number(),
  calls: z.number(),
  opinions: z.number(),
  differences: z.number(),
});
export type WeeklyReportLine = z.infer<typeof weeklyReportLine>;

const one = { id: recordId, version: recordVersion };
const week = z.object({ monday: mondayText });

/** 销售人员周报 (S-7.2.9, S-7.4.4): Monday to Sunday, one a salesperson. */
export const weeklyReportsContract = {
  /** The reader's own report of the week. */
  mine: procedure.input(week).output(weeklyReport),
  of: procedure.input(week.extend({ staffId: recordId })).output(weeklyReport),
  /** Everybody who owes one for the week, and how it stands. */
  week: procedure.input(week).output(z.object({ dueOn: z.string(), lines: z.array(weeklyReportLine) })),
  /** Freezes the figures and hands the report to the supervisor; `version` is null for the first time. */
  submit: procedure
    .input(
      week.extend({
        version: recordVersion.nullable(),
        words: weeklyWords.extend({
          summary: requiredText('本周工作小结', 2000),
          plan: requiredText('下周工作计划', 2000),
        }),
      }),
    )
    .output(weeklyReport),
  /** Takes reports in; all of them or, where one was changed meanwhile, none. */
  collect: procedure
    .input(z.object({ reports: z.array(z.object(one)).min(1).max(200) }))
    .output(z.object({ collected: z.number() })),
  sendBack: procedure
    .input(z.object({ ...one, note: requiredText('退回说明', 500) }))
    .output(z.object({ version: z.number() })),
};

/** The Sunday that ends the week. */
export const sundayOf = (monday: string): string => addDays(monday, 6);
