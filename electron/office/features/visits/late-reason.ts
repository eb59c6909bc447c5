import type { Problem } from '../../../../shared/contract/errors.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { isLateEntry } from '../../../../shared/domain/late-entry.ts';
import { followUpTexts } from '../../../../shared/texts/follow-ups.ts';

/**
 * 补登 (判客): a visit or call entered on a later day than it took place says why. `on` is the day it took place, `enteredOn`
 * the day of the entry. Answers the reason to store, null where the entry is of the day itself; adds a problem where the reason
 * is missing.
 */
export function lateReasonOf(
  entry: { readonly what: 'visit' | 'call'; readonly on: string; readonly reason: string },
  enteredOn: string,
  problems: Problem[],
): string | null {
  if (!isLateEntry(entry.on, enteredOn)) return null;
  if (entry.reason === '')
    problems.push({ field: 'lateReason', message: followUpTexts.recordLateReasonMissing[entry.what] });
  return entry.reason;
}

/**
 * 补登 after a correction: measured from the day on which the record was first entered. A reason given before stands; an
 * imported record needs none.
 */
export function correctedLateReason(
  stored: {
    readonly import_id: string | null;
    readonly late_reason: string | null;
    readonly created_at: string;
  },
  entry: Parameters<typeof lateReasonOf>[0],
  problems: Problem[],
): string | null {
  if (stored.import_id !== null) return stored.late_reason;
  const reason = entry.reason || (stored.late_reason ?? '');
  return lateReasonOf({ ...entry, reason }, businessDate(new Date(stored.created_at)), problems);
}
