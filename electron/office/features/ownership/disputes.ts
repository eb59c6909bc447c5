import { v7 as newId } from 'uuid';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { ownershipTexts } from '../../../../shared/texts/ownership.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { customerSeq } from '../customers/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { judgeCustomer, toOpinion } from './judge.ts';
import { refreshOwner } from './refresh-owner.ts';
import { decideDispute, disputeRows, estateOf, hasOpenDispute, insertDispute } from './repository.ts';

/** Raises a dispute with the verdict and the line of contacts as they stand now; answers its id. */
export async function raise(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly customerId: string; readonly claimantId: string; readonly reason: string },
): Promise<string> {
  const at = deps.clock.now();
  const seq = await customerSeq(deps.db, input.customerId);
  if (seq === undefined) throw failure('NOT_FOUND');
  const claimantSeq = await personSeq(deps, input.claimantId, 'claimantId');
  if (await hasOpenDispute(deps.db, seq)) throw failure('REFUSED', ownershipTexts.alreadyDisputed);
  const verdict = toOpinion(await judgeCustomer(deps.db, seq, businessDate(at)));
  const id = newId();
  await deps.db.transaction().execute(async (trx) => {
    await insertDispute(trx, {
      id,
      estate_seq: await estateOf(trx, seq),
      customer_seq: seq,
      raised_by_seq: actor.seq,
      raised_at: at.toISOString(),
      claimant_seq: claimantSeq,
      reason: input.reason,
      verdict: JSON.stringify(verdict),
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'ownership.raise', entity: 'ownershipDispute', entityId: id, after: { ...input, verdict } },
    );
  });
  return id;
}

/** Decides a dispute: the customer is the chosen person's from today on. */
export async function decide(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly id: string; readonly ownerId: string; readonly decision: string },
): Promise<void> {
  const [stored] = await disputeRows(deps.db, { id: input.id }, 1);
  if (!stored) throw failure('NOT_FOUND');
  const ownerSeq = await personSeq(deps, input.ownerId, 'ownerId');
  const at = deps.clock.now();
  const today = businessDate(at);
  await deps.db.transaction().execute(async (trx) => {
    const decided = {
      decided_on: today,
      decided_at: at.toISOString(),
      decided_by_seq: actor.seq,
      owner_seq: ownerSeq,
      decision: input.decision,
    };
    if (!(await decideDispute(trx, input.id, decided)))
      throw failure('REFUSED', ownershipTexts.alreadyDecided);
    await refreshOwner(trx, stored.customer_seq, today);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'ownership.decide', entity: 'ownershipDispute', entityId: input.id, after: input },
    );
  });
}

async function personSeq(deps: OfficeDeps, id: string, field: string): Promise<number> {
  const seq = await staffSeq(deps.db, id);
  if (seq === undefined) throw invalid([{ field, message: ownershipTexts.noSuchPerson }]);
  return seq;
}
