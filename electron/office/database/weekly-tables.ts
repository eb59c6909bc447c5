import type { Generated } from 'kysely';

type Seq = Generated<number>;

export interface WeeklyReportTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  staff_seq: number;
  monday: string;
  state: string;
  /** JSON of WeeklyWords in shared/contract/weekly-reports.ts. */
  words: string;
  /** JSON of WeeklyFigures in shared/domain/weekly/weekly-figures.ts. */
  figures: string;
  submitted_at: string;
  judged_at: string | null;
  judged_by_seq: number | null;
  note: Generated<string>;
  version: Generated<number>;
}
export interface DailyCheckTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  day: string;
  service: string;
  signed_at: string;
  signed_by_seq: number;
  /** JSON of SignedSheet in features/daily-checks/sheet.ts. */
  sheet: string;
  version: Generated<number>;
}
export interface CheckedEntryTable {
  seq: Seq;
  id: string;
  phone_enquiry_seq: number | null;
  visit_seq: number | null;
  state: string;
  entry_version: number;
  note: Generated<string>;
  to_seq: number | null;
  by_seq: number;
  checked_at: string;
  answer: Generated<string>;
  answered_at: string | null;
}
export interface WeeklyHandoverTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  monday: string;
  edition: number;
  from_day: string;
  to_day: string;
  /** JSON of HandoverContents in shared/contract/handovers.ts. */
  contents: string;
  made_at: string;
  made_by_seq: number;
  state: string;
  judged_at: string | null;
  judged_by_seq: number | null;
  note: Generated<string>;
  version: Generated<number>;
}
export interface WeeklyHandoverFileTable {
  handover_seq: number;
  kind: string;
  pages: number | null;
  sha256: string;
  bytes: Buffer;
}

/** The tables of migration 'weekly'. */
export interface WeeklyTables {
  weekly_report: WeeklyReportTable;
  daily_check: DailyCheckTable;
  checked_entry: CheckedEntryTable;
  weekly_handover: WeeklyHandoverTable;
  weekly_handover_file: WeeklyHandoverFileTable;
}
