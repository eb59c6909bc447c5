/** Documents that left the office: the ledger, what they are of, whose phones stand in them, and their bytes. */
export const issuedDocuments = `
CREATE TABLE issued_document (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  -- A document is entered before it leaves; 'pending' is left only by a crash in between.
  state TEXT NOT NULL CHECK (state IN ('pending', 'issued')),
  way TEXT NOT NULL CHECK (way IN ('print', 'save', 'open')),
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'docx', 'pdf')),
  title TEXT NOT NULL,
  file_name TEXT,
  form_id TEXT NOT NULL,
  form_title TEXT NOT NULL,
  form_number TEXT,
  -- 0: the standard form; otherwise the number of the office's own edition.
  form_edition INTEGER NOT NULL,
  sheets INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  issued_on TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  program TEXT NOT NULL,
  -- SHA-256 of what was issued, in hex, and its length.
  hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- Full phone numbers in it that are no customer's.
  loose_phones INTEGER NOT NULL,
  erased_at TEXT,
  erased_by_seq INTEGER REFERENCES staff (seq)
) STRICT;
CREATE INDEX issued_document_by_day ON issued_document (issued_on, seq);
CREATE INDEX issued_document_by_form ON issued_document (form_id, seq);
CREATE INDEX issued_document_by_person ON issued_document (by_seq, seq);
CREATE INDEX issued_document_by_hash ON issued_document (hash);
CREATE INDEX issued_document_kept ON issued_document (issued_on) WHERE erased_at IS NULL;

-- Records are named by id, not referenced: what was issued stays issued when its record goes.
CREATE TABLE issued_subject (
  kind TEXT NOT NULL CHECK (kind IN ('customer', 'visit', 'week')),
  record_id TEXT NOT NULL,
  document_seq INTEGER NOT NULL REFERENCES issued_document (seq) ON DELETE CASCADE,
  PRIMARY KEY (kind, record_id, document_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX issued_subject_by_document ON issued_subject (document_seq);

-- R-privacy: customers whose phone stands in full in a document.
CREATE TABLE issued_phone (
  document_seq INTEGER NOT NULL REFERENCES issued_document (seq) ON DELETE CASCADE,
  customer_id TEXT NOT NULL,
  PRIMARY KEY (document_seq, customer_id)
) STRICT, WITHOUT ROWID;

-- Printed or handed out again, from what was kept.
CREATE TABLE issued_again (
  seq INTEGER PRIMARY KEY,
  document_seq INTEGER NOT NULL REFERENCES issued_document (seq) ON DELETE CASCADE,
  way TEXT NOT NULL CHECK (way IN ('print', 'save', 'open')),
  at TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq)
) STRICT;
CREATE INDEX issued_again_by_document ON issued_again (document_seq);

-- The bytes by their hash, once for however many documents; in parts, so that a large one holds nobody up.
CREATE TABLE issued_file (
  hash TEXT PRIMARY KEY,
  encoding TEXT NOT NULL CHECK (encoding IN ('plain', 'gzip')),
  parts INTEGER NOT NULL,
  stored INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE issued_part (
  hash TEXT NOT NULL,
  part INTEGER NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (hash, part)
) STRICT;
`;
