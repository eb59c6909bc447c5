/**
 * Imports of phone enquiries, and 补登 for calls. A moved-in register may name nobody who took the call, so its taker may be
 * missing. SQLite changes a CHECK or a NOT NULL only by making the table anew: the rows are kept aside, the table is dropped and
 * made under its own name, and the rows go back in, so that the references to them hold again when the step commits.
 */
export const callsMovedIn = `
PRAGMA defer_foreign_keys = ON;

CREATE TABLE import_aside AS SELECT * FROM import;
DROP TABLE import;
CREATE TABLE import (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('visits', 'staff', 'calls')),
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
INSERT INTO import SELECT * FROM import_aside;
DROP TABLE import_aside;
CREATE INDEX import_by_file ON import (file_sha256);

CREATE TABLE phone_enquiry_aside AS SELECT * FROM phone_enquiry;
DROP TABLE phone_enquiry;
CREATE TABLE phone_enquiry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER REFERENCES customer (seq),
  called_on TEXT NOT NULL,
  -- '' where a moved-in register does not tell the hour.
  called_at TEXT NOT NULL,
  seconds INTEGER CHECK (seconds >= 0),
  taken_by_seq INTEGER REFERENCES staff (seq),
  caller_name TEXT NOT NULL,
  gender TEXT,
  phone TEXT,
  call_kind TEXT NOT NULL CHECK (call_kind IN ('first', 'repeated')),
  channel TEXT,
  invited INTEGER NOT NULL CHECK (invited IN (0, 1)),
  proposed_on TEXT,
  proposed_at TEXT,
  intention TEXT CHECK (intention IN ('A', 'B', 'C', 'D')),
  details TEXT NOT NULL,
  import_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  voided_at TEXT,
  voided_by_seq INTEGER REFERENCES staff (seq),
  void_reason TEXT,
  -- 补登: why the call was entered after its day; NULL where it was not, or an import brought it.
  late_reason TEXT
) STRICT;
INSERT INTO phone_enquiry SELECT *, NULL FROM phone_enquiry_aside;
DROP TABLE phone_enquiry_aside;
CREATE INDEX phone_enquiry_by_day ON phone_enquiry (estate_seq, voided, called_on, seq, invited, intention, taken_by_seq);
CREATE INDEX phone_enquiry_by_taker ON phone_enquiry (estate_seq, voided, taken_by_seq, called_on, seq, invited, intention);
CREATE INDEX phone_enquiry_by_intention ON phone_enquiry (estate_seq, voided, intention, called_on, seq, invited, taken_by_seq);
CREATE INDEX phone_enquiry_by_customer ON phone_enquiry (customer_seq, called_on, seq);
CREATE INDEX phone_enquiry_unlinked ON phone_enquiry (estate_seq, voided, caller_name, seq) WHERE customer_seq IS NULL;
CREATE INDEX phone_enquiry_by_import ON phone_enquiry (import_id) WHERE import_id IS NOT NULL;
`;
