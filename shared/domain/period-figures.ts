import type { FollowUpFigures } from './follow-up.ts';

/** What happened in the office from day to day (inclusive). Rates are 0 to 1, null where there was nothing to share. */
export interface PeriodFigures {
  readonly from: string;
  readonly to: string;
  /** S-7.2.7. */
  readonly visits: {
    readonly total: number;
    readonly registered: number;
    readonly returned: number;
    readonly unregistered: number;
    readonly rate: number | null;
  };
  /** S-7.1.2. */
  readonly calls: { readonly calls: number; readonly invited: number; readonly rate: number | null };
  /** S-7.2.12: contacts that were due in the period. */
  readonly followUps: FollowUpFigures;
}
