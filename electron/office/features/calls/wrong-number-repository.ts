import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Whether the office knows a customer by anything but this call: a form, a contact, a relative, a dispute, a merge. */
export async function isKnownOtherwise(
  db: Kysely<Schema>,
  customerSeq: number,
  callSeq: number,
): Promise<boolean> {
  const { rows } = await sql<{ known: number }>`select
    exists (select 1 from visit where customer_seq = ${customerSeq})
    or exists (select 1 from contact where customer_seq = ${customerSeq})
    or exists (select 1 from phone_enquiry where customer_seq = ${customerSeq} and seq <> ${callSeq})
    or exists (select 1 from appointment where customer_seq = ${customerSeq} and phone_enquiry_seq is not ${callSeq})
    or exists (select 1 from left_enquiry where customer_seq = ${customerSeq})
    or exists (select 1 from ownership_dispute where customer_seq = ${customerSeq})
    or exists (select 1 from household where customer_seq = ${customerSeq})
    or exists (select 1 from customer where merged_into_seq = ${customerSeq})
    as known`.execute(db);
  return rows[0]?.known === 1;
}

/** The open appointments that a call made follow its caller and his number. */
export async function moveAppointmentsOfCall(
  db: Kysely<Schema>,
  callSeq: number,
  to: { readonly customerSeq: number | null; readonly phone: string | null; readonly at: string },
): Promise<void> {
  await db
    .updateTable('appointment')
    .set((eb) => ({
      customer_seq: to.customerSeq,
      phone: to.phone,
      updated_at: to.at,
      version: eb('version', '+', 1),
    }))
    .where('phone_enquiry_seq', '=', callSeq)
    .where('state', '=', 'open')
    .execute();
}
