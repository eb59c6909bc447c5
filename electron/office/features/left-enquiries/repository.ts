import type { Insertable, Kysely } from 'kysely';
import type { LeftEnquiryTable, Schema } from '../../database/schema.ts';

const mostListed = 500;

function named(db: Kysely<Schema>) {
  return db
    .selectFrom('left_enquiry')
    .leftJoin('customer', 'customer.seq', 'left_enquiry.customer_seq')
    .leftJoin('staff as answerer', 'answerer.seq', 'left_enquiry.answered_by_seq')
    .selectAll('left_enquiry')
    .select(['customer.id as customer_id', 'customer.owner_seq', 'answerer.name as answered_by_name']);
}
export type StoredLeftEnquiry = NonNullable<Awaited<ReturnType<typeof findLeftEnquiry>>>;

export async function findLeftEnquiry(db: Kysely<Schema>, id: string) {
  return named(db).where('left_enquiry.id', '=', id).executeTakeFirst();
}

/** Every unanswered enquiry by when it is due, then the answered ones received in the range, newest first. */
export async function leftEnquiriesBetween(db: Kysely<Schema>, estateSeq: number, from: string, to: string) {
  const unanswered = await named(db)
    .where('left_enquiry.estate_seq', '=', estateSeq)
    .where('left_enquiry.answered_at', 'is', null)
    .orderBy('left_enquiry.due_at')
    .limit(mostListed)
    .execute();
  const answered = await named(db)
    .where('left_enquiry.estate_seq', '=', estateSeq)
    .where('left_enquiry.answered_at', 'is not', null)
    .where('left_enquiry.received_on', '>=', from)
    .where('left_enquiry.received_on', '<=', to)
    .orderBy('left_enquiry.received_on', 'desc')
    .orderBy('left_enquiry.seq', 'desc')
    .limit(mostListed - unanswered.length)
    .execute();
  return [...unanswered, ...answered];
}

export async function insertLeftEnquiry(
  db: Kysely<Schema>,
  enquiry: Omit<
    Insertable<LeftEnquiryTable>,
    'seq' | 'answered_at' | 'answered_by_seq' | 'answer' | 'version'
  >,
): Promise<void> {
  await db
    .insertInto('left_enquiry')
    .values({ ...enquiry, answered_at: null, answered_by_seq: null })
    .execute();
}

/** Writes the answer once; false where somebody was faster. */
export async function answerLeftEnquiry(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  answer: { readonly text: string; readonly at: string; readonly bySeq: number },
): Promise<boolean> {
  const result = await db
    .updateTable('left_enquiry')
    .set({
      answer: answer.text,
      answered_at: answer.at,
      answered_by_seq: answer.bySeq,
      version: row.version + 1,
    })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
