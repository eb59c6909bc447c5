import type { ImportDraft, RememberedPlan } from '../draft/import-draft.ts';
import type { ChunkToApply, DraftRow, OfficeContext } from '../draft/draft-types.ts';
import type { ImportRowFilter, ImportSheetPlan } from '../../../../../shared/contract/imports.ts';

export type DraftAnalysis = ReturnType<ImportDraft['analysis']>;

/** What the office may ask of an import worker. */
export interface ImportWorkerCalls {
  /** reads the file and answers the signatures of its sheets' headings */
  read(bytes: Uint8Array, fileName: string): string[];
  remember(plans: readonly RememberedPlan[]): void;
  plan(plans: readonly ImportSheetPlan[]): void;
  /** interprets all the rows and answers their fingerprints, 16 bytes each (zeros for refused rows) */
  interpret(office: OfficeContext): Uint8Array;
  markKnown(positions: readonly number[]): void;
  analysis(): DraftAnalysis;
  signatures(): string[];
  rows(
    sheet: number | null,
    filter: ImportRowFilter,
    offset: number,
    limit: number,
  ): { rows: DraftRow[]; total: number };
  chunk(from: number, limit: number): ChunkToApply;
  refusedWorkbook(): Uint8Array;
}
export type ImportWorkerCall = keyof ImportWorkerCalls;

export interface WorkerQuestion {
  readonly id: number;
  readonly call: ImportWorkerCall;
  readonly args: readonly unknown[];
}

/** A refusal is an expected failure with its Chinese sentence; a fault keeps its stack for the log. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly refusal: string }
  | { readonly id: number; readonly ok: false; readonly fault: Error };
