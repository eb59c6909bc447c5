import type { Generated } from 'kysely';

export interface ConsentTextTable {
  estate_seq: number;
  version: number;
  text: string;
  created_at: string;
  by_seq: number | null;
}
export interface SelfRegistrationTable {
  seq: Generated<number>;
  id: string;
  estate_seq: number;
  /** Local date and time of the entry. */
  arrived_on: string;
  arrived_at: string;
  name: string;
  gender: string | null;
  phone: string | null;
  visit_kind: string | null;
  party_size: number;
  /** A JSON list. */
  channels: string;
  consent_version: number;
  agreed_at: string;
  state: Generated<string>;
  visit_seq: number | null;
  closed_at: string | null;
  closed_by_seq: number | null;
  close_reason: string | null;
}

/** The tables of migration 'kiosk'. */
export interface KioskTables {
  consent_text: ConsentTextTable;
  self_registration: SelfRegistrationTable;
}
