import type { Generated } from 'kysely';

type Seq = Generated<number>;

export interface ContactTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  customer_seq: number;
  staff_seq: number;
  contacted_on: string;
  contacted_at: string;
  way: string;
  reached: number;
  /** JSON of Survey in shared/contract/follow-ups.ts. */
  survey: string | null;
  remarks: string;
  late_reason: string | null;
  created_at: string;
  version: Generated<number>;
  voided: Generated<number>;
  void_reason: string | null;
}
export interface FollowUpTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  visit_seq: number;
  customer_seq: number;
  salesperson_seq: number | null;
  visited_on: string;
  opens_on: string;
  due_on: string;
  contacted_on: string | null;
  closed_on: string | null;
  survey_missing: number;
}
export interface FollowUpStaleTable {
  customer_seq: number;
}
export interface HouseholdTable {
  customer_seq: number;
  relative_seq: number;
  relation: string;
  created_at: string;
}
export interface KeptApartTable {
  one_seq: number;
  other_seq: number;
  by_seq: number;
  created_at: string;
}
export interface CustomerMergeTable {
  seq: Seq;
  id: string;
  kept_seq: number;
  dropped_seq: number;
  by_seq: number;
  /** JSON of MergeMemory in features/customers/merge-memory.ts. */
  memory: string;
  created_at: string;
  undone_at: string | null;
}
export interface OwnershipRuleTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  valid_from: string;
  call_days: number;
  visit_days: number;
  contact_days: number;
  reached_only: number;
  late_entries_count: number;
  after_lapse: string;
  by_seq: number;
  created_at: string;
}
export interface OwnershipDisputeTable {
  seq: Seq;
  id: string;
  estate_seq: number;
  customer_seq: number;
  raised_by_seq: number;
  raised_at: string;
  claimant_seq: number;
  reason: string;
  /** JSON of OwnershipOpinion in shared/contract/ownership.ts. */
  verdict: string;
  decided_on: string | null;
  decided_at: string | null;
  decided_by_seq: number | null;
  owner_seq: number | null;
  decision: string | null;
}
export interface PhoneViewTable {
  staff_seq: number;
  viewed_on: string;
  customer_seq: number;
  viewed_at: string;
}

/** The tables of migration 'customers'. */
export interface CustomerTables {
  contact: ContactTable;
  follow_up: FollowUpTable;
  follow_up_stale: FollowUpStaleTable;
  household: HouseholdTable;
  kept_apart: KeptApartTable;
  customer_merge: CustomerMergeTable;
  ownership_rule: OwnershipRuleTable;
  ownership_dispute: OwnershipDisputeTable;
  phone_view: PhoneViewTable;
}
