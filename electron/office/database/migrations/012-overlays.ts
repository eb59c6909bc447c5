/** 套打: pre-printed forms with the places of values, and each printer's offset on each machine. */
export const overlays = `
CREATE TABLE overlay (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  form_id TEXT NOT NULL,
  landscape INTEGER NOT NULL CHECK (landscape IN (0, 1)),
  picture_type TEXT NOT NULL CHECK (picture_type IN ('image/png', 'image/jpeg')),
  picture BLOB NOT NULL,
  -- OverlayField[] and OverlayRows in shared/forms/overlay/overlay-field.ts.
  fields TEXT NOT NULL,
  rows TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE printer_offset (
  machine TEXT NOT NULL,
  printer TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  PRIMARY KEY (machine, printer)
) STRICT, WITHOUT ROWID;
`;
