import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { newVisitInput } from '../../../../shared/contract/visits.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { keepAppointment } from '../appointments/close.ts';
import { insertCustomer, noteVisit, updateCustomer } from '../customers/repository.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { entryToTake, takeEntry } from '../kiosk/close.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { currentEstate } from '../settings/repository.ts';
import { arrivalProblems } from './check.ts';
import { lateReasonOf } from './late-reason.ts';
import { presentRows } from './list.ts';
import { insertVisit } from './repository.ts';
import { resolveTyped } from './resolve.ts';

/** The draft that a saved visit ends. */
export const visitDraftKind = 'visit';

/**
 * Registers a visit (S-7.2.7) and its customer in one transaction with its checks and the audit entry; the draft goes
 * with it, so that a page which never got the answer finds no draft and knows. Answers ids, the number
 * LF-YYYYMMDD-nnn and the row as the actor sees it.
 */
export async function registerVisit(deps: OfficeDeps, actor: Actor, input: z.output<typeof newVisitInput>) {
  const at = deps.clock.now();
  const today = businessDate(at);
  const stamp = at.toISOString();
  const { visit, customer } = input;
  return deps.db.transaction().execute(async (trx) => {
    const { selfRegistrationId } = input;
    const entry = selfRegistrationId === null ? null : await entryToTake(trx, selfRegistrationId);
    const typed = await resolveTyped(trx, input, today, entry?.phone);
    typed.problems.push(...arrivalProblems(visit));
    const lateReason = lateReasonOf(
      { what: 'visit', on: input.visit.visitedOn, reason: input.lateReason },
      today,
      typed.problems,
    );
    if (typed.problems.length > 0) throw invalid(typed.problems);
    const { phones, salespersonSeq } = typed;
    const { seq: estateSeq } = await currentEstate(trx);
    const [id, customerId] = [newId(), input.customerId ?? newId()];
    const note = { on: visit.visitedOn, intention: visit.intention, salespersonSeq };
    let seq = typed.customerSeq;
    if (seq === null) {
      const added = { ...customer, id: customerId, estateSeq, phones, at: stamp, importId: null };
      seq = await insertCustomer(trx, added, note);
    } else {
      await updateCustomer(trx, seq, customer, phones, stamp);
      await noteVisit(trx, seq, note);
    }
    const number = await takeNumber(trx, 'LF', visit.visitedOn);
    const visitSeq = await insertVisit(trx, {
      id,
      number,
      estateSeq,
      customerSeq: seq,
      salespersonSeq,
      receivedBySeq: actor.seq,
      details: visit,
      lateReason,
      at: stamp,
    });
    const appointmentId = await keepAppointment(trx, {
      appointmentId: input.appointmentId,
      customerSeq: seq,
      visitSeq,
      on: visit.visitedOn,
      at: stamp,
    });
    // A new customer's first visit founds what was noted with him.
    if (typed.customerSeq !== null || lateReason !== null) await refreshOwner(trx, seq, today);
    if (entry) await takeEntry(trx, deps, actor, entry, { seq: visitSeq, id });
    await deleteDraft(trx, actor.seq, visitDraftKind);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'visits.register',
        entity: 'visit',
        entityId: id,
        after: { number, customerId, customer, phones, visit, lateReason, appointmentId, selfRegistrationId },
      },
    );
    const [row] = await presentRows(trx, actor, [visitSeq]);
    if (!row) throw new Error('the visit was not written');
    return { id, number, customerId, appointmentId, row };
  });
}
