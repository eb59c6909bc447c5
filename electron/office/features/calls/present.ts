import type { Kysely } from 'kysely';
import type { CallRecord, CallRow } from '../../../../shared/contract/calls.ts';
import { appointmentStates } from '../../../../shared/domain/appointment-states.ts';
import { callKinds } from '../../../../shared/domain/call-choices.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { appointmentsOfCalls, callsWhere, type StoredCall } from './repository.ts';
import { parseCallExtra, toCallDetails } from './row.ts';

type CallAppointment = { readonly id: string; readonly state: string } | undefined;

/** Rows of the register as the reader may see them, in the order of `seqs`. */
export async function presentCalls(
  db: Kysely<Schema>,
  reader: Actor,
  seqs: readonly number[],
): Promise<CallRow[]> {
  if (seqs.length === 0) return [];
  const bySeq = new Map((await callsWhere(db, { seqs })).map((row) => [row.seq, row]));
  const appointments = await appointmentsOfCalls(db, seqs);
  return seqs.flatMap((seq) => {
    const row = bySeq.get(seq);
    return row ? [toRow(row, appointments.get(seq), reader)] : [];
  });
}

/** Calls whole, as the reader may see them, in the order of `seqs`. */
export async function callRecords(
  db: Kysely<Schema>,
  reader: Actor,
  seqs: readonly number[],
): Promise<CallRecord[]> {
  if (seqs.length === 0) return [];
  const bySeq = new Map((await callsWhere(db, { seqs })).map((row) => [row.seq, row]));
  const appointments = await appointmentsOfCalls(db, seqs);
  return seqs.flatMap((seq) => {
    const row = bySeq.get(seq);
    return row ? [toRecord(row, appointments.get(seq), reader)] : [];
  });
}

/** One call whole, as the reader may see it; NOT_FOUND where there is none. */
export async function callRecordOf(db: Kysely<Schema>, reader: Actor, id: string): Promise<CallRecord> {
  const [stored] = await callsWhere(db, { id });
  if (!stored) throw failure('NOT_FOUND');
  return toRecord(stored, (await appointmentsOfCalls(db, [stored.seq])).get(stored.seq), reader);
}

function toRecord(stored: StoredCall, appointment: CallAppointment, reader: Actor): CallRecord {
  const row = toRow(stored, appointment, reader);
  return {
    ...row,
    version: stored.version,
    call: toCallDetails(stored, row.phone?.number ?? ''),
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    voiding:
      stored.voided === 1
        ? {
            at: stored.voided_at ?? '',
            byName: stored.voided_by_name ?? '',
            reason: stored.void_reason ?? '',
          }
        : null,
    imported: stored.import_id !== null,
    lateReason: stored.late_reason,
  };
}

function toRow(row: StoredCall, appointment: CallAppointment, reader: Actor): CallRow {
  const { unitTypes, asked } = parseCallExtra(row.details);
  return {
    id: row.id,
    number: row.number,
    calledOn: row.called_on,
    calledAt: row.called_at,
    seconds: row.seconds,
    takenByName: row.taken_by_name ?? '',
    customerId: row.customer_id,
    callerName: row.caller_name,
    gender: row.gender,
    phone: shownPhoneOf(row, reader),
    callKind: oneOf(callKinds, row.call_kind) ?? 'first',
    channel: row.channel,
    unitTypes,
    asked,
    invited: row.invited === 1,
    proposedOn: row.proposed_on,
    proposedAt: row.proposed_at,
    appointment: appointment
      ? { id: appointment.id, state: oneOf(appointmentStates, appointment.state) ?? 'open' }
      : null,
    intention: oneOf(intentionLevels, row.intention),
    voided: row.voided === 1,
  };
}

/** A caller without owner belongs to who took the call. */
function shownPhoneOf(row: StoredCall, reader: Actor) {
  if (row.phone === null) return null;
  return showPhones([row.phone], seesPhones(reader, row.owner_seq ?? row.taken_by_seq))[0] ?? null;
}
