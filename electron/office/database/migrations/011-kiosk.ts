/** Self-registration: what visitors agree to, by edition, and what they entered at the kiosk. */
export const kiosk = `
-- PIPL 17: the privacy notice as it stood when somebody agreed to it; editions are added, never changed.
CREATE TABLE consent_text (
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  by_seq INTEGER REFERENCES staff (seq),
  PRIMARY KEY (estate_seq, version)
) STRICT, WITHOUT ROWID;

-- Name and phone go once the desk has made a visit of the entry or put it aside.
CREATE TABLE self_registration (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  arrived_on TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  name TEXT NOT NULL,
  gender TEXT,
  phone TEXT,
  visit_kind TEXT CHECK (visit_kind IN ('first', 'return')),
  party_size INTEGER NOT NULL,
  channels TEXT NOT NULL,
  consent_version INTEGER NOT NULL,
  agreed_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'dismissed')),
  visit_seq INTEGER UNIQUE REFERENCES visit (seq) ON DELETE SET NULL,
  closed_at TEXT,
  closed_by_seq INTEGER REFERENCES staff (seq),
  close_reason TEXT,
  FOREIGN KEY (estate_seq, consent_version) REFERENCES consent_text (estate_seq, version)
) STRICT;
CREATE INDEX self_registration_waiting ON self_registration (estate_seq, seq) WHERE state = 'waiting';
CREATE INDEX self_registration_by_time ON self_registration (estate_seq, agreed_at);
`;
