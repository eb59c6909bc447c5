import type { RawRow } from '../../../../../shared/domain/import/cell.ts';
import type { ImportKind } from '../../../../../shared/domain/import/import-kind.ts';
import type { ImportedStaff } from '../../../../../shared/domain/import/read-staff.ts';
import type { ImportedVisit } from '../../../../../shared/domain/import/read-visit.ts';
import type { CellFinding } from '../../../../../shared/domain/import/row-reader.ts';

/** What reading needs to know of the office. */
export interface OfficeContext {
  /** the business date */
  readonly today: string;
  /** id and name of everybody on the staff list */
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}

export type ImportedRecord = ImportedVisit | ImportedStaff;

/** A row as it was read. */
export interface DraftEntry {
  readonly sheet: number;
  readonly row: RawRow;
  readonly record: ImportedRecord | null;
  readonly findings: readonly CellFinding[];
  /** 16 bytes of SHA-256 in hex; '' for a refused row */
  readonly fingerprint: string;
  /** a row with this fingerprint was imported before */
  known: boolean;
}

/** A good row on its way into the database, with the keys by which its customer will be found. */
export interface RecordToApply {
  readonly fingerprint: string;
  readonly record: ImportedRecord;
  readonly searchKeys: string;
}

export interface ChunkToApply {
  readonly kind: ImportKind;
  readonly records: readonly RecordToApply[];
  /** where the next chunk begins; null after the last */
  readonly next: number | null;
}
