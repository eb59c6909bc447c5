/** Meetings with their minutes and action items, improvement reports, trainings, notices. */
export const meetings = `
CREATE TABLE meeting (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  kind TEXT NOT NULL CHECK (kind IN ('service', 'sales', 'other')),
  held_on TEXT NOT NULL,
  minutes TEXT NOT NULL,
  record TEXT,
  written_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  signed_at TEXT,
  signed_by_seq INTEGER REFERENCES staff (seq),
  discarded_at TEXT,
  discard_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((signed_at IS NULL) = (record IS NULL) AND (signed_at IS NULL) = (signed_by_seq IS NULL))
) STRICT;
CREATE INDEX meeting_by_day ON meeting (estate_seq, held_on, seq);

-- Signed minutes are final; what comes later is added beside them.
CREATE TRIGGER meeting_signed_is_final BEFORE UPDATE ON meeting WHEN old.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed minutes are final'); END;
CREATE TRIGGER meeting_signed_stays BEFORE DELETE ON meeting WHEN old.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed minutes are final'); END;

CREATE TABLE meeting_amendment (
  seq INTEGER PRIMARY KEY,
  meeting_seq INTEGER NOT NULL REFERENCES meeting (seq),
  at TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_amendment_of ON meeting_amendment (meeting_seq, seq);
CREATE TRIGGER meeting_amendment_is_final BEFORE UPDATE ON meeting_amendment
BEGIN SELECT RAISE(ABORT, 'amendments are final'); END;
CREATE TRIGGER meeting_amendment_stays BEFORE DELETE ON meeting_amendment
BEGIN SELECT RAISE(ABORT, 'amendments are final'); END;

CREATE TABLE meeting_copy (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  meeting_seq INTEGER NOT NULL REFERENCES meeting (seq),
  to_seq INTEGER NOT NULL REFERENCES staff (seq),
  sent_on TEXT NOT NULL,
  way TEXT NOT NULL,
  due_on TEXT,
  fulfils INTEGER NOT NULL CHECK (fulfils IN (0, 1)),
  noted_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  noted_at TEXT NOT NULL,
  taken_back_reason TEXT
) STRICT;
CREATE INDEX meeting_copy_of ON meeting_copy (meeting_seq, seq);

CREATE TABLE action_item (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  meeting_seq INTEGER NOT NULL REFERENCES meeting (seq),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  owner_seq INTEGER NOT NULL REFERENCES staff (seq),
  first_due_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  of_complaints INTEGER NOT NULL CHECK (of_complaints IN (0, 1)),
  done_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meeting_seq, position)
) STRICT;
CREATE INDEX action_item_open ON action_item (estate_seq, due_on, seq) WHERE done_on IS NULL;
CREATE INDEX action_item_done ON action_item (estate_seq, done_on, seq) WHERE done_on IS NOT NULL;

CREATE TABLE action_event (
  seq INTEGER PRIMARY KEY,
  item_seq INTEGER NOT NULL REFERENCES action_item (seq),
  at TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'done', 'reopened', 'postponed')),
  note TEXT NOT NULL,
  meeting_seq INTEGER REFERENCES meeting (seq)
) STRICT;
CREATE INDEX action_event_of ON action_event (item_seq, seq);

CREATE TABLE improvement_report (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  subject TEXT NOT NULL,
  situation TEXT NOT NULL,
  proposal TEXT NOT NULL,
  carry_out_by TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'returned', 'review', 'approval', 'carryingOut', 'carriedOut')),
  written_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX improvement_report_by_day ON improvement_report (estate_seq, created_at, seq);

CREATE TABLE improvement_step (
  seq INTEGER PRIMARY KEY,
  report_seq INTEGER NOT NULL REFERENCES improvement_report (seq),
  action TEXT NOT NULL,
  opinion TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX improvement_step_of ON improvement_step (report_seq, seq);
CREATE TRIGGER improvement_step_is_final BEFORE UPDATE ON improvement_step
BEGIN SELECT RAISE(ABORT, 'steps of a report are final'); END;
CREATE TRIGGER improvement_step_stays BEFORE DELETE ON improvement_step
BEGIN SELECT RAISE(ABORT, 'steps of a report are final'); END;

CREATE TABLE training (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  kind TEXT NOT NULL CHECK (kind IN ('monthly', 'induction')),
  held_on TEXT NOT NULL,
  topic TEXT NOT NULL,
  trainer TEXT NOT NULL,
  place TEXT NOT NULL,
  content TEXT NOT NULL,
  pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 0 AND 100),
  written_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  voided_at TEXT,
  void_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX training_by_day ON training (estate_seq, held_on, seq);

CREATE TABLE training_person (
  training_seq INTEGER NOT NULL REFERENCES training (seq),
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  attended INTEGER NOT NULL CHECK (attended IN (0, 1)),
  reason TEXT NOT NULL,
  mark INTEGER CHECK (mark BETWEEN 0 AND 100),
  -- 1 where passing this training gave the person the training date without which no roster has him (S-6).
  qualified INTEGER NOT NULL CHECK (qualified IN (0, 1)),
  PRIMARY KEY (training_seq, staff_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX training_person_by_staff ON training_person (staff_seq, training_seq);

CREATE TABLE notice (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  place TEXT NOT NULL,
  posted_on TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  posted_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  taken_down_on TEXT,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX notice_by_day ON notice (estate_seq, posted_on, seq);
CREATE INDEX notice_by_validity ON notice (estate_seq, valid_to, seq);

-- The ledger: what happened to each posting, in order.
CREATE TABLE notice_event (
  seq INTEGER PRIMARY KEY,
  notice_seq INTEGER NOT NULL REFERENCES notice (seq),
  at TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  kind TEXT NOT NULL CHECK (kind IN ('posted', 'extended', 'replaced', 'takenDown')),
  note TEXT NOT NULL,
  valid_to TEXT NOT NULL
) STRICT;
CREATE INDEX notice_event_of ON notice_event (notice_seq, seq);
CREATE TRIGGER notice_event_is_final BEFORE UPDATE ON notice_event
BEGIN SELECT RAISE(ABORT, 'the ledger of notices is final'); END;
CREATE TRIGGER notice_event_stays BEFORE DELETE ON notice_event
BEGIN SELECT RAISE(ABORT, 'the ledger of notices is final'); END;
`;
