import type { z } from 'zod';
import type { callInput } from '../../../../shared/contract/calls.ts';
import { maskPhone } from '../../../../shared/domain/masking.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { customerOfContact } from '../customers/contact-customer.ts';
import { restate } from '../customers/contact-repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { moveProblem } from '../staff/move-problem.ts';
import { correctedLateReason } from '../visits/late-reason.ts';
import { callsWhere, updateCall } from './repository.ts';
import { resolveCall } from './resolve.ts';
import { toCallColumns, toCallDetails } from './row.ts';
import { callerOfNumber, forgetWrongNumber } from './wrong-number.ts';

/** Corrects a call; CHANGED where somebody else was faster, REFUSED for a voided one. Answers the row's seq and new version. */
export async function correctCall(
  deps: OfficeDeps,
  actor: Actor,
  input: z.output<typeof callInput> & { readonly id: string; readonly version: number },
) {
  const [stored] = await callsWhere(deps.db, { id: input.id });
  if (!stored) throw failure('NOT_FOUND');
  if (stored.voided === 1) throw failure('REFUSED', '已作废的来电不能更正，请先恢复');
  const at = deps.clock.now();
  const phone = keptPhone(input.call.phone, stored.phone);
  const customerId = await callerOfNumber(deps.db, stored, { customerId: input.customerId, phone });
  const typed = { ...input, customerId, call: { ...input.call, phone } };
  const resolved = await resolveCall(deps.db, actor, typed, businessDate(at), stored);
  moveProblem(
    actor,
    { from: stored.taken_by_seq, to: resolved.takenBySeq },
    'call.takenById',
    resolved.problems,
  );
  const lateReason = correctedLateReason(
    stored,
    { what: 'call', on: input.call.calledOn, reason: input.lateReason },
    resolved.problems,
  );
  if (resolved.problems.length > 0) throw invalid(resolved.problems);
  const { call } = input;
  await deps.db.transaction().execute(async (trx) => {
    const person = { name: call.callerName, gender: call.gender };
    const made = { estateSeq: stored.estate_seq, at: at.toISOString() };
    const customerSeq = await customerOfContact(trx, resolved.contact, person, made);
    const columns = toCallColumns(call, {
      takenBySeq: resolved.takenBySeq,
      phone: resolved.contact.phone,
      customerSeq,
      lateReason,
    });
    const row = { seq: stored.seq, version: input.version };
    if (!(await updateCall(trx, row, columns, made.at))) throw failure('CHANGED');
    const dated = { at: made.at, today: businessDate(at) };
    await forgetWrongNumber(trx, stored, { customerSeq, phone: resolved.contact.phone }, dated);
    if (customerSeq !== null) {
      await restate(trx, customerSeq);
      await refreshOwner(trx, customerSeq, dated.today);
    }
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'calls.correct',
        entity: 'phoneEnquiry',
        entityId: input.id,
        before: toCallDetails(stored, stored.phone ?? ''),
        after: { ...call, phone: resolved.contact.phone, lateReason },
      },
    );
  });
  return { seq: stored.seq, version: input.version + 1 };
}

/** A masked phone (138****8000) that comes back unchanged stands for the one stored. */
function keptPhone(typed: string, stored: string | null): string {
  return stored !== null && typed === maskPhone(stored) ? stored : typed;
}
