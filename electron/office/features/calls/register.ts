import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { newCallInput } from '../../../../shared/contract/calls.ts';
import { unnamedCaller } from '../../../../shared/domain/call-choices.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { insertAppointment } from '../appointments/repository.ts';
import { customerOfContact } from '../customers/contact-customer.ts';
import { noteCall } from '../customers/contact-repository.ts';
import { deleteDraft } from '../drafts/repository.ts';
import { refreshOwner } from '../ownership/refresh-owner.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { currentEstate } from '../settings/repository.ts';
import { resolveSalesperson } from '../staff/resolve-salesperson.ts';
import { lateReasonOf } from '../visits/late-reason.ts';
import { insertCall } from './repository.ts';
import { resolveCall } from './resolve.ts';
import { toCallColumns } from './row.ts';

/** The draft that a saved call ends. */
export const callDraftKind = 'call';

/**
 * S-7.1.3: saves a call with its customer, the appointment it makes, and the audit entry in one transaction; the
 * draft goes with it. Answers ids and the number DH-YYYYMMDD-nnn.
 */
export async function registerCall(deps: OfficeDeps, actor: Actor, input: z.output<typeof newCallInput>) {
  const at = deps.clock.now();
  const today = businessDate(at);
  const resolved = await resolveCall(deps.db, actor, input, today);
  const { problems } = resolved;
  const lateReason = lateReasonOf(
    { what: 'call', on: input.call.calledOn, reason: input.lateReason },
    today,
    problems,
  );
  const booking = await resolveBooking(deps, input, today, problems);
  if (problems.length > 0) throw invalid(problems);
  const { seq: estateSeq } = await currentEstate(deps.db);
  const { call } = input;
  const id = newId();
  const stamp = at.toISOString();
  return deps.db.transaction().execute(async (trx) => {
    const person = { name: call.callerName, gender: call.gender };
    const customerSeq = await customerOfContact(trx, resolved.contact, person, { estateSeq, at: stamp });
    const { phone } = resolved.contact;
    const number = await takeNumber(trx, 'DH', call.calledOn);
    const columns = toCallColumns(call, { takenBySeq: resolved.takenBySeq, phone, customerSeq, lateReason });
    const seq = await insertCall(trx, { ...columns, id, number, estate_seq: estateSeq, at: stamp });
    const appointmentId = booking === null ? null : newId();
    if (booking && appointmentId) {
      await insertAppointment(trx, {
        id: appointmentId,
        number: await takeNumber(trx, 'YY', booking.dueOn),
        estate_seq: estateSeq,
        customer_seq: customerSeq,
        phone_enquiry_seq: seq,
        visitor_name: call.callerName || unnamedCaller,
        phone,
        due_on: booking.dueOn,
        due_at: booking.dueAt,
        party_size: booking.partySize,
        special_needs: booking.specialNeeds,
        salesperson_seq: booking.salespersonSeq ?? resolved.ownerSeq,
        remarks: '',
        made_by_seq: actor.seq,
        at: stamp,
      });
    }
    if (customerSeq !== null) {
      await noteCall(trx, customerSeq, { on: call.calledOn, intention: call.intention });
      await refreshOwner(trx, customerSeq, today);
    }
    await deleteDraft(trx, actor.seq, callDraftKind);
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'calls.register',
        entity: 'phoneEnquiry',
        entityId: id,
        after: { number, phone, call, lateReason, appointmentId, booking },
      },
    );
    return { id, seq, number, appointmentId };
  });
}

/** E-2.1.2: the appointment that the call makes for the time proposed; to whom took the call, if nobody is named. */
async function resolveBooking(
  deps: OfficeDeps,
  { call, booking }: z.output<typeof newCallInput>,
  today: string,
  problems: Parameters<typeof resolveSalesperson>[3],
) {
  if (booking === null) return null;
  const { proposedOn, proposedAt } = call;
  if (!proposedOn) problems.push({ field: 'call.proposedOn', message: '生成看房预约需要约访日期' });
  else if (proposedOn < today)
    problems.push({ field: 'call.proposedOn', message: '约访日期已过，不能生成预约' });
  if (!proposedAt) problems.push({ field: 'call.proposedAt', message: '生成看房预约需要约访时间' });
  const salespersonSeq = await resolveSalesperson(
    deps.db,
    booking.salespersonId,
    'booking.salespersonId',
    problems,
  );
  const { partySize, specialNeeds } = booking;
  return { dueOn: proposedOn ?? '', dueAt: proposedAt ?? '', partySize, specialNeeds, salespersonSeq };
}
