import type { Kysely } from 'kysely';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { applyRotation, replay } from '../../../../shared/domain/rotation/apply.ts';
import type { RotationEvent } from '../../../../shared/domain/rotation/event.ts';
import { refuseRotation } from '../../../../shared/domain/rotation/refuse.ts';
import type { RotationState } from '../../../../shared/domain/rotation/state.ts';
import { rotationRefusals } from '../../../../shared/texts/rotation.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { currentEstate } from '../settings/repository.ts';
import { eventsOfDay, insertEvent } from './repository.ts';

/** Today's queue, ready to be moved by one actor. Made inside the transaction that moves it. */
export interface RotationDesk {
  readonly state: RotationState;
  /** The instant of everything done at this desk, UTC ISO text. */
  readonly at: string;
  /** Appends an event with its audit entry; REFUSED, with the reason in words, where it does not fit the queue. */
  append(event: RotationEvent): Promise<void>;
}

export async function openRotationDesk(
  trx: Kysely<Schema>,
  deps: OfficeDeps,
  actor: Actor,
): Promise<RotationDesk> {
  const at = deps.clock.now();
  const day = businessDate(at);
  const { seq: estateSeq } = await currentEstate(trx);
  let state = await rotationOfDay(trx, estateSeq, day);
  return {
    get state() {
      return state;
    },
    at: at.toISOString(),
    async append(event) {
      const refusal = refuseRotation(state, event);
      if (refusal) throw failure('REFUSED', rotationRefusals[refusal]);
      await insertEvent(trx, { estateSeq, day, event, bySeq: actor.seq });
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        { action: `rotation.${event.kind}`, entity: 'rotation', entityId: day, after: event },
      );
      state = applyRotation(state, event);
    },
  };
}

export async function rotationOfDay(
  db: Kysely<Schema>,
  estateSeq: number,
  day: string,
): Promise<RotationState> {
  return replay((await eventsOfDay(db, estateSeq, day)).map((row) => row.event));
}
