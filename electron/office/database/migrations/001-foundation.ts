/** The office's people, customers, visits and audit trail. */
export const foundation = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE estate (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  greeting TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  phone TEXT NOT NULL DEFAULT '',
  roles TEXT NOT NULL,
  trained_on TEXT,
  rest_day INTEGER CHECK (rest_day BETWEEN 1 AND 7),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  pin_hash TEXT,
  pin_is_one_time INTEGER NOT NULL DEFAULT 0,
  password_hash TEXT,
  failed_tries INTEGER NOT NULL DEFAULT 0,
  blocked_until TEXT,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  locked INTEGER NOT NULL DEFAULT 0,
  touched_at TEXT NOT NULL
) STRICT;

CREATE TABLE customer (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  name TEXT NOT NULL,
  gender TEXT,
  age_band TEXT,
  lives_in TEXT NOT NULL DEFAULT '',
  works_in TEXT NOT NULL DEFAULT '',
  occupation TEXT NOT NULL DEFAULT '',
  owner_seq INTEGER REFERENCES staff (seq),
  intention TEXT CHECK (intention IN ('A', 'B', 'C', 'D')),
  last_visit_on TEXT,
  import_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX customer_by_import ON customer (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE customer_phone (
  phone TEXT NOT NULL,
  customer_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (phone, customer_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_phone_by_customer ON customer_phone (customer_seq, position, phone);

-- The keys by which a customer is found while typing (shared/domain/search-keys.ts makes them).
CREATE VIRTUAL TABLE customer_search USING fts5(
  keys, content = '', contentless_delete = 1, tokenize = "ascii", detail = full
);

CREATE TABLE visit (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER NOT NULL REFERENCES customer (seq),
  visited_on TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  served_at TEXT,
  left_at TEXT,
  party_size INTEGER NOT NULL,
  visit_kind TEXT NOT NULL CHECK (visit_kind IN ('first', 'return')),
  filled_by TEXT NOT NULL CHECK (filled_by IN ('customer', 'salesperson')),
  received_by_seq INTEGER REFERENCES staff (seq),
  salesperson_seq INTEGER REFERENCES staff (seq),
  intention TEXT CHECK (intention IN ('A', 'B', 'C', 'D')),
  details TEXT NOT NULL,
  promised_contact_on TEXT,
  import_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  voided_at TEXT,
  voided_by_seq INTEGER REFERENCES staff (seq),
  void_reason TEXT,
  -- A JSON list, as it stands in details, for the indexes.
  channels TEXT GENERATED ALWAYS AS (json_extract(details, '$.channels')) VIRTUAL,
  -- The day that the number names; it stays when the day of the visit is corrected.
  numbered_on TEXT GENERATED ALWAYS AS
    (substr(number, 4, 4) || '-' || substr(number, 8, 2) || '-' || substr(number, 10, 2)) VIRTUAL
) STRICT;
-- Every filter of the register can be answered from one of these without touching the table.
CREATE INDEX visit_by_day ON visit
  (estate_seq, voided, visited_on, seq, visit_kind, intention, salesperson_seq, channels);
CREATE INDEX visit_by_salesperson ON visit
  (estate_seq, voided, salesperson_seq, visited_on, seq, visit_kind, intention, channels);
CREATE INDEX visit_by_intention ON visit
  (estate_seq, voided, intention, visited_on, seq, visit_kind, salesperson_seq, channels);
CREATE INDEX visit_by_kind ON visit
  (estate_seq, voided, visit_kind, visited_on, seq, intention, salesperson_seq, channels);
-- The few visits whose day was corrected: but for them, the order of numbers is that of days and seqs.
CREATE INDEX visit_renumbered ON visit (estate_seq, voided, numbered_on) WHERE numbered_on <> visited_on;
CREATE INDEX visit_by_customer ON visit (customer_seq, visited_on, seq);
CREATE INDEX visit_by_import ON visit (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE visit_channel (
  channel TEXT NOT NULL,
  visited_on TEXT NOT NULL,
  visit_seq INTEGER NOT NULL REFERENCES visit (seq) ON DELETE CASCADE,
  PRIMARY KEY (channel, visited_on, visit_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_channel_by_visit ON visit_channel (visit_seq);

CREATE TABLE unregistered_arrival (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  arrived_on TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  visit_kind TEXT NOT NULL CHECK (visit_kind IN ('first', 'return')),
  noted_by_seq INTEGER NOT NULL REFERENCES staff (seq)
) STRICT;
CREATE INDEX unregistered_arrival_by_day ON unregistered_arrival (estate_seq, arrived_on, visit_kind);

CREATE TABLE number_sequence (
  prefix TEXT NOT NULL,
  day TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (prefix, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (staff_seq, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT,
  actor_name TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_entity ON audit (entity, entity_id);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
`;
