import type { MergeField } from '../../../../shared/contract/customers.ts';
import type { CustomerColumns } from './edit-repository.ts';

/** Tables whose rows belong to a customer and move with a merge. */
export const movedTables = [
  'visit',
  'contact',
  'ownership_dispute',
  'phone_enquiry',
  'appointment',
  'left_enquiry',
] as const;
export type MovedTable = (typeof movedTables)[number];

/** A customer as it stood before the merge. */
export interface SideMemory {
  readonly columns: Required<CustomerColumns>;
  readonly phones: readonly string[];
  readonly ownerSeq: number | null;
  readonly lastVisitOn: string | null;
  readonly links: readonly { readonly relativeSeq: number; readonly relation: string; readonly at: string }[];
}

/** What it takes to undo a merge wholly. */
export interface MergeMemory {
  readonly kept: SideMemory;
  readonly dropped: SideMemory;
  /** What the kept customer got; a field that was changed since stays as it is. */
  readonly merged: Required<CustomerColumns>;
  /** Seqs of the dropped customer's rows that moved, by table. */
  readonly moved: Readonly<Partial<Record<MovedTable, readonly number[]>>>;
  /** Customers who had been merged into the dropped one before. */
  readonly followers: readonly number[];
}

/** The column of each field that a merge decides. */
export const mergeColumns: Readonly<Record<MergeField, keyof CustomerColumns>> = {
  name: 'name',
  gender: 'gender',
  ageBand: 'age_band',
  livesIn: 'lives_in',
  worksIn: 'works_in',
  occupation: 'occupation',
  intention: 'intention',
};
