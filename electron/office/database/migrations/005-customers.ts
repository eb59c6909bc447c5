/** Follow-ups, households, duplicates and merges, ownership rules and disputes, and who saw which phone. */
export const customers = `
ALTER TABLE customer ADD COLUMN merged_into_seq INTEGER REFERENCES customer (seq);
CREATE INDEX customer_by_last_visit ON customer (estate_seq, last_visit_on, seq) WHERE merged_into_seq IS NULL;
CREATE INDEX customer_by_owner ON customer (estate_seq, owner_seq, last_visit_on, seq) WHERE merged_into_seq IS NULL;
CREATE INDEX customer_merged ON customer (merged_into_seq) WHERE merged_into_seq IS NOT NULL;

-- 补登: why a visit was entered after its day; NULL where it was not, or an import brought it.
ALTER TABLE visit ADD COLUMN late_reason TEXT;

-- A contact with a customer: by phone, message or in person, reached or not, with the survey GFP19-1-F1 where one was filled.
CREATE TABLE contact (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  contacted_on TEXT NOT NULL,
  contacted_at TEXT NOT NULL,
  way TEXT NOT NULL,
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  survey TEXT,
  remarks TEXT NOT NULL DEFAULT '',
  late_reason TEXT,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  void_reason TEXT
) STRICT;
CREATE INDEX contact_by_customer ON contact (customer_seq, contacted_on, seq);

-- S-7.2.12: the contact owed after a visit. Derived from visits and contacts; see follow_up_stale.
CREATE TABLE follow_up (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  visit_seq INTEGER NOT NULL UNIQUE REFERENCES visit (seq) ON DELETE CASCADE,
  customer_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  salesperson_seq INTEGER REFERENCES staff (seq),
  visited_on TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  contacted_on TEXT,
  closed_on TEXT,
  survey_missing INTEGER NOT NULL CHECK (survey_missing IN (0, 1))
) STRICT;
CREATE INDEX follow_up_by_customer ON follow_up (customer_seq, visited_on);
CREATE INDEX follow_up_owed ON follow_up (estate_seq, due_on, seq, salesperson_seq) WHERE contacted_on IS NULL AND closed_on IS NULL;
CREATE INDEX follow_up_unfilled ON follow_up (estate_seq, due_on, seq, salesperson_seq) WHERE survey_missing = 1;
CREATE INDEX follow_up_by_due ON follow_up (estate_seq, due_on, seq, salesperson_seq, contacted_on, closed_on, opens_on);

-- Customers whose follow-ups must be derived anew before they are shown, whoever changed their visits.
CREATE TABLE follow_up_stale (
  customer_seq INTEGER PRIMARY KEY REFERENCES customer (seq) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER follow_up_visit_added AFTER INSERT ON visit
WHEN new.voided = 0 AND (new.import_id IS NULL OR new.visited_on >= date(new.created_at, '+8 hours', '-10 days'))
BEGIN INSERT OR IGNORE INTO follow_up_stale VALUES (new.customer_seq); END;
CREATE TRIGGER follow_up_visit_changed AFTER UPDATE OF visited_on, intention, voided, salesperson_seq, customer_seq ON visit
BEGIN
  INSERT OR IGNORE INTO follow_up_stale VALUES (new.customer_seq);
  INSERT OR IGNORE INTO follow_up_stale VALUES (old.customer_seq);
END;
CREATE TRIGGER follow_up_visit_removed AFTER DELETE ON visit
WHEN EXISTS (SELECT 1 FROM follow_up WHERE customer_seq = old.customer_seq)
BEGIN INSERT OR IGNORE INTO follow_up_stale VALUES (old.customer_seq); END;
CREATE TRIGGER follow_up_owner_changed AFTER UPDATE OF owner_seq ON customer
WHEN old.owner_seq IS NOT new.owner_seq AND EXISTS (SELECT 1 FROM follow_up WHERE customer_seq = new.seq)
BEGIN INSERT OR IGNORE INTO follow_up_stale VALUES (new.seq); END;
INSERT OR IGNORE INTO follow_up_stale SELECT customer_seq FROM visit
WHERE voided = 0 AND (import_id IS NULL OR visited_on >= date(created_at, '+8 hours', '-10 days'));

-- 家庭: what the relative is to the customer; every link stands in both directions.
CREATE TABLE household (
  customer_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  relative_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('配偶', '父母', '子女', '兄弟姐妹')),
  created_at TEXT NOT NULL,
  PRIMARY KEY (customer_seq, relative_seq),
  CHECK (customer_seq <> relative_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_by_relative ON household (relative_seq);

-- Two customers that look alike and were found to be two; the smaller seq first.
CREATE TABLE kept_apart (
  one_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  other_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  PRIMARY KEY (one_seq, other_seq),
  CHECK (one_seq < other_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_apart_by_other ON kept_apart (other_seq);

-- A merge and what it takes to undo it wholly (MergeMemory in features/customers/merge-memory.ts).
CREATE TABLE customer_merge (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kept_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  dropped_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  memory TEXT NOT NULL,
  created_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX customer_merge_by_kept ON customer_merge (kept_seq);
CREATE INDEX customer_merge_by_dropped ON customer_merge (dropped_seq);

-- 判客: versions of an estate's rules, each in force until the next begins.
CREATE TABLE ownership_rule (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  valid_from TEXT NOT NULL,
  call_days INTEGER NOT NULL,
  visit_days INTEGER NOT NULL,
  contact_days INTEGER NOT NULL,
  reached_only INTEGER NOT NULL CHECK (reached_only IN (0, 1)),
  late_entries_count INTEGER NOT NULL CHECK (late_entries_count IN (0, 1)),
  after_lapse TEXT NOT NULL CHECK (after_lapse IN ('next', 'keep', 'supervisor')),
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  UNIQUE (estate_seq, valid_from)
) STRICT;

CREATE TABLE ownership_dispute (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  customer_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  raised_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  raised_at TEXT NOT NULL,
  claimant_seq INTEGER NOT NULL REFERENCES staff (seq),
  reason TEXT NOT NULL,
  -- The verdict and the full line of contacts as they stood when it was raised.
  verdict TEXT NOT NULL,
  decided_on TEXT,
  decided_at TEXT,
  decided_by_seq INTEGER REFERENCES staff (seq),
  owner_seq INTEGER REFERENCES staff (seq),
  decision TEXT
) STRICT;
CREATE INDEX ownership_dispute_by_customer ON ownership_dispute (customer_seq, raised_at);
CREATE INDEX ownership_dispute_open ON ownership_dispute (estate_seq, seq) WHERE decided_on IS NULL;

-- R-privacy: which phones a person had shown in full on a day.
CREATE TABLE phone_view (
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  viewed_on TEXT NOT NULL,
  customer_seq INTEGER NOT NULL REFERENCES customer (seq) ON DELETE CASCADE,
  viewed_at TEXT NOT NULL,
  PRIMARY KEY (staff_seq, viewed_on, customer_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_view_by_customer ON phone_view (customer_seq);

-- Which documents of a customer left the office.
CREATE INDEX audit_form_of_customer ON audit (json_extract(after, '$.source.customerId'), seq) WHERE entity = 'form';
`;
