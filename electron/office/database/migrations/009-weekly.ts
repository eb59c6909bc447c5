/** The week's papers: 销售人员周报, 每日检查, 周五归集. */
export const weekly = `
-- 销售人员周报 (S-7.2.9): one a salesperson and week; figures and opinions as they stood on submission.
CREATE TABLE weekly_report (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  monday TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('submitted', 'returned', 'collected')),
  words TEXT NOT NULL,
  figures TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  judged_at TEXT,
  judged_by_seq INTEGER REFERENCES staff (seq),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (estate_seq, monday, staff_seq)
) STRICT;
CREATE INDEX weekly_report_returned ON weekly_report (staff_seq, monday) WHERE state = 'returned';

-- 每日检查 (S-7.4.3): a signed day, with its sheet as it stood then.
CREATE TABLE daily_check (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  day TEXT NOT NULL,
  service TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  signed_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  sheet TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (estate_seq, day)
) STRICT;

-- What the check found of one entry: ticked, or sent back to a person with a note, and what he answered.
CREATE TABLE checked_entry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  phone_enquiry_seq INTEGER UNIQUE REFERENCES phone_enquiry (seq) ON DELETE CASCADE,
  visit_seq INTEGER UNIQUE REFERENCES visit (seq) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('ticked', 'sentBack')),
  -- The entry's version that was looked at: a later one was corrected since.
  entry_version INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  to_seq INTEGER REFERENCES staff (seq),
  by_seq INTEGER NOT NULL REFERENCES staff (seq),
  checked_at TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  answered_at TEXT,
  CHECK ((phone_enquiry_seq IS NULL) <> (visit_seq IS NULL))
) STRICT;
CREATE INDEX checked_entry_sent_back ON checked_entry (to_seq) WHERE state = 'sentBack';

-- 周五归集 (S-7.4.4): a bundle handed to the market researcher, with its documents.
CREATE TABLE weekly_handover (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  monday TEXT NOT NULL,
  edition INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  contents TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  state TEXT NOT NULL CHECK (state IN ('made', 'confirmed', 'returned')),
  judged_at TEXT,
  judged_by_seq INTEGER REFERENCES staff (seq),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (estate_seq, monday, edition)
) STRICT;
CREATE TABLE weekly_handover_file (
  handover_seq INTEGER NOT NULL REFERENCES weekly_handover (seq) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('docx', 'pdf', 'xlsx')),
  pages INTEGER,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (handover_seq, kind)
) STRICT;

-- Figures of one person and week.
CREATE INDEX appointment_by_salesperson ON appointment (salesperson_seq, due_on);
CREATE INDEX contact_by_staff ON contact (staff_seq, contacted_on);
`;
