import type { Problem } from '../../../../shared/contract/errors.ts';
import { isLateEntry } from '../../../../shared/domain/late-entry.ts';
import { followUpTexts } from '../../../../shared/texts/follow-ups.ts';

/**
 * 补登 (判客): a visit entered on a later day than it took place says why. Answers the reason to store, null where the
 * entry is of the day itself; adds a problem where the reason is missing.
 */
export function lateReasonOf(
  input: { readonly visit: { readonly visitedOn: string }; readonly lateReason: string },
  enteredOn: string,
  problems: Problem[],
): string | null {
  if (!isLateEntry(input.visit.visitedOn, enteredOn)) return null;
  if (input.lateReason === '')
    problems.push({ field: 'lateReason', message: followUpTexts.visitLateReasonMissing });
  return input.lateReason;
}
