import type { Kysely } from 'kysely';
import type { Appointment } from '../../../../shared/contract/appointments.ts';
import { appointmentStates } from '../../../../shared/domain/appointment-states.ts';
import { instantOf } from '../../../../shared/domain/business-date.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { findAppointment, type StoredAppointment } from './repository.ts';

/** One appointment as the reader may see it; NOT_FOUND where there is none. */
export async function appointmentOf(
  db: Kysely<Schema>,
  reader: Actor,
  id: string,
  now: Date,
): Promise<Appointment> {
  const row = await findAppointment(db, id);
  if (!row) throw failure('NOT_FOUND');
  return presentAppointment(row, reader, now);
}

export function presentAppointment(row: StoredAppointment, reader: Actor, now: Date): Appointment {
  const owner = row.owner_seq ?? row.salesperson_seq ?? row.made_by_seq;
  const [phone] = row.phone === null ? [] : showPhones([row.phone], seesPhones(reader, owner));
  const state = oneOf(appointmentStates, row.state) ?? 'open';
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    customerId: row.customer_id,
    visitorName: row.visitor_name,
    phone: phone ?? null,
    dueOn: row.due_on,
    dueAt: row.due_at,
    partySize: row.party_size,
    specialNeeds: row.special_needs,
    salespersonId: row.salesperson_id,
    salespersonName: row.salesperson_name,
    remarks: row.remarks,
    state,
    stateReason: row.state_reason,
    overdue: state === 'open' && instantOf(row.due_on, row.due_at) < now.toISOString(),
    callId: row.call_id,
    visitId: row.visit_id,
  };
}
