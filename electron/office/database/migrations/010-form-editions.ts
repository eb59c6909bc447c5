/** The office's own editions of forms, each in force from a day until a later one is. */
export const formEditions = `
CREATE TABLE form_edition (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  form_id TEXT NOT NULL,
  -- From 1 for each form; documents issued name it.
  number INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  -- FormChanges in shared/forms/editions/changes.ts.
  changes TEXT NOT NULL,
  note TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  withdrawn_at TEXT,
  UNIQUE (form_id, number)
) STRICT;
`;
