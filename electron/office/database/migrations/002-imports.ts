/**
 * Imports: each with its state, so that one that was interrupted is rolled back whole at the next start; the rows it brought
 * (16 bytes of SHA-256 each), so that a second run brings none twice; what it did to customers that were there before; and
 * the column mappings people corrected.
 */
export const imports = `
CREATE TABLE import (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('visits', 'staff')),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undoing', 'undone', 'cancelled', 'rolledBack')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  imported INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  known INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX import_by_file ON import (file_sha256);

CREATE TABLE import_row (
  fingerprint BLOB PRIMARY KEY,
  import_seq INTEGER NOT NULL REFERENCES import (seq),
  record_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_customer (
  import_seq INTEGER NOT NULL REFERENCES import (seq),
  customer_seq INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (import_seq, customer_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_staff (
  import_seq INTEGER NOT NULL REFERENCES import (seq),
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  PRIMARY KEY (import_seq, staff_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mapping (
  signature TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
