/** The working calendar's own days, the roster's weeks and editions, and published duties one by one. */
export const roster = `
CREATE TABLE calendar_day (
  date TEXT PRIMARY KEY,
  work INTEGER NOT NULL CHECK (work IN (0, 1)),
  name TEXT NOT NULL,
  taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_year (year INTEGER PRIMARY KEY) STRICT;

CREATE TABLE staff_qualification (
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  qualification TEXT NOT NULL,
  PRIMARY KEY (staff_seq, qualification)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_day (
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('leave', 'wish')),
  note TEXT NOT NULL,
  PRIMARY KEY (staff_seq, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_week (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  estate_seq INTEGER NOT NULL REFERENCES estate (seq),
  monday TEXT NOT NULL,
  plan TEXT NOT NULL,
  remarks TEXT NOT NULL,
  explanation TEXT NOT NULL,
  prepared_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  prepared_on TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (estate_seq, monday)
) STRICT;

CREATE TABLE roster_edition (
  roster_seq INTEGER NOT NULL REFERENCES roster_week (seq),
  number INTEGER NOT NULL,
  published_at TEXT NOT NULL,
  published_by_seq INTEGER NOT NULL REFERENCES staff (seq),
  reason TEXT NOT NULL,
  plan TEXT NOT NULL,
  remarks TEXT NOT NULL,
  explanation TEXT NOT NULL,
  PRIMARY KEY (roster_seq, number)
) STRICT, WITHOUT ROWID;

-- The newest edition's duties one by one: today's posts, the rotation's start, shares and statements read these.
CREATE TABLE roster_duty (
  date TEXT NOT NULL,
  staff_seq INTEGER NOT NULL REFERENCES staff (seq),
  post_id TEXT NOT NULL,
  shift_id TEXT NOT NULL,
  roster_seq INTEGER NOT NULL REFERENCES roster_week (seq),
  PRIMARY KEY (date, staff_seq, post_id, shift_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX roster_duty_by_staff ON roster_duty (staff_seq, date);
`;
