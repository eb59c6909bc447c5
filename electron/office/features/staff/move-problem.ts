import type { Problem } from '../../../../shared/contract/errors.ts';
import { recordMovers } from '../../../../shared/domain/permissions.ts';
import { ownershipTexts } from '../../../../shared/texts/ownership.ts';
import type { Actor } from '../../session/actor.ts';

/**
 * 判客: whose a visit, a call or an appointment is decides whose the customer is. Who names somebody else than himself there can be
 * replaced by the desk and those who lead only; adds a problem otherwise. Seqs of staff.
 */
export function moveProblem(
  actor: Actor,
  { from, to }: { readonly from: number | null; readonly to: number | null },
  field: string,
  problems: Problem[],
): void {
  if (from === null || from === to || from === actor.seq) return;
  if (actor.roles.some((role) => recordMovers.includes(role))) return;
  problems.push({ field, message: ownershipTexts.notYoursToMove });
}
