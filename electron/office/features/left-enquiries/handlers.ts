import { v7 as newId } from 'uuid';
import type { Problem } from '../../../../shared/contract/errors.ts';
import { answerDue } from '../../../../shared/domain/answer-due.ts';
import { instantOf } from '../../../../shared/domain/business-date.ts';
import { actorOf } from '../../access.ts';
import { recordChange } from '../../audit/record.ts';
import { office, type OfficeContext } from '../../context.ts';
import { failure, invalid } from '../../failures.ts';
import { customerOfContact, resolveContact } from '../customers/contact-customer.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { readReceptionSettings } from '../reception-settings/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { presentLeftEnquiry } from './present.ts';
import { answerLeftEnquiry, findLeftEnquiry, insertLeftEnquiry, leftEnquiriesBetween } from './repository.ts';

/** Enquiries left by message, on the web or after hours (E-3.1.1). */
export const leftEnquiriesHandlers = {
  list: office.leftEnquiries.list.handler(async ({ input, context }) => {
    const { db, clock } = context.deps;
    const { seq: estateSeq } = await currentEstate(db);
    const rows = await leftEnquiriesBetween(db, estateSeq, input.from, input.to);
    return rows.map((row) => presentLeftEnquiry(row, actorOf(context), clock.now()));
  }),

  note: office.leftEnquiries.note.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const at = deps.clock.now();
    const received = instantOf(input.receivedOn, input.receivedAt);
    const problems: Problem[] = [];
    if (received > at.toISOString())
      problems.push({ field: 'receivedAt', message: '收到时间晚于现在，请核对' });
    const typed = { customerId: null, phone: input.phone };
    const fields = { customerId: 'phone', phone: 'phone' };
    const contact = await resolveContact(deps.db, typed, fields, problems);
    if (problems.length > 0) throw invalid(problems);
    const { seq: estateSeq, id: estateId } = await currentEstate(deps.db);
    const dueAt = answerDue(new Date(received), await readReceptionSettings(deps.db, estateId));
    const id = newId();
    const stamp = at.toISOString();
    await deps.db.transaction().execute(async (trx) => {
      const person = { name: input.name, gender: null };
      const customerSeq = await customerOfContact(trx, contact, person, { estateSeq, at: stamp });
      const number = await takeNumber(trx, 'ZX', input.receivedOn);
      const { kind, receivedOn, name, content } = input;
      await insertLeftEnquiry(trx, {
        id,
        number,
        estate_seq: estateSeq,
        customer_seq: customerSeq,
        kind,
        received_on: receivedOn,
        received_at: received,
        due_at: dueAt,
        name,
        phone: contact.phone,
        content,
        noted_by_seq: actor.seq,
        created_at: stamp,
      });
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        {
          action: 'leftEnquiries.note',
          entity: 'leftEnquiry',
          entityId: id,
          after: { number, dueAt, ...input },
        },
      );
    });
    return changed(context, id);
  }),

  answer: office.leftEnquiries.answer.handler(async ({ input, context }) => {
    const { deps } = context;
    const actor = actorOf(context);
    const stored = await findLeftEnquiry(deps.db, input.id);
    if (!stored) throw failure('NOT_FOUND');
    if (stored.answered_at !== null) throw failure('REFUSED', '这条咨询已经答复');
    const at = deps.clock.now();
    await deps.db.transaction().execute(async (trx) => {
      const row = { seq: stored.seq, version: input.version };
      const answer = { text: input.answer, at: at.toISOString(), bySeq: actor.seq };
      if (!(await answerLeftEnquiry(trx, row, answer))) throw failure('CHANGED');
      await recordChange(
        trx,
        { actor, at, key: deps.auditKey },
        {
          action: 'leftEnquiries.answer',
          entity: 'leftEnquiry',
          entityId: input.id,
          after: { answer: input.answer },
        },
      );
    });
    return changed(context, input.id);
  }),
};

async function changed(context: OfficeContext, id: string) {
  context.deps.events.publish('leftEnquiries', id);
  const row = await findLeftEnquiry(context.deps.db, id);
  if (!row) throw failure('NOT_FOUND');
  return presentLeftEnquiry(row, actorOf(context), context.deps.clock.now());
}
