import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { appointmentInput } from '../../../../shared/contract/appointments.ts';
import type { Problem } from '../../../../shared/contract/errors.ts';
import { businessDate } from '../../../../shared/domain/business-date.ts';
import { maskPhone } from '../../../../shared/domain/masking.ts';
import { recordChange } from '../../audit/record.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure, invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { callSeq } from '../calls/repository.ts';
import { type Contact, customerOfContact, resolveContact } from '../customers/contact-customer.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { currentEstate } from '../settings/repository.ts';
import { moveProblem } from '../staff/move-problem.ts';
import { resolveSalesperson } from '../staff/resolve-salesperson.ts';
import { findAppointment, insertAppointment, updateAppointment } from './repository.ts';

type Typed = z.output<typeof appointmentInput>;

/** E-2.1.2: makes an appointment, of a call where one is given; answers its id. */
export async function makeAppointment(
  deps: OfficeDeps,
  actor: Actor,
  input: Typed & { readonly callId: string | null },
): Promise<string> {
  const at = deps.clock.now();
  const call = input.callId === null ? null : await callSeq(deps.db, input.callId);
  if (call === undefined) throw failure('NOT_FOUND', '找不到这条来电，请刷新列表');
  const resolved = await resolveTyped(deps, input, at);
  const { seq: estateSeq } = await currentEstate(deps.db);
  const id = newId();
  const stamp = at.toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const columns = await columnsOf(trx, input, resolved, { estateSeq, at: stamp });
    const number = await takeNumber(trx, 'YY', input.dueOn);
    await insertAppointment(trx, {
      ...columns,
      id,
      number,
      estate_seq: estateSeq,
      phone_enquiry_seq: call,
      made_by_seq: actor.seq,
      at: stamp,
    });
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      { action: 'appointments.make', entity: 'appointment', entityId: id, after: { number, ...columns } },
    );
  });
  return id;
}

/** Corrects or moves an open appointment. */
export async function correctAppointment(
  deps: OfficeDeps,
  actor: Actor,
  input: Typed & { readonly id: string; readonly version: number },
): Promise<void> {
  const stored = await findAppointment(deps.db, input.id);
  if (!stored) throw failure('NOT_FOUND');
  if (stored.state !== 'open') throw failure('REFUSED', '只有待到访的预约可以更改');
  const at = deps.clock.now();
  const kept = stored.phone !== null && input.phone === maskPhone(stored.phone) ? stored.phone : input.phone;
  const typed = { ...input, phone: kept };
  const resolved = await resolveTyped(deps, typed, at, { actor, from: stored.salesperson_seq });
  const stamp = at.toISOString();
  await deps.db.transaction().execute(async (trx) => {
    const columns = await columnsOf(trx, typed, resolved, { estateSeq: stored.estate_seq, at: stamp });
    const row = { seq: stored.seq, version: input.version };
    if (!(await updateAppointment(trx, row, { ...columns, updated_at: stamp }))) throw failure('CHANGED');
    await recordChange(
      trx,
      { actor, at, key: deps.auditKey },
      {
        action: 'appointments.correct',
        entity: 'appointment',
        entityId: input.id,
        before: stored,
        after: columns,
      },
    );
  });
}

interface Resolved {
  readonly contact: Contact;
  readonly salespersonSeq: number | null;
}

async function resolveTyped(
  deps: OfficeDeps,
  typed: Typed,
  at: Date,
  before?: { readonly actor: Actor; readonly from: number | null },
): Promise<Resolved> {
  const problems: Problem[] = [];
  if (typed.dueOn < businessDate(at)) {
    problems.push({ field: 'dueOn', message: `预约日期 ${typed.dueOn} 已过，请核对日期` });
  }
  const fields = { customerId: 'customerId', phone: 'phone' };
  const contact = await resolveContact(deps.db, typed, fields, problems);
  const salespersonSeq = await resolveSalesperson(deps.db, typed.salespersonId, 'salespersonId', problems);
  if (before) moveProblem(before.actor, { from: before.from, to: salespersonSeq }, 'salespersonId', problems);
  if (problems.length > 0) throw invalid(problems);
  return { contact, salespersonSeq };
}

async function columnsOf(
  trx: Parameters<typeof customerOfContact>[0],
  typed: Typed,
  { contact, salespersonSeq }: Resolved,
  made: { readonly estateSeq: number; readonly at: string },
) {
  return {
    customer_seq: await customerOfContact(trx, contact, { name: typed.visitorName, gender: null }, made),
    visitor_name: typed.visitorName,
    phone: contact.phone,
    due_on: typed.dueOn,
    due_at: typed.dueAt,
    party_size: typed.partySize,
    special_needs: typed.specialNeeds,
    salesperson_seq: salespersonSeq,
    remarks: typed.remarks,
  };
}
