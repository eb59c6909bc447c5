import { businessDate, businessTime } from '../../../../shared/domain/business-date.ts';
import { personOf } from '../../../../shared/domain/rotation/state.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { noteVisit } from '../customers/repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { openRotationDesk } from '../rotation/append.ts';
import { staffSeq } from '../staff/repository.ts';
import { findPresent, noteTimes } from './repository.ts';
import { expectedBy } from './suggest.ts';

/**
 * S-7.2.10: service of a waiting visitor begins now. A walk-in takes the turn of who is next (another is REFUSED);
 * a returning or expected customer does not move the queue, and keeps his owner whoever serves.
 */
export async function beginService(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly visitId: string; readonly version: number; readonly staffId: string },
): Promise<void> {
  const { visitId, staffId } = input;
  const at = deps.clock.now();
  const salespersonSeq = await staffSeq(deps.db, staffId);
  if (salespersonSeq === undefined) throw failure('NOT_FOUND', '找不到这位销售人员，请重新选择');
  await deps.db.transaction().execute(async (trx) => {
    const visit = await findPresent(trx, visitId);
    if (!visit) throw failure('NOT_FOUND');
    if (visit.served_at !== null || visit.left_at !== null || visit.visited_on !== businessDate(at)) {
      throw failure('REFUSED', '这位客户不在等候中，请刷新');
    }
    const servedAt = laterOf(visit.arrived_at, businessTime(at));
    const row = { seq: visit.seq, version: input.version };
    if (!(await noteTimes(trx, row, { servedAt, salespersonSeq }, at.toISOString())))
      throw failure('CHANGED');
    await noteVisit(trx, visit.customer_seq, {
      on: visit.visited_on,
      intention: visit.intention,
      salespersonSeq,
    });
    await refreshOwner(trx, visit.customer_seq, visit.visited_on);
    const desk = await openRotationDesk(trx, deps, actor);
    const kind = expectedBy(visit) ? 'own' : 'turn';
    const onDuty = personOf(desk.state, staffId)?.onDuty === true;
    if (desk.state.opened && (kind === 'turn' || onDuty)) {
      await desk.append({ kind, at: desk.at, staffId, visitId });
    }
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'waiting.begin', entity: 'visit', entityId: visitId, after: { servedAt, staffId, kind } },
    );
  });
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
