import { z } from 'zod';
import { improvementActions, improvementStates } from '../domain/improvements/steps.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

/** 销售工作改进意见报告 as it is written (S-7.4.1b). */
export const improvementInput = z.object({
  subject: requiredText('主题', 60),
  situation: textField('销售工作状况', 3000),
  proposal: textField('改进意见', 3000),
  /** The day by which it is meant to be carried out. */
  carryOutBy: dateText.nullable(),
});
export type ImprovementInput = z.output<typeof improvementInput>;

export const improvementRow = z.object({
  id: recordId,
  number: z.string(),
  version: z.number(),
  subject: z.string(),
  state: z.enum(improvementStates),
  writtenByName: z.string(),
  writtenOn: z.string(),
  carryOutBy: z.string().nullable(),
  overdue: z.boolean(),
  /** What the reader may do now. */
  actions: z.array(z.enum(improvementActions)),
});
export type ImprovementRow = z.infer<typeof improvementRow>;

export const improvementRecord = improvementRow.extend({
  report: improvementInput,
  mayWrite: z.boolean(),
  /** Each step: who, when, opinion. */
  steps: z.array(
    z.object({ action: z.enum(improvementActions), byName: z.string(), at: z.string(), opinion: z.string() }),
  ),
});
export type ImprovementRecord = z.infer<typeof improvementRecord>;

const target = z.object({ id: recordId, version: recordVersion });

/** Improvement reports 销售工作改进意见报告 (S-7.4.1b, 5.1–5.3). */
export const improvementsContract = {
  /** Reports written in a year or not yet carried out when it began, the latest first. */
  list: procedure.input(z.object({ year: z.int().min(2000).max(2100) })).output(z.array(improvementRow)),
  get: procedure.input(z.object({ id: recordId })).output(improvementRecord),
  write: procedure.input(improvementInput).output(improvementRecord),
  correct: procedure.input(target.extend({ report: improvementInput })).output(improvementRecord),
  /** Takes the report one step on or back (domain/improvements/steps.ts). */
  act: procedure
    .input(target.extend({ action: z.enum(improvementActions), opinion: textField('意见', 1000) }))
    .output(improvementRecord),
};
