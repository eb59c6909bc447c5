import type { Generated } from 'kysely';

type Seq = Generated<number>;

export interface IssuedDocumentTable {
  seq: Seq;
  id: string;
  number: string;
  state: string;
  way: string;
  kind: string;
  title: string;
  file_name: string | null;
  form_id: string;
  form_title: string;
  form_number: string | null;
  form_edition: number;
  sheets: number;
  pages: number;
  issued_on: string;
  issued_at: string;
  by_seq: number;
  program: string;
  hash: string;
  bytes: number;
  loose_phones: number;
  erased_at: string | null;
  erased_by_seq: number | null;
}
export interface IssuedSubjectTable {
  kind: string;
  record_id: string;
  document_seq: number;
}
export interface IssuedPhoneTable {
  document_seq: number;
  customer_id: string;
}
export interface IssuedAgainTable {
  seq: Seq;
  document_seq: number;
  way: string;
  at: string;
  by_seq: number;
}
export interface IssuedFileTable {
  hash: string;
  encoding: string;
  parts: number;
  stored: number;
}
export interface IssuedPartTable {
  hash: string;
  part: number;
  content: Buffer;
}

export interface FormEditionTable {
  seq: Seq;
  id: string;
  form_id: string;
  number: number;
  valid_from: string;
  /** JSON of FormChanges in shared/forms/editions/changes.ts. */
  changes: string;
  note: string;
  by_seq: number;
  created_at: string;
  withdrawn_at: string | null;
}

export interface OverlayTable {
  seq: Seq;
  id: string;
  name: string;
  form_id: string;
  landscape: number;
  picture_type: string;
  picture: Buffer;
  /** JSON of OverlayField[] and OverlayRows in shared/forms/overlay/overlay-field.ts. */
  fields: string;
  rows: string;
  by_seq: number;
  created_at: string;
  version: Generated<number>;
}
export interface PrinterOffsetTable {
  machine: string;
  printer: string;
  x: number;
  y: number;
}

export interface DocumentTables {
  overlay: OverlayTable;
  printer_offset: PrinterOffsetTable;
  form_edition: FormEditionTable;
  issued_document: IssuedDocumentTable;
  issued_subject: IssuedSubjectTable;
  issued_phone: IssuedPhoneTable;
  issued_again: IssuedAgainTable;
  issued_file: IssuedFileTable;
  issued_part: IssuedPartTable;
}
