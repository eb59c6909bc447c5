import type Database from 'better-sqlite3';
import { fingerprintBytes } from './draft/draft-types.ts';

/** A row's fingerprint by its position among all of a file, and the record it became. */
export interface BroughtRow {
  readonly position: number;
  readonly recordSeq: number;
}

/** Positions from `from` to `to` whose fingerprint an import brought before; all zeros is a refused row. */
export function knownPositions(
  raw: Database.Database,
  fingerprints: Uint8Array,
  from: number,
  to: number,
): number[] {
  const known = raw.prepare('SELECT 1 FROM import_row WHERE fingerprint = ?');
  const positions: number[] = [];
  for (let position = from; position < to; position++) {
    if (known.get(printAt(fingerprints, position))) positions.push(position);
  }
  return positions;
}

export function anyFingerprint(raw: Database.Database): boolean {
  return raw.prepare('SELECT 1 FROM import_row LIMIT 1').get() !== undefined;
}

/** Keeps the fingerprints of rows that went in; in an open transaction, `rows` in the order of their prints for speed. */
export function keepFingerprints(
  raw: Database.Database,
  importSeq: number,
  fingerprints: Uint8Array,
  rows: readonly BroughtRow[],
): void {
  const insert = raw.prepare(
    'INSERT OR IGNORE INTO import_row (fingerprint, import_seq, record_seq) VALUES (?, ?, ?)',
  );
  for (const { position, recordSeq } of rows)
    insert.run(printAt(fingerprints, position), importSeq, recordSeq);
}

/** The rows in the order of their fingerprints: random keys inserted in order touch each page of the index once. */
export function inPrintOrder(fingerprints: Uint8Array, rows: readonly BroughtRow[]): BroughtRow[] {
  const view = new DataView(fingerprints.buffer, fingerprints.byteOffset, fingerprints.byteLength);
  return rows.toSorted(
    (a, b) => view.getUint32(a.position * fingerprintBytes) - view.getUint32(b.position * fingerprintBytes),
  );
}

function printAt(fingerprints: Uint8Array, position: number): Uint8Array {
  return fingerprints.subarray(position * fingerprintBytes, (position + 1) * fingerprintBytes);
}
