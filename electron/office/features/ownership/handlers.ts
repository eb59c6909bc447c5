import { v7 as newId } from 'uuid';
import type { OwnershipDispute, OwnershipOpinion } from '../../../../shared/contract/ownership.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { firstOwnershipRule } from '../../../../shared/domain/ownership.ts';
import { ownershipTexts } from '../../../../shared/texts/ownership.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import { customerSeq } from '../customers/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { judgeCustomer, toOpinion, toRule } from './judge.ts';
import { decide, raise } from './disputes.ts';
import { type DisputeRow, disputeRows, putRule, ruleRows } from './repository.ts';

const mostDisputes = 200;

/** 判客: rules by version, verdicts in words, disputes with their decisions. */
export const ownershipHandlers = {
  rules: office.ownership.rules.handler(({ context }) => presentRules(context.deps)),

  addRule: office.ownership.addRule.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const at = deps.clock.now();
    if (input.validFrom < businessDate(at)) {
      throw invalid([{ field: 'validFrom', message: ownershipTexts.ruleInPast }]);
    }
    const { seq: estateSeq } = await currentEstate(deps.db);
    const id = newId();
    await deps.db.transaction().execute(async (trx) => {
      await putRule(trx, {
        id,
        estate_seq: estateSeq,
        valid_from: input.validFrom,
        call_days: input.callDays,
        visit_days: input.visitDays,
        contact_days: input.contactDays,
        reached_only: input.reachedOnly ? 1 : 0,
        late_entries_count: input.lateEntriesCount ? 1 : 0,
        after_lapse: input.afterLapse,
        by_seq: actor.seq,
        created_at: at.toISOString(),
      });
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        { action: 'ownership.addRule', entity: 'ownershipRule', entityId: id, after: input },
      );
    });
    deps.events.publish('ownership');
    return presentRules(deps);
  }),

  verdict: office.ownership.verdict.handler(async ({ input, context: { deps } }) => {
    const seq = await customerSeq(deps.db, input.customerId);
    if (seq === undefined) throw failure('NOT_FOUND');
    return toOpinion(await judgeCustomer(deps.db, seq, input.on ?? businessDate(deps.clock.now())));
  }),

  raise: office.ownership.raise.handler(async ({ input, context }) => {
    const id = await raise(context.deps, actorOf(context), input);
    return announced(context.deps, id);
  }),

  decide: office.ownership.decide.handler(async ({ input, context }) => {
    await decide(context.deps, actorOf(context), input);
    return announced(context.deps, input.id);
  }),

  disputes: office.ownership.disputes.handler(async ({ input, context: { deps } }) => {
    if (input.customerId === null) {
      const { seq } = await currentEstate(deps.db);
      return (await disputeRows(deps.db, { openOf: seq }, mostDisputes)).map(toDispute);
    }
    const seq = await customerSeq(deps.db, input.customerId);
    if (seq === undefined) throw failure('NOT_FOUND');
    return (await disputeRows(deps.db, { customerSeq: seq }, mostDisputes)).map(toDispute);
  }),
};

async function presentRules(deps: OfficeDeps) {
  const { seq } = await currentEstate(deps.db);
  const versions = await ruleRows(deps.db, seq);
  return [
    ...versions.map((row) => ({ ...toRule(row), byName: row.by_name, createdAt: row.created_at })),
    { ...firstOwnershipRule, byName: null, createdAt: null },
  ];
}

async function announced(deps: OfficeDeps, id: string): Promise<OwnershipDispute> {
  deps.events.publish('ownership', id);
  deps.events.publish('customers');
  const [row] = await disputeRows(deps.db, { id }, 1);
  if (!row) throw failure('NOT_FOUND');
  return toDispute(row);
}

function toDispute(row: DisputeRow): OwnershipDispute {
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    claimantId: row.claimant_id,
    claimantName: row.claimant_name,
    reason: row.reason,
    raisedByName: row.raiser_name,
    raisedAt: row.raised_at,
    verdict: JSON.parse(row.verdict) as OwnershipOpinion,
    decided:
      row.decided_on === null
        ? null
        : {
            on: row.decided_on,
            at: row.decided_at ?? '',
            byName: row.decider_name ?? '',
            ownerName: row.owner_name ?? '',
            decision: row.decision ?? '',
          },
  };
}
