import type { ImportRow, ImportSheetPlan } from '../../../../../shared/contract/imports.ts';
import type { RawRow } from '../../../../../shared/domain/import/cell.ts';
import type { ImportKind } from '../../../../../shared/domain/import/import-kind.ts';
import type { ImportedCall } from '../../../../../shared/domain/import/read-call.ts';
import type { ImportedStaff } from '../../../../../shared/domain/import/read-staff.ts';
import type { ImportedVisit } from '../../../../../shared/domain/import/read-visit.ts';
import type { SheetRows } from '../../../../../shared/domain/import/sheet-plan.ts';

/** What reading needs to know of the office. */
export interface OfficeContext {
  /** the business date */
  readonly today: string;
  /** id and name of everybody on the staff list */
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}

/** A sheet of a file under import, with the plan by which its rows are read. */
export interface DraftSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
  plan: ImportSheetPlan;
  remembered: boolean;
  readonly unrecognised: boolean;
  split: SheetRows;
}

/** A row of the preview with the phones read from it, by which the office finds whom it belongs to. */
export type DraftRow = Omit<ImportRow, 'customer'> & { readonly phones: readonly string[] };

export type ImportedRecord = ImportedVisit | ImportedCall | ImportedStaff;

/** A good row on its way into the database: columns as they are stored, made in the thread so that the office only writes. */
export interface VisitToWrite {
  /** where the row's fingerprint stands among all of them */
  readonly position: number;
  readonly visitedOn: string;
  readonly arrivedAt: string;
  readonly partySize: number;
  /** null: the register decides by earlier visits */
  readonly visitKind: 'first' | 'return' | null;
  readonly intention: string | null;
  readonly salespersonId: string | null;
  readonly details: string;
  readonly channels: readonly string[];
  readonly phones: readonly string[];
  readonly name: string;
  readonly gender: string | null;
  readonly ageBand: string | null;
  readonly livesIn: string;
  readonly worksIn: string;
  readonly occupation: string;
  /** the keys by which the customer will be found while typing; null where an earlier row of the file brought the customer */
  readonly searchKeys: string | null;
}

/** A good call on its way into the database, as VisitToWrite is a visit. */
export interface CallToWrite {
  readonly position: number;
  readonly calledOn: string;
  /** '' where the register does not tell it */
  readonly calledAt: string;
  readonly seconds: number | null;
  readonly takenById: string | null;
  /** '' for 未留名 */
  readonly callerName: string;
  readonly gender: string | null;
  /** the first is the call's; all are the customer's */
  readonly phones: readonly string[];
  /** null: the register decides by earlier calls */
  readonly callKind: 'first' | 'repeated' | null;
  readonly channel: string | null;
  readonly invited: boolean;
  readonly intention: string | null;
  readonly details: string;
}

export interface StaffToWrite extends ImportedStaff {
  readonly position: number;
}

export interface ChunkToApply {
  readonly kind: ImportKind;
  readonly visits: readonly VisitToWrite[];
  readonly calls: readonly CallToWrite[];
  readonly staff: readonly StaffToWrite[];
  /** where the next chunk begins; null after the last */
  readonly next: number | null;
}

/** Bytes of a fingerprint: the first half of a SHA-256. All zero stands for a refused row, which has none. */
export const fingerprintBytes = 16;
