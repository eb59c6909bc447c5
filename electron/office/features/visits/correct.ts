import type { z } from 'zod';
import type { visitInput } from '../../../../shared/contract/visits.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { restate } from '../customers/contact-repository.ts';
import { customersBySeq, phonesOf, updateCustomer } from '../customers/repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { moveProblem } from '../staff/move-problem.ts';
import { arrivalProblems } from './check.ts';
import { correctedLateReason } from './late-reason.ts';
import { findVisit, updateVisit } from './repository.ts';
import { resolveTyped } from './resolve.ts';
import { toDetails } from './row.ts';

/** Corrects a visit and its customer; CHANGED where somebody else was faster, REFUSED for a voided one. */
export async function correctVisit(
  deps: OfficeDeps,
  actor: Actor,
  input: z.output<typeof visitInput> & { readonly id: string; readonly version: number },
): Promise<number> {
  const stored = await findVisit(deps.db, input.id);
  if (!stored) throw failure('NOT_FOUND');
  if (stored.voided === 1) throw failure('REFUSED', '已作废的来访不能更正，请先恢复');
  const [customer] = await customersBySeq(deps.db, [stored.customer_seq]);
  if (!customer) throw failure('NOT_FOUND');
  const at = deps.clock.now();
  const typed = { ...input, customerId: customer.id };
  const { phones, salespersonSeq, problems } = await resolveTyped(deps.db, typed, businessDate(at));
  problems.push(...arrivalProblems(input.visit, stored));
  moveProblem(actor, { from: stored.salesperson_seq, to: salespersonSeq }, 'visit.salespersonId', problems);
  const lateReason = correctedLateReason(
    stored,
    { what: 'visit', on: input.visit.visitedOn, reason: input.lateReason },
    problems,
  );
  if (problems.length > 0) throw invalid(problems);
  const before = {
    customer,
    phones: (await phonesOf(deps.db, [customer.seq])).get(customer.seq),
    visit: toDetails(stored),
  };
  const stamp = at.toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const changed = { details: input.visit, salespersonSeq, lateReason, at: stamp };
    if (!(await updateVisit(trx, stored.seq, input.version, changed))) throw failure('CHANGED');
    await updateCustomer(trx, customer.seq, input.customer, phones, stamp);
    await restate(trx, customer.seq);
    await refreshOwner(trx, customer.seq, businessDate(at));
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'visits.correct',
        entity: 'visit',
        entityId: input.id,
        before,
        after: { customer: input.customer, phones, visit: input.visit, lateReason },
      },
    );
  });
  return input.version + 1;
}
