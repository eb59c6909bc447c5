import type { LeftEnquiry } from '../../../../shared/contract/left-enquiries.ts';
import { isAnswerLate, leftEnquiryKinds } from '../../../../shared/domain/answer-due.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import type { StoredLeftEnquiry } from './repository.ts';

/** An enquiry left as the reader may see it. Without an owner, whoever is to answer sees the phone. */
export function presentLeftEnquiry(row: StoredLeftEnquiry, reader: Actor, now: Date): LeftEnquiry {
  const inFull = row.owner_seq === null ? mayAnswer(reader) : seesPhones(reader, row.owner_seq);
  const [phone] = row.phone === null ? [] : showPhones([row.phone], inFull);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    kind: oneOf(leftEnquiryKinds, row.kind) ?? 'message',
    receivedAt: row.received_at,
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    answeredByName: row.answered_by_name,
    name: row.name,
    phone: phone ?? null,
    customerId: row.customer_id,
    content: row.content,
    answer: row.answer,
    late: isAnswerLate(row.due_at, row.answered_at, now),
  };
}

function mayAnswer(reader: Actor): boolean {
  return mayCall('leftEnquiries.answer', reader.roles);
}
