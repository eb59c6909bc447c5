import { z } from 'zod';
import { lapseOutcomes, ownershipEventKinds } from '../domain/ownership.ts';
import { dateText, procedure, recordId } from './base.ts';
import { requiredText } from './text-field.ts';

const days = z.int().min(1, '至少 1 天').max(730, '最多 730 天');

/** One version of the rules, as a person sets it. */
export const ownershipRuleInput = z.object({
  validFrom: dateText,
  callDays: days,
  visitDays: days,
  contactDays: days,
  reachedOnly: z.boolean(),
  lateEntriesCount: z.boolean(),
  afterLapse: z.enum(lapseOutcomes),
});
export const ownershipRuleShown = ownershipRuleInput.extend({
  validFrom: z.string(),
  byName: z.string().nullable(),
  createdAt: z.string().nullable(),
});
export type OwnershipRuleShown = z.infer<typeof ownershipRuleShown>;

/** One entry of the full line of contacts, with what it did in words. */
export const ownershipLineEntry = z.object({
  kind: z.enum(ownershipEventKinds),
  on: z.string(),
  staffName: z.string(),
  reached: z.boolean(),
  late: z.boolean(),
  lateReason: z.string().nullable(),
  effect: z.string(),
});

/** A verdict with its reason in words (规则、日期、最后一次有效联系). */
export const ownershipOpinion = z.object({
  state: z.enum(['none', 'owned', 'lapsed']),
  on: z.string(),
  ownerId: z.string().nullable(),
  ownerName: z.string(),
  since: z.string().nullable(),
  validUntil: z.string().nullable(),
  reason: z.string(),
  line: z.array(ownershipLineEntry),
});
export type OwnershipOpinion = z.infer<typeof ownershipOpinion>;

export const ownershipDispute = z.object({
  id: recordId,
  customerId: recordId,
  customerName: z.string(),
  claimantId: recordId,
  claimantName: z.string(),
  reason: z.string(),
  raisedByName: z.string(),
  raisedAt: z.string(),
  /** As it stood when the dispute was raised. */
  verdict: z.custom<OwnershipOpinion>(),
  decided: z
    .object({
      on: z.string(),
      at: z.string(),
      byName: z.string(),
      ownerName: z.string(),
      decision: z.string(),
    })
    .nullable(),
});
export type OwnershipDispute = z.infer<typeof ownershipDispute>;

/** 判客: rules, verdicts and disputes. */
export const ownershipContract = {
  /** Every version, newest first; the last is what holds without any. */
  rules: procedure.output(z.array(ownershipRuleShown)),
  /** A new version, from today or later, so that no past verdict changes. */
  addRule: procedure.input(ownershipRuleInput).output(z.array(ownershipRuleShown)),
  /** Whose customer he is on a day (today where null), judged by the rules in force on each day. */
  verdict: procedure
    .input(z.object({ customerId: recordId, on: dateText.nullable() }))
    .output(ownershipOpinion),
  /** Raises a dispute: somebody claims the customer. One open dispute a customer. */
  raise: procedure
    .input(z.object({ customerId: recordId, claimantId: recordId, reason: requiredText('争议理由', 500) }))
    .output(ownershipDispute),
  /** Decides a dispute: whose customer he is from today on. */
  decide: procedure
    .input(z.object({ id: recordId, ownerId: recordId, decision: requiredText('判定说明', 500) }))
    .output(ownershipDispute),
  /** Disputes of a customer, or every open one; newest first, at most 200. */
  disputes: procedure.input(z.object({ customerId: recordId.nullable() })).output(z.array(ownershipDispute)),
};
