import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import type { OfficeDeps } from '../../deps.ts';
import { failure } from '../../failures.ts';
import { duplicatesOf, keepApart } from './duplicates.ts';
import { editCustomer } from './edit.ts';
import { linkRelative, unlinkRelative } from './household.ts';
import { listCustomers } from './list.ts';
import { mergeCustomers } from './merge.ts';
import { customerLines, knownCustomer } from './present.ts';
import { compareCustomers, customerRecordOf } from './record.ts';
import { customerSeq, seqByPhone } from './repository.ts';
import { searchFor } from './search.ts';
import { timelineOf } from './timeline.ts';
import { undoMerge } from './undo-merge.ts';
import { readPerDay, setPerDay, unmask } from './unmask.ts';

/** Customers: found, shown, corrected, linked, compared, merged. */
export const customersHandlers = {
  findByPhone: office.customers.findByPhone.handler(async ({ input, context }) => {
    const normal = normalisePhone(input.phone);
    if (!normal.ok) return { normal: null, reason: normal.reason, customer: null };
    const seq = await seqByPhone(context.deps.db, normal.phone);
    const customer = seq === undefined ? null : await knownCustomer(context.deps.db, actorOf(context), seq);
    return { normal: normal.phone, reason: null, customer };
  }),

  search: office.customers.search.handler(async ({ input, context }) => {
    const reader = actorOf(context);
    const seqs = await searchFor(context.deps.db, reader, input.text, input.limit);
    return { customers: await customerLines(context.deps.db, reader, seqs) };
  }),

  get: office.customers.get.handler(async ({ input, context }) => {
    const seq = await customerSeq(context.deps.db, input.id);
    const customer = seq === undefined ? null : await knownCustomer(context.deps.db, actorOf(context), seq);
    if (!customer) throw failure('NOT_FOUND');
    return customer;
  }),

  list: office.customers.list.handler(({ input, context }) =>
    listCustomers(context.deps.db, actorOf(context), input),
  ),

  record: office.customers.record.handler(({ input, context }) =>
    customerRecordOf(context.deps, actorOf(context), input.id),
  ),

  timeline: office.customers.timeline.handler(async ({ input, context: { deps } }) =>
    timelineOf(deps.db, await existing(deps, input.id), input),
  ),

  edit: office.customers.edit.handler(async ({ input, context }) => {
    const version = await editCustomer(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { version };
  }),

  unmask: office.customers.unmask.handler(({ input, context }) =>
    unmask(context.deps, actorOf(context), input.id),
  ),

  privacy: office.customers.privacy.handler(async ({ context }) => ({
    unmaskPerDay: await readPerDay(context.deps.db),
  })),

  setPrivacy: office.customers.setPrivacy.handler(async ({ input, context }) => {
    await setPerDay(context.deps, actorOf(context), input.unmaskPerDay);
    context.deps.events.publish('customers');
    return { unmaskPerDay: await readPerDay(context.deps.db) };
  }),

  linkRelative: office.customers.linkRelative.handler(async ({ input, context }) => {
    const household = await linkRelative(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { household };
  }),

  unlinkRelative: office.customers.unlinkRelative.handler(async ({ input, context }) => {
    const household = await unlinkRelative(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { household };
  }),

  duplicates: office.customers.duplicates.handler(async ({ input, context }) => {
    const seq = await existing(context.deps, input.id);
    return { proposals: await duplicatesOf(context.deps.db, actorOf(context), seq) };
  }),

  compare: office.customers.compare.handler(({ input, context }) =>
    compareCustomers(context.deps, actorOf(context), input),
  ),

  keepApart: office.customers.keepApart.handler(async ({ input, context }) => {
    await keepApart(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { ok: true as const };
  }),

  merge: office.customers.merge.handler(async ({ input, context }) => {
    const mergeId = await mergeCustomers(context.deps, actorOf(context), input);
    announce(context.deps, input.id);
    return { mergeId };
  }),

  undoMerge: office.customers.undoMerge.handler(async ({ input, context }) => {
    const sides = await undoMerge(context.deps, actorOf(context), input.mergeId);
    announce(context.deps, sides.keptId);
    return sides;
  }),
};

async function existing(deps: OfficeDeps, id: string): Promise<number> {
  const seq = await customerSeq(deps.db, id);
  if (seq === undefined) throw failure('NOT_FOUND');
  return seq;
}

function announce(deps: OfficeDeps, id: string): void {
  deps.events.publish('customers', id);
}
