import { z } from 'zod';
import { importKinds } from '../domain/import/import-kind.ts';
import { procedure, recordId } from './base.ts';
import { shownPhone } from './visits.ts';
import { jobState } from './work.ts';

/** A file larger than this is refused before its content is looked at (electron/office/features/imports/reading/import-limits.ts). */
export const importFileBytes = 20 * 1024 * 1024;

const kind = z.enum(importKinds);
const level = z.enum(['note', 'warning', 'error']);

/** How one sheet is to be read. `headerRow` is the spreadsheet's row number, null where there are no headings. */
export const sheetPlan = z.object({
  include: z.boolean(),
  kind,
  headerRow: z.int().min(1).max(1_048_576).nullable(),
  headerHeight: z.union([z.literal(1), z.literal(2)]),
  /** for each column from A on the key of its field, null for a column that is not imported */
  mapping: z.array(z.string().max(40).nullable()).max(256),
  year: z.int().min(2000).max(2099).nullable(),
  skipHidden: z.boolean(),
});
export type ImportSheetPlan = z.infer<typeof sheetPlan>;

export const importColumn = z.object({
  letters: z.string(),
  heading: z.string(),
  /** what stands in the column's first entries */
  examples: z.array(z.string()),
});

/** A row that is no entry, named so that nothing disappears silently. */
export const importOtherRow = z.object({ number: z.number(), kind: z.string(), text: z.string() });

export const importSheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  plan: sheetPlan,
  columns: z.array(importColumn),
  /** the first rows as they stand, for choosing another header row */
  opening: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
  /** the mapping was kept from an earlier import with the same headings */
  remembered: z.boolean(),
  /** nothing in the sheet looked like a register */
  unrecognised: z.boolean(),
  /** what keeps the sheet from being imported, in Chinese: a required column missing, a field mapped twice */
  problems: z.array(z.string()),
  entries: z.number(),
  good: z.number(),
  refused: z.number(),
  known: z.number(),
  withWarnings: z.number(),
  others: z.array(importOtherRow),
  othersLeftOut: z.number(),
});
export type ImportSheet = z.infer<typeof importSheet>;

/** A field that columns can be mapped to. */
export const importFieldInfo = z.object({
  key: z.string(),
  label: z.string(),
  required: z.boolean(),
  several: z.boolean(),
});

/** What a chosen file is and what would become of it. */
export const importAnalysis = z.object({
  id: recordId,
  fileName: z.string(),
  fileType: z.enum(['xlsx', 'csv']),
  encoding: z.string().nullable(),
  /** the same file was imported before: when (UTC ISO) and by whom */
  sameFile: z.object({ at: z.string(), byName: z.string() }).nullable(),
  /** set where the file may be read but not imported: why, in Chinese */
  refusal: z.string().nullable(),
  sheets: z.array(importSheet),
  /** how often each thing was found, most important first; an example each */
  findings: z.array(z.object({ code: z.string(), level, count: z.number(), example: z.string() })),
});
export type ImportAnalysis = z.infer<typeof importAnalysis>;

export const importRowStates = ['good', 'refused', 'known'] as const;

export const importFinding = z.object({
  level,
  /** column from 0, null when the whole row is meant */
  column: z.number().nullable(),
  field: z.string().nullable(),
  cause: z.string(),
  remedy: z.string(),
});
export type ImportFinding = z.infer<typeof importFinding>;

/** A row of the preview: cells as written, and what was found in them. */
export const importRow = z.object({
  sheet: z.number(),
  number: z.number(),
  hidden: z.boolean(),
  state: z.enum(importRowStates),
  cells: z.array(z.string()),
  findings: z.array(importFinding),
  /** the customer who has one of the row's phones; null where there is none yet, or the row has no customer */
  customer: z.object({ name: z.string(), ownerName: z.string().nullable(), phone: shownPhone }).nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importRowFilter = z.enum(['all', 'refused', 'warning', 'note', 'known']);
export type ImportRowFilter = z.infer<typeof importRowFilter>;

/** What an import did. */
export const importReport = z.object({
  importId: recordId,
  kind,
  imported: z.number(),
  refused: z.number(),
  known: z.number(),
  newCustomers: z.number(),
  /** customers who were there before the import and got visits from it */
  linkedCustomers: z.number(),
});
export type ImportReport = z.infer<typeof importReport>;

/** The result of the job that reads a file. */
export const importOpened = z.object({ id: recordId });

export const importStates = ['running', 'done', 'undoing', 'undone', 'cancelled', 'rolledBack'] as const;
export type ImportState = (typeof importStates)[number];

export const pastImport = z.object({
  id: recordId,
  kind,
  fileName: z.string(),
  state: z.enum(importStates),
  startedAt: z.string(),
  byName: z.string(),
  imported: z.number(),
  refused: z.number(),
  known: z.number(),
});
export type PastImport = z.infer<typeof pastImport>;

/** A record of an import that was changed since, so that undoing would lose somebody's work. */
export const changedSince = z.object({ what: z.string(), why: z.string() });

/** Moving registers in from Excel and CSV. */
export const importsContract = {
  /** Reads a file as bytes in a job of its own; the job's result is importOpened, its failure says why a file is refused. */
  open: procedure
    .input(z.object({ name: z.string().min(1).max(255), file: z.file().max(importFileBytes * 2) }))
    .output(jobState),
  analysis: procedure.input(z.object({ id: recordId })).output(importAnalysis),
  /** Reads the sheets anew by corrected plans; one plan a sheet, in their order. */
  plan: procedure
    .input(z.object({ id: recordId, plans: z.array(sheetPlan).max(100) }))
    .output(importAnalysis),
  fields: procedure.input(z.object({ kind })).output(z.array(importFieldInfo)),
  /** A page of the preview; `sheet` null: all of them. */
  rows: procedure
    .input(
      z.object({
        id: recordId,
        sheet: z.int().min(0).max(99).nullable(),
        filter: importRowFilter,
        offset: z.int().min(0).max(1_000_000),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(importRow), total: z.number() })),
  /** Imports the good rows, or with `noneIfBad` nothing when any row is refused. The job's result is importReport. */
  apply: procedure.input(z.object({ id: recordId, noneIfBad: z.boolean() })).output(jobState),
  /** Writes the refused rows with their reasons to a workbook where the user chooses; `name` is null where he cancelled. */
  saveRefused: procedure.input(z.object({ id: recordId })).output(z.object({ name: z.string().nullable() })),
  /** Forgets a file that was opened. */
  close: procedure.input(z.object({ id: recordId })).output(z.object({ ok: z.literal(true) })),
  history: procedure.output(z.array(pastImport)),
  /**
   * Takes a whole import back. Where records were changed since, answers them and does nothing, unless `keepChanged` says to leave
   * these and undo the rest.
   */
  undo: procedure
    .input(z.object({ importId: recordId, keepChanged: z.boolean() }))
    .output(z.object({ changed: z.array(changedSince), changedCount: z.number(), job: jobState.nullable() })),
};
