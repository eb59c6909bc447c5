import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { personOf } from '../../../../shared/domain/rotation/state.ts';
import { rotationRefusals } from '../../../../shared/texts/rotation.ts';
import type { Actor } from '../../session/actor.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { staffSeq } from '../staff/repository.ts';
import { openRotationDesk } from './append.ts';
import { moveVisit } from './repository.ts';

/** Gives the latest turn back: its visitor is someone else's, who takes him over where he is on duty. */
export async function giveBackTurn(
  deps: OfficeDeps,
  actor: Actor,
  input: { readonly staffId: string; readonly reason: string; readonly toId: string | null },
): Promise<void> {
  const { staffId, reason, toId } = input;
  const from = await staffSeq(deps.db, staffId);
  const to = toId === null ? null : await staffSeq(deps.db, toId);
  if (from === undefined || to === undefined) throw failure('NOT_FOUND', '找不到这位销售人员，请重新选择');
  await deps.db.transaction().execute(async (trx) => {
    const desk = await openRotationDesk(trx, deps, actor);
    const person = personOf(desk.state, staffId);
    const turn = person?.turns.at(-1);
    if (!turn) throw failure('REFUSED', rotationRefusals.noTurnToGiveBack);
    const { visitId } = turn;
    const present = person?.serving.some((visit) => visit.visitId === visitId) === true;
    await desk.append({ kind: 'givenBack', at: desk.at, staffId, visitId, reason });
    if (to === null || toId === null) return;
    if (visitId !== null) {
      const customerSeq = await moveVisit(trx, visitId, from, to);
      await refreshOwner(trx, customerSeq, businessDate(deps.clock.now()));
    }
    const taker = personOf(desk.state, toId);
    if (present && taker?.onDuty && taker.away === null) {
      await desk.append({ kind: 'own', at: desk.at, staffId: toId, visitId });
    }
  });
}
