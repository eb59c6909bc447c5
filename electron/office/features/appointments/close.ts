import type { Kysely } from 'kysely';
import { instantOf } from '../../../../shared/domain/business-date.ts';
import {
  type AppointmentState,
  appointmentStateNames,
} from '../../../../shared/domain/appointment-states.ts';
import type { AuditAction } from '../../../../shared/texts/audit.ts';
import { recordChange } from '../../audit/record.ts';
import type { Schema } from '../../database/schema.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { findAppointment, openAppointmentOf, updateAppointment } from './repository.ts';

/** Cancels an appointment, notes that nobody came (only after its time), or opens it again. */
export async function setAppointmentState(
  deps: OfficeDeps,
  actor: Actor,
  target: { readonly id: string; readonly version: number },
  to: {
    readonly state: Exclude<AppointmentState, 'kept'>;
    readonly reason: string;
    readonly action: AuditAction;
  },
): Promise<void> {
  const stored = await findAppointment(deps.db, target.id);
  if (!stored) throw failure('NOT_FOUND');
  const at = deps.clock.now();
  const fits = to.state === 'open' ? ['noShow', 'cancelled'].includes(stored.state) : stored.state === 'open';
  if (!fits) throw failure('REFUSED', `这条预约现在是“${nameOf(stored.state)}”，不能这样处理`);
  if (to.state === 'noShow' && instantOf(stored.due_on, stored.due_at) > at.toISOString()) {
    throw failure('REFUSED', '还没有到预约时间，不能登记为未到');
  }
  await deps.db.transaction().execute(async (trx) => {
    const row = { seq: stored.seq, version: target.version };
    const columns = { state: to.state, state_reason: to.reason, updated_at: at.toISOString() };
    if (!(await updateAppointment(trx, row, columns))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: to.action,
        entity: 'appointment',
        entityId: target.id,
        before: { state: stored.state },
        after: { state: to.state, reason: to.reason },
      },
    );
  });
}

/**
 * E-2.1.2: the visit closes the given appointment, or else the customer's open one of that day. Inside the
 * transaction of the visit. Answers the appointment's id; null where there is none.
 */
export async function keepAppointment(
  trx: Kysely<Schema>,
  visit: {
    readonly appointmentId: string | null;
    readonly customerSeq: number;
    readonly visitSeq: number;
    readonly on: string;
    readonly at: string;
  },
): Promise<string | null> {
  const found =
    visit.appointmentId === null
      ? await openAppointmentOf(trx, visit.customerSeq, visit.on)
      : await findAppointment(trx, visit.appointmentId);
  if (!found) {
    if (visit.appointmentId === null) return null;
    throw failure('NOT_FOUND', '找不到这条预约，请刷新列表');
  }
  if (found.state === 'kept' || found.state === 'cancelled') {
    throw failure('REFUSED', `这条预约已是“${nameOf(found.state)}”，请不带预约登记`);
  }
  const kept = {
    state: 'kept',
    state_reason: '',
    visit_seq: visit.visitSeq,
    customer_seq: visit.customerSeq,
    updated_at: visit.at,
  };
  if (!(await updateAppointment(trx, found, kept))) throw failure('CHANGED');
  return found.id;
}

function nameOf(state: string): string {
  const names: Readonly<Record<string, string>> = appointmentStateNames;
  return names[state] ?? state;
}
