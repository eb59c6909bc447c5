import { z } from 'zod';
import { procedure, recordId, recordVersion } from './base.ts';
import { requiredText, textField } from './text-field.ts';
import { mondayText } from './weekly-reports.ts';
import { jobState } from './work.ts';

/** The papers of S-7.4.4, in the order in which they lie in the bundle. */
export const paperKinds = ['calls', 'visits', 'reports', 'surveys'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One kind of paper: how many records or sheets, on how many pages, and what is missing, by name. */
export const handoverPaper = z.object({
  kind: z.enum(paperKinds),
  records: z.number(),
  /** null until the bundle was laid out. */
  pages: z.number().nullable(),
  missing: z.array(z.string()),
  remarks: z.string(),
});
export type HandoverPaper = z.infer<typeof handoverPaper>;

/** What stands on the cover. */
export const handoverContents = z.object({
  papers: z.array(handoverPaper),
  explanation: z.string(),
});
export type HandoverContents = z.infer<typeof handoverContents>;

export const bundleKinds = ['docx', 'pdf', 'xlsx'] as const;
export type BundleKind = (typeof bundleKinds)[number];

/** A bundle as it was handed over. */
export const handover = z.object({
  id: recordId,
  version: z.number(),
  monday: z.string(),
  edition: z.number(),
  from: z.string(),
  to: z.string(),
  contents: handoverContents,
  madeAt: z.string(),
  madeByName: z.string(),
  state: z.enum(['made', 'confirmed', 'returned']),
  judged: z.object({ byName: z.string(), at: z.string(), note: z.string() }).nullable(),
  files: z.array(z.object({ kind: z.enum(bundleKinds), pages: z.number().nullable(), bytes: z.number() })),
});
export type Handover = z.infer<typeof handover>;

/** The result of a job of kind `handover`. */
export interface HandoverJobResult {
  readonly id: string;
}

const one = { id: recordId, version: recordVersion };
const judged = z.object({ version: z.number() });

/** 周五归集 (S-7.4.4): the week's papers in one bundle for the market researcher. */
export const handoversContract = {
  /** What a bundle of the week would hold now; `range` is null before the week begins. */
  preview: procedure.input(z.object({ monday: mondayText })).output(
    z.object({
      dueOn: z.string(),
      range: z.object({ from: z.string(), to: z.string() }).nullable(),
      papers: z.array(handoverPaper),
    }),
  ),
  /** Makes the bundle in a job: Word and PDF behind one cover, the raw rows as Excel; all kept, or nothing. */
  make: procedure
    .input(z.object({ monday: mondayText, explanation: textField('说明', 1000) }))
    .output(z.object({ job: jobState })),
  /** The bundles of the last weeks, newest first. */
  list: procedure.output(z.array(handover)),
  /** Opens a kept file with the system's program. */
  open: procedure
    .input(z.object({ id: recordId, kind: z.enum(bundleKinds) }))
    .output(z.object({ ok: z.literal(true) })),
  /** Saves a kept file where the person chooses; null where he cancelled. */
  save: procedure
    .input(z.object({ id: recordId, kind: z.enum(bundleKinds) }))
    .output(z.object({ fileName: z.string().nullable() })),
  /** The researcher confirms that he has it. */
  confirm: procedure.input(z.object(one)).output(judged),
  /** The researcher sends it back, and says what is wrong; it is then made anew. */
  sendBack: procedure.input(z.object({ ...one, note: requiredText('退回说明', 500) })).output(judged),
};
