import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { contactInput, Survey } from '../../../../shared/contract/follow-ups.ts';
import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { isLateEntry } from '../../../../shared/domain/late-entry.ts';
import { recordMovers } from '../../../../shared/domain/permissions.ts';
import type { AuditAction } from '../../../../shared/texts/audit.ts';
import { followUpTexts } from '../../../../shared/texts/follow-ups.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { customerSeq } from '../customers/repository.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { currentEstate } from '../settings/repository.ts';
import { findContact, insertContact, updateContact } from './contacts-repository.ts';
import { markStale } from './derive-repository.ts';

/** The draft that a recorded contact with the customer ends. */
export const contactDraftKind = (customerId: string) => `contact:${customerId}`;

/** Records a contact of the person with a customer (S-7.2.12), with the survey where it was filled. */
export async function recordContact(deps: OfficeDeps, actor: Actor, input: z.output<typeof contactInput>) {
  const at = deps.clock.now();
  const seq = await customerSeq(deps.db, input.customerId);
  if (seq === undefined) throw failure('NOT_FOUND');
  const problems = contactProblems(input, at);
  if (problems.length > 0) throw invalid(problems);
  const { seq: estateSeq } = await currentEstate(deps.db);
  const id = newId();
  const today = businessDate(at);
  await deps.db.transaction().execute(async (trx) => {
    await insertContact(trx, {
      id,
      estate_seq: estateSeq,
      customer_seq: seq,
      staff_seq: actor.seq,
      contacted_on: input.on,
      contacted_at: input.at,
      way: input.way,
      reached: input.reached ? 1 : 0,
      survey: input.survey && JSON.stringify(input.survey),
      remarks: input.remarks,
      late_reason: isLateEntry(input.on, today) ? input.lateReason : null,
      created_at: at.toISOString(),
      void_reason: null,
    });
    await markStale(trx, seq);
    await refreshOwner(trx, seq, today);
    await deleteDraft(trx, actor.seq, contactDraftKind(input.customerId));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'followUps.record', entity: 'contact', entityId: id, after: input },
    );
  });
  return id;
}

function contactProblems(input: z.output<typeof contactInput>, now: Date): Problem[] {
  const today = businessDate(now);
  const problems: Problem[] = [];
  const isLater = input.on > today || (input.on === today && input.at > businessTime(now));
  if (isLater) problems.push({ field: 'on', message: followUpTexts.inFuture });
  if (isLateEntry(input.on, today) && input.lateReason === '') {
    problems.push({ field: 'lateReason', message: followUpTexts.lateReasonMissing });
  }
  if (input.survey && !input.reached) {
    problems.push({ field: 'survey', message: followUpTexts.surveyNeedsReached });
  }
  return problems;
}

/** Fills or corrects the survey of a contact; answers the new version. */
export async function fillSurvey(
  deps: OfficeDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number; readonly survey: Survey },
): Promise<number> {
  const stored = await standingContact(deps, target.id);
  if (stored.reached !== 1) throw failure('REFUSED', followUpTexts.surveyNeedsReached);
  const survey = JSON.stringify(target.survey);
  await change(deps, actor, stored, target.version, { survey }, 'followUps.fillSurvey');
  return target.version + 1;
}

/** Voids a contact with a reason; the task it had done is owed again. */
export async function voidContact(
  deps: OfficeDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<number> {
  const stored = await standingContact(deps, target.id);
  if (!mayVoidContact(actor, stored.staff_seq)) throw failure('REFUSED', followUpTexts.notYoursToVoid);
  const voiding = { voided: 1, void_reason: target.reason } as const;
  await change(deps, actor, stored, target.version, voiding, 'followUps.void');
  return target.version + 1;
}

/** 判客: a contact keeps an ownership alive; nobody takes it from a colleague. */
export function mayVoidContact(actor: Actor, staffSeq: number): boolean {
  return staffSeq === actor.seq || actor.roles.some((role) => recordMovers.includes(role));
}

async function standingContact(deps: OfficeDeps, id: string) {
  const stored = await findContact(deps.db, id);
  if (!stored) throw failure('NOT_FOUND');
  if (stored.voided === 1) throw failure('REFUSED', followUpTexts.alreadyVoided);
  return stored;
}

async function change(
  deps: OfficeDeps,
  actor: Actor,
  stored: Awaited<ReturnType<typeof standingContact>>,
  version: number,
  changed: Parameters<typeof updateContact>[3],
  action: AuditAction,
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    if (!(await updateContact(trx, stored.seq, version, changed))) throw failure('CHANGED');
    await markStale(trx, stored.customer_seq);
    await refreshOwner(trx, stored.customer_seq, businessDate(at));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action, entity: 'contact', entityId: stored.id, before: { survey: stored.survey }, after: changed },
    );
  });
}
