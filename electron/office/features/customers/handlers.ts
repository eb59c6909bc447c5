import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { actorOf } from '../../access.ts';
import { office } from '../../context.ts';
import { failure } from '../../failures.ts';
import { customerLines, knownCustomer } from './present.ts';
import { customerSeq, searchSeqs, seqByPhone } from './repository.ts';

/** Customers, found and shown. */
export const customersHandlers = {
  findByPhone: office.customers.findByPhone.handler(async ({ input, context }) => {
    const normal = normalisePhone(input.phone);
    if (!normal.ok) return { normal: null, reason: normal.reason, customer: null };
    const seq = await seqByPhone(context.deps.db, normal.phone);
    const customer = seq === undefined ? null : await knownCustomer(context.deps.db, actorOf(context), seq);
    return { normal: normal.phone, reason: null, customer };
  }),

  search: office.customers.search.handler(async ({ input, context }) => {
    const seqs = await searchSeqs(context.deps.db, input.text, input.limit);
    return { customers: await customerLines(context.deps.db, actorOf(context), seqs) };
  }),

  get: office.customers.get.handler(async ({ input, context }) => {
    const seq = await customerSeq(context.deps.db, input.id);
    const customer = seq === undefined ? null : await knownCustomer(context.deps.db, actorOf(context), seq);
    if (!customer) throw failure('NOT_FOUND');
    return customer;
  }),
};
