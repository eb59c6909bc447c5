import type { Kysely } from 'kysely';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { rotationTexts } from '../../../../shared/texts/rotation.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import type { Actor } from '../../session/actor.ts';
import { keepAppointment } from '../appointments/close.ts';
import { reopenKeptBy } from '../appointments/repository.ts';
import { openRotationDesk } from '../rotation/append.ts';
import type { VoidChange } from '../voiding/void-record.ts';
import { findVisit } from './repository.ts';

/**
 * What hangs on a voided visit: the appointment that it kept waits again (E-2.1.2), and who was serving it today is free, his
 * turn given back. A restored visit keeps the customer's appointment of that day again; the queue goes on as it stands.
 */
export async function settleVoidedVisit(
  trx: Kysely<Schema>,
  deps: OfficeDeps,
  actor: Actor,
  { seq, id, reason }: VoidChange,
): Promise<void> {
  const visit = await findVisit(trx, id);
  if (!visit) return;
  const at = deps.clock.now();
  if (reason === null) {
    const { customer_seq: customerSeq, visited_on: on } = visit;
    await keepAppointment(trx, { appointmentId: null, customerSeq, visitSeq: seq, on, at: at.toISOString() });
    return;
  }
  await reopenKeptBy(trx, seq, at.toISOString());
  if (visit.visited_on === businessDate(at)) await giveTurnBack(trx, deps, actor, id, reason);
}

async function giveTurnBack(
  trx: Kysely<Schema>,
  deps: OfficeDeps,
  actor: Actor,
  visitId: string,
  reason: string,
): Promise<void> {
  const desk = await openRotationDesk(trx, deps, actor);
  const { at } = desk;
  const taker = desk.state.people.find((person) => person.turns.at(-1)?.visitId === visitId);
  if (taker) {
    const why = rotationTexts.voided(reason);
    await desk.append({ kind: 'givenBack', at, staffId: taker.staffId, visitId, reason: why });
    return;
  }
  const server = desk.state.people.find((person) =>
    person.serving.some((served) => served.visitId === visitId),
  );
  if (server) await desk.append({ kind: 'done', at, staffId: server.staffId, visitId });
}
