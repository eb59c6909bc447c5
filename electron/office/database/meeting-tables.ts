import type { Generated } from 'kysely';

type Seq = Generated<number>;

export interface MeetingTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  kind: string;
  held_on: string;
  /** JSON of Minutes in shared/contract/meetings.ts. */
  minutes: string;
  /** JSON of MeetingDocument as it was signed; null before. */
  record: string | null;
  written_by_seq: number;
  created_at: string;
  updated_at: string;
  signed_at: string | null;
  signed_by_seq: number | null;
  discarded_at: string | null;
  discard_reason: string | null;
  version: Generated<number>;
}
export interface MeetingAmendmentTable {
  seq: Seq;
  meeting_seq: number;
  at: string;
  by_seq: number;
  text: string;
}
export interface MeetingCopyTable {
  seq: Seq;
  id: string;
  meeting_seq: number;
  to_seq: number;
  sent_on: string;
  way: string;
  due_on: string | null;
  /** 1 where it went to whom the copy is owed. */
  fulfils: number;
  noted_by_seq: number;
  noted_at: string;
  taken_back_reason: string | null;
}
export interface ActionItemTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  meeting_seq: number;
  position: number;
  what: string;
  owner_seq: number;
  first_due_on: string;
  due_on: string;
  of_complaints: number;
  done_on: string | null;
  version: Generated<number>;
}
export interface ActionEventTable {
  seq: Seq;
  item_seq: number;
  at: string;
  by_seq: number;
  kind: string;
  note: string;
  meeting_seq: number | null;
}
export interface ImprovementReportTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  subject: string;
  situation: string;
  proposal: string;
  carry_out_by: string | null;
  state: string;
  written_by_seq: number;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}
export interface ImprovementStepTable {
  seq: Seq;
  report_seq: number;
  action: string;
  opinion: string;
  by_seq: number;
  at: string;
}
export interface TrainingTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  kind: string;
  held_on: string;
  topic: string;
  trainer: string;
  place: string;
  content: string;
  pass_mark: number;
  written_by_seq: number;
  created_at: string;
  updated_at: string;
  voided_at: string | null;
  void_reason: string | null;
  version: Generated<number>;
}
export interface TrainingPersonTable {
  training_seq: number;
  staff_seq: number;
  attended: number;
  reason: string;
  mark: number | null;
  qualified: number;
}
export interface NoticeTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  title: string;
  content: string;
  place: string;
  posted_on: string;
  valid_to: string;
  posted_by_seq: number;
  taken_down_on: string | null;
  created_at: string;
  version: Generated<number>;
}
export interface NoticeEventTable {
  seq: Seq;
  notice_seq: number;
  at: string;
  by_seq: number;
  kind: string;
  note: string;
  valid_to: string;
}

/** The tables of migration 'meetings'. */
export interface MeetingTables {
  meeting: MeetingTable;
  meeting_amendment: MeetingAmendmentTable;
  meeting_copy: MeetingCopyTable;
  action_item: ActionItemTable;
  action_event: ActionEventTable;
  improvement_report: ImprovementReportTable;
  improvement_step: ImprovementStepTable;
  training: TrainingTable;
  training_person: TrainingPersonTable;
  notice: NoticeTable;
  notice_event: NoticeEventTable;
}
