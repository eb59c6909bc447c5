import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { callInput } from '../../../../shared/contract/calls.ts';
import type { Problem } from '../../../../shared/contract/errors.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { resolveContact } from '../customers/contact-customer.ts';
import { wantsProblems } from '../customers/wants-problems.ts';
import { findStaff } from '../staff/repository.ts';
import { resolveSalesperson } from '../staff/resolve-salesperson.ts';

/**
 * What a typed call refers to, and everything that is wrong with it, field by field. Of a `stored` call that an import brought the
 * hour and the taker may stay unknown.
 */
export async function resolveCall(
  db: Kysely<Schema>,
  actor: Actor,
  { customerId, call }: z.output<typeof callInput>,
  today: string,
  stored?: { readonly taken_by_seq: number | null; readonly called_at: string },
) {
  const problems: Problem[] = callProblems(call, today);
  if (call.calledAt === '' && stored?.called_at !== '')
    problems.push({ field: 'call.calledAt', message: '请填写来电时间' });
  const contact = await resolveContact(
    db,
    { customerId, phone: call.phone },
    { customerId: 'customerId', phone: 'call.phone' },
    problems,
  );
  const named = await resolveSalesperson(db, call.takenById, 'call.takenById', problems);
  const unnamed = stored?.taken_by_seq === null ? null : actor;
  const takenBySeq = named ?? unnamed?.seq ?? null;
  const takerId = call.takenById ?? unnamed?.id ?? null;
  const taker = takerId === null ? undefined : await findStaff(db, takerId);
  // The first valid registration makes the owner; reception answers for others.
  const ownerSeq = taker?.roles.includes('salesperson') ? takenBySeq : null;
  return { contact, takenBySeq, ownerSeq, problems };
}

function callProblems(call: z.output<typeof callInput>['call'], today: string): Problem[] {
  const problems: Problem[] = wantsProblems('call', call);
  const add = (field: string, message: string) => problems.push({ field: `call.${field}`, message });
  if (call.calledOn > today) add('calledOn', `来电日期 ${call.calledOn} 晚于今天，请核对日期`);
  if (!call.invited && (call.proposedOn || call.proposedAt)) {
    add('invited', '已填约访时间，请勾选“已邀请看楼”；没有邀请则清空约访时间');
  }
  if (call.proposedAt && !call.proposedOn) add('proposedOn', '请填写约访日期');
  if (call.proposedOn && call.proposedOn < call.calledOn) {
    add('proposedOn', '约访日期早于来电日期，请核对');
  }
  return problems;
}
