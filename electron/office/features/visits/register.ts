import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { visitInput } from '../../../../shared/contract/visits.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { insertCustomer, noteVisit, updateCustomer } from '../customers/repository.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { insertVisit, nextNumber } from './repository.ts';
import { resolveTyped } from './resolve.ts';

/** The draft that a saved visit ends. */
export const visitDraftKind = 'visit';

/**
 * Registers a visit (S-7.2.7) and its customer in one transaction with the audit entry; the draft goes with it, so
 * that a page which never got the answer finds no draft and knows. Answers ids and the number LF-YYYYMMDD-nnn.
 */
export async function registerVisit(deps: OfficeDeps, actor: Actor, input: z.output<typeof visitInput>) {
  const at = deps.clock.now();
  const { customerSeq, phones, salespersonSeq, problems } = await resolveTyped(
    deps.db,
    input,
    businessDate(at),
  );
  if (problems.length > 0) throw invalid(problems);
  const { seq: estateSeq } = await currentEstate(deps.db);
  const id = newId();
  const stamp = at.toISOString();
  const { visit, customer } = input;
  return deps.db.transaction().execute(async (trx) => {
    const customerId = input.customerId ?? newId();
    let seq = customerSeq;
    if (seq === null) {
      seq = await insertCustomer(trx, {
        ...customer,
        id: customerId,
        estateSeq,
        phones,
        at: stamp,
        importId: null,
      });
    } else await updateCustomer(trx, seq, customer, phones, stamp);
    await noteVisit(trx, seq, { on: visit.visitedOn, intention: visit.intention, salespersonSeq });
    const number = await takeNumber(trx, visit.visitedOn);
    await insertVisit(trx, {
      id,
      number,
      estateSeq,
      customerSeq: seq,
      salespersonSeq,
      receivedBySeq: actor.seq,
      details: visit,
      at: stamp,
    });
    await deleteDraft(trx, actor.seq, visitDraftKind);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'visits.register',
        entity: 'visit',
        entityId: id,
        after: { number, customerId, customer, phones, visit },
      },
    );
    return { id, number, customerId };
  });
}

async function takeNumber(trx: Parameters<typeof nextNumber>[0], visitedOn: string): Promise<string> {
  const day = visitedOn.replaceAll('-', '');
  return `LF-${day}-${String(await nextNumber(trx, 'LF', day)).padStart(3, '0')}`;
}
