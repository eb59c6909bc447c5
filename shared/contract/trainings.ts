import { z } from 'zod';
import { trainingKinds, type TrainingMonth } from '../domain/trainings/training.ts';
import { dateText, procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';

const mark = z.int('分数请填整数').min(0, '分数不能低于 0').max(100, '分数不能高于 100');

/** E-4.2: a training with who attended and the marks of the assessment after it. */
export const trainingInput = z.object({
  kind: z.enum(trainingKinds),
  heldOn: dateText,
  topic: requiredText('培训主题', 60),
  trainer: requiredText('讲师', 30),
  place: textField('地点', 60),
  content: textField('培训内容', 3000),
  passMark: mark,
  people: z
    .array(
      z.object({
        staffId: recordId,
        attended: z.boolean(),
        reason: textField('未参加原因', 100),
        mark: mark.nullable(),
      }),
    )
    .min(1, '请至少选择一名参训人员')
    .max(200),
});
export type TrainingInput = z.output<typeof trainingInput>;

export const trainingRow = z.object({
  id: recordId,
  number: z.string(),
  version: z.number(),
  kind: z.enum(trainingKinds),
  heldOn: z.string(),
  topic: z.string(),
  trainer: z.string(),
  attended: z.number(),
  invited: z.number(),
  /** null where nobody was assessed. */
  averageMark: z.number().nullable(),
  passed: z.number(),
  assessed: z.number(),
  voided: z.boolean(),
});
export type TrainingRow = z.infer<typeof trainingRow>;

export const trainingRecord = trainingRow.extend({
  place: z.string(),
  content: z.string(),
  passMark: z.number(),
  voidReason: z.string().nullable(),
  /** Everybody for those who keep the record; others see themselves only. */
  people: z.array(
    z.object({
      staffId: recordId,
      name: z.string(),
      attended: z.boolean(),
      reason: z.string(),
      mark: z.number().nullable(),
      passed: z.boolean().nullable(),
      /** S-6: this training gave the training date. */
      qualified: z.boolean(),
    }),
  ),
});
export type TrainingRecord = z.infer<typeof trainingRecord>;

const target = z.object({ id: recordId, version: recordVersion });

/** Trainings and assessments 培训考核 (E-4.2). */
export const trainingsContract = {
  /** A year's trainings, the latest first. */
  list: procedure.input(z.object({ year: z.int().min(2000).max(2100) })).output(z.array(trainingRow)),
  get: procedure.input(z.object({ id: recordId })).output(trainingRecord),
  /** The last months, and which had no training. */
  months: procedure.output(z.array(z.custom<TrainingMonth>())),
  record: procedure.input(trainingInput).output(trainingRecord),
  correct: procedure.input(target.extend({ training: trainingInput })).output(trainingRecord),
  void: procedure.input(target.extend({ reason: requiredText('作废原因', 200) })).output(trainingRecord),
  restore: procedure.input(target).output(trainingRecord),
};
