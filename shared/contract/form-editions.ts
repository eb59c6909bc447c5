import { z } from 'zod';
import type { FormChanges } from '../forms/editions/changes.ts';
import type { FormPart } from '../forms/editions/hideable-parts.ts';
import type { LaidForm } from '../forms/laid.ts';
import { dateText, procedure, recordId } from './base.ts';
import { problem } from './errors.ts';
import { textField } from './text-field.ts';

const formId = z.string().min(1).max(60);

const extraColumn = z.object({
  heading: textField('栏目名称', 12),
  source: z.string().max(40).nullable(),
  width: z.number().min(5, '栏宽至少 5 毫米').max(120, '栏宽最多 120 毫米'),
  after: z.string().max(40).nullable(),
});

/** What an office changes of a form (shared/forms/editions/changes.ts). */
export const formChanges = z.object({
  title: textField('标题', 40).nullable(),
  number: textField('表号', 30).nullable(),
  columns: z.array(extraColumn).max(6, '最多加 6 栏'),
  hidden: z.array(z.string().max(60)).max(60),
  footer: textField('页脚', 300),
  posts: z.array(z.string().max(60)).max(40).nullable(),
}) satisfies z.ZodType<FormChanges>;

/** coming: of a later day; past: a newer one is in force; withdrawn: taken back before its day. */
export const editionStates = ['inForce', 'coming', 'past', 'withdrawn'] as const;

export const formEdition = z.object({
  id: recordId,
  number: z.number(),
  validFrom: z.string(),
  changes: z.custom<FormChanges>(),
  note: z.string(),
  byName: z.string(),
  createdAt: z.string(),
  state: z.enum(editionStates),
});
export type FormEdition = z.infer<typeof formEdition>;

/** A form as it is without changes, and what of it may be changed. */
export interface AdjustableForm {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly landscape: boolean;
  /** Columns of its list; empty where it has none. */
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
  readonly parts: readonly FormPart[];
  /** What of a record an additional column may show. */
  readonly sources: readonly { readonly key: string; readonly label: string }[];
  /** The roster's posts; null for other forms. */
  readonly posts: readonly { readonly id: string; readonly name: string }[] | null;
}

/** 本公司版本: forms adjusted by the office, by day. */
export const formEditionsContract = {
  /** Editions newest first. */
  of: procedure
    .input(z.object({ formId }))
    .output(z.object({ form: z.custom<AdjustableForm>(), editions: z.array(formEdition) })),
  /** A blank copy as the changes would have it, and why they would be refused. */
  preview: procedure
    .input(z.object({ formId, changes: formChanges }))
    .output(z.object({ forms: z.array(z.custom<LaidForm>()), problems: z.array(problem) })),
  /** Records printed from that day on use it; documents issued before stay as they are. */
  add: procedure
    .input(z.object({ formId, changes: formChanges, validFrom: dateText, note: textField('说明', 200) }))
    .output(z.object({ id: recordId, number: z.number() })),
  /** Takes back an edition whose day has not come. */
  withdraw: procedure.input(z.object({ id: recordId })).output(z.object({ ok: z.literal(true) })),
};
