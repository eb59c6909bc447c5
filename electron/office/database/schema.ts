import type { ColumnType, Generated } from 'kysely';
import type { CustomerTables } from './customer-tables.ts';
import type { DocumentTables } from './document-tables.ts';
import type { MeetingTables } from './meeting-tables.ts';
import type { WeeklyTables } from './weekly-tables.ts';
import type { KioskTables } from './kiosk-tables.ts';

type Seq = Generated<number>;
/** Computed by the database; read only. */
type Computed<T> = ColumnType<T, never, never>;

export interface SettingTable {
  key: string;
  value: string;
}
export interface EstateTable {
  seq: Seq;
  id: string;
  name: string;
  greeting: string;
  created_at: string;
}
export interface StaffTable {
  seq: Seq;
  id: string;
  name: string;
  post: string;
  phone: string;
  roles: string;
  trained_on: string | null;
  rest_day: number | null;
  active: number;
  pin_hash: string | null;
  pin_is_one_time: number;
  password_hash: string | null;
  failed_tries: number;
  blocked_until: string | null;
  created_at: string;
  version: Generated<number>;
}
export interface SessionTable {
  token_hash: string;
  staff_seq: number;
  locked: number;
  touched_at: string;
}
export interface CustomerTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  name: string;
  gender: string | null;
  age_band: string | null;
  lives_in: string;
  works_in: string;
  occupation: string;
  owner_seq: number | null;
  intention: string | null;
  last_visit_on: string | null;
  merged_into_seq: number | null;
  import_id: string | null;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}
export interface CustomerPhoneTable {
  customer_seq: number;
  position: number;
  phone: string;
}
export interface CustomerSearchTable {
  rowid: number;
  keys: string;
}
export interface VisitTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  customer_seq: number;
  visited_on: string;
  arrived_at: string;
  served_at: string | null;
  left_at: string | null;
  party_size: number;
  visit_kind: string;
  filled_by: string;
  received_by_seq: number | null;
  salesperson_seq: number | null;
  intention: string | null;
  /** JSON of the fields that no list filters by: VisitExtra in features/visits/row.ts. */
  details: string;
  promised_contact_on: string | null;
  late_reason: string | null;
  import_id: string | null;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
  voided: Generated<number>;
  voided_at: string | null;
  voided_by_seq: number | null;
  void_reason: string | null;
  /** A JSON list of the channels in details. */
  channels: Computed<string>;
  /** The local date that the number names. */
  numbered_on: Computed<string>;
}
export interface VisitChannelTable {
  channel: string;
  visited_on: string;
  visit_seq: number;
}
export interface PhoneEnquiryTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  customer_seq: number | null;
  called_on: string;
  called_at: string;
  seconds: number | null;
  /** null where an imported register names nobody on the staff list */
  taken_by_seq: number | null;
  caller_name: string;
  gender: string | null;
  phone: string | null;
  call_kind: string;
  channel: string | null;
  invited: number;
  proposed_on: string | null;
  proposed_at: string | null;
  intention: string | null;
  /** JSON of the fields that no list filters by: CallExtra in features/calls/row.ts. */
  details: string;
  import_id: string | null;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
  voided: Generated<number>;
  voided_at: string | null;
  voided_by_seq: number | null;
  void_reason: string | null;
  /** 补登: why it was entered after its day */
  late_reason: string | null;
}
export interface AppointmentTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  customer_seq: number | null;
  phone_enquiry_seq: number | null;
  visit_seq: number | null;
  visitor_name: string;
  phone: string | null;
  due_on: string;
  due_at: string;
  party_size: number;
  special_needs: string;
  salesperson_seq: number | null;
  remarks: string;
  state: string;
  state_reason: Generated<string>;
  made_by_seq: number;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}
export interface LeftEnquiryTable {
  seq: Seq;
  id: string;
  number: string;
  estate_seq: number;
  customer_seq: number | null;
  kind: string;
  received_on: string;
  received_at: string;
  due_at: string;
  answered_at: string | null;
  answered_by_seq: number | null;
  name: string;
  phone: string | null;
  content: string;
  answer: Generated<string>;
  noted_by_seq: number;
  created_at: string;
  version: Generated<number>;
}
export interface RotationEventTable {
  seq: Seq;
  estate_seq: number;
  day: string;
  /** JSON of a RotationEvent (shared/domain/rotation/event.ts). */
  event: string;
  by_seq: number;
}
export interface UnregisteredArrivalTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  arrived_on: string;
  arrived_at: string;
  visit_kind: string;
  noted_by_seq: number;
}
export interface NumberSequenceTable {
  prefix: string;
  day: string;
  last: number;
}
export interface DraftTable {
  staff_seq: number;
  kind: string;
  content: string;
  updated_at: string;
}
export interface AuditTable {
  seq: Seq;
  at: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  entity: string;
  entity_id: string;
  before: string | null;
  after: string | null;
  previous_hash: string;
  hash: string;
}

export interface ImportTable {
  seq: Seq;
  id: string;
  kind: string;
  state: string;
  file_name: string;
  file_sha256: string;
  estate_seq: number;
  by_seq: number;
  started_at: string;
  ended_at: string | null;
  imported: Generated<number>;
  refused: Generated<number>;
  known: Generated<number>;
}
export interface ImportRowTable {
  fingerprint: Buffer;
  import_seq: number;
  record_seq: number;
}
export interface ImportCustomerTable {
  import_seq: number;
  customer_seq: number;
  before: string;
  after: string;
}
export interface ImportStaffTable {
  import_seq: number;
  staff_seq: number;
}
export interface ImportMappingTable {
  signature: string;
  mapping: string;
  kept_at: string;
}

export interface CalendarDayTable {
  date: string;
  work: number;
  name: string;
  taken_back: number;
}
export interface CalendarYearTable {
  year: number;
}
export interface StaffQualificationTable {
  staff_seq: number;
  qualification: string;
}
export interface StaffDayTable {
  staff_seq: number;
  date: string;
  kind: string;
  note: string;
}
export interface RosterWeekTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  monday: string;
  plan: string;
  remarks: string;
  explanation: string;
  prepared_by_seq: number;
  prepared_on: string;
  version: Generated<number>;
}
export interface RosterEditionTable {
  roster_seq: number;
  number: number;
  published_at: string;
  published_by_seq: number;
  reason: string;
  plan: string;
  remarks: string;
  explanation: string;
  names: Generated<string>;
}
export interface RosterDutyTable {
  date: string;
  staff_seq: number;
  post_id: string;
  shift_id: string;
  roster_seq: number;
}

/** Every table by name; row types here, domain types in the features' mappers. */
export interface Schema extends CustomerTables, DocumentTables, KioskTables, MeetingTables, WeeklyTables {
  setting: SettingTable;
  estate: EstateTable;
  staff: StaffTable;
  session: SessionTable;
  customer: CustomerTable;
  customer_phone: CustomerPhoneTable;
  customer_search: CustomerSearchTable;
  visit: VisitTable;
  visit_channel: VisitChannelTable;
  phone_enquiry: PhoneEnquiryTable;
  appointment: AppointmentTable;
  left_enquiry: LeftEnquiryTable;
  rotation_event: RotationEventTable;
  unregistered_arrival: UnregisteredArrivalTable;
  number_sequence: NumberSequenceTable;
  draft: DraftTable;
  audit: AuditTable;
  import: ImportTable;
  import_row: ImportRowTable;
  import_customer: ImportCustomerTable;
  import_staff: ImportStaffTable;
  import_mapping: ImportMappingTable;
  calendar_day: CalendarDayTable;
  calendar_year: CalendarYearTable;
  staff_qualification: StaffQualificationTable;
  staff_day: StaffDayTable;
  roster_week: RosterWeekTable;
  roster_edition: RosterEditionTable;
  roster_duty: RosterDutyTable;
}
