/** Phone enquiries, enquiries left, viewing appointments, and the events of the rotation queue. */
export const callsAndRotation = `
CREATE TABLE phone_enquiry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER REFERENCES customer (seq),
  called_on TEXT NOT NULL,
  called_at TEXT NOT NULL,
  seconds INTEGER CHECK (seconds >= 0),
  taken_by_seq INTEGER NOT NULL REFERENCES staff (seq),
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
  void_reason TEXT
) STRICT;
CREATE INDEX phone_enquiry_by_day ON phone_enquiry (estate_seq, voided, called_on, seq, invited, intention, taken_by_seq);
CREATE INDEX phone_enquiry_by_taker ON phone_enquiry (estate_seq, voided, taken_by_seq, called_on, seq, invited, intention);
CREATE INDEX phone_enquiry_by_intention ON phone_enquiry (estate_seq, voided, intention, called_on, seq, invited, taken_by_seq);
CREATE INDEX phone_enquiry_by_customer ON phone_enquiry (customer_seq, called_on, seq);
CREATE INDEX phone_enquiry_unlinked ON phone_enquiry (estate_seq, voided, caller_name, seq) WHERE customer_seq IS NULL;
CREATE INDEX phone_enquiry_by_import ON phone_enquiry (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE appointment (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER REFERENCES customer (seq),
  phone_enquiry_seq INTEGER REFERENCES phone_enquiry (seq),
  visit_seq INTEGER REFERENCES visit (seq),
  visitor_name TEXT NOT NULL,
  phone TEXT,
  due_on TEXT NOT NULL,
  due_at TEXT NOT NULL,
  party_size INTEGER NOT NULL,
  special_needs TEXT NOT NULL,
  salesperson_seq INTEGER REFERENCES staff (seq),
  remarks TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'noShow', 'cancelled')),
  state_reason TEXT NOT NULL DEFAULT '',
  made_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX appointment_by_day ON appointment (estate_seq, due_on, due_at, seq);
CREATE INDEX appointment_by_customer ON appointment (customer_seq, due_on);
CREATE INDEX appointment_by_enquiry ON appointment (phone_enquiry_seq) WHERE phone_enquiry_seq IS NOT NULL;
CREATE INDEX appointment_by_visit ON appointment (visit_seq) WHERE visit_seq IS NOT NULL;

CREATE TABLE left_enquiry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER REFERENCES customer (seq),
  kind TEXT NOT NULL CHECK (kind IN ('message', 'web', 'afterHours')),
  received_on TEXT NOT NULL,
  received_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  answered_at TEXT,
  answered_by_seq INTEGER REFERENCES staff (seq),
  name TEXT NOT NULL,
  phone TEXT,
  content TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  noted_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX left_enquiry_by_day ON left_enquiry (estate_seq, received_on, seq);
CREATE INDEX left_enquiry_unanswered ON left_enquiry (estate_seq, due_at) WHERE answered_at IS NULL;

-- What happened to the day's queue, in order; its state is what follows from them (shared/domain/rotation).
CREATE TABLE rotation_event (
  seq INTEGER PRIMARY KEY,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  day TEXT NOT NULL,
  event TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq)
) STRICT;
CREATE INDEX rotation_event_by_day ON rotation_event (estate_seq, day, seq);

-- Who waits or is being served: the day's visits that have not left.
CREATE INDEX visit_present ON visit (estate_seq, visited_on, seq) WHERE left_at IS NULL AND voided = 0;
`;
