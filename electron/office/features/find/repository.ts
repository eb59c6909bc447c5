import { type Kysely, sql } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';

/** Seqs of visits whose number begins like this, newest first. */
export async function visitsByNumber(db: Kysely<Schema>, prefix: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('visit')
    .select('seq')
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.seq);
}

/** Calls whose number begins like this, newest first. */
export async function callsByNumber(db: Kysely<Schema>, prefix: string, limit: number) {
  return db
    .selectFrom('phone_enquiry')
    .leftJoin('staff', 'staff.seq', 'phone_enquiry.taken_by_seq')
    .select([
      'phone_enquiry.id',
      'number',
      'caller_name',
      'called_on',
      'voided',
      'staff.name as taken_by_name',
    ])
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export async function appointmentsByNumber(db: Kysely<Schema>, prefix: string, limit: number) {
  return db
    .selectFrom('appointment')
    .leftJoin('staff', 'staff.seq', 'appointment.salesperson_seq')
    .select([
      'appointment.id',
      'number',
      'visitor_name',
      'due_on',
      'due_at',
      'staff.name as salesperson_name',
    ])
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** The latest calls and appointments that have a name and no customer; spelling more names out would be felt in typing. */
export async function namedOfNobody(db: Kysely<Schema>) {
  return [...(await callsOfNobody(db, {})).rows, ...(await appointmentsOfNobody(db, {})).rows];
}
const namesLookedAt = 100;

const callsOfNobody = prepared((db: Kysely<Schema>) =>
  db
    .selectFrom('phone_enquiry')
    .leftJoin('staff', 'staff.seq', 'phone_enquiry.taken_by_seq')
    .select(['phone_enquiry.id', 'number', 'caller_name as name', 'called_on as on', 'called_at as at'])
    .select(['staff.name as staff_name', sql<'call'>`'call'`.as('kind')])
    .where('customer_seq', 'is', null)
    .where('caller_name', '<>', '')
    .where('voided', '=', 0)
    .orderBy('called_on', 'desc')
    .orderBy('phone_enquiry.seq', 'desc')
    .limit(namesLookedAt),
);

const appointmentsOfNobody = prepared((db: Kysely<Schema>) =>
  db
    .selectFrom('appointment')
    .leftJoin('staff', 'staff.seq', 'appointment.salesperson_seq')
    .select(['appointment.id', 'number', 'visitor_name as name', 'due_on as on', 'due_at as at'])
    .select(['staff.name as staff_name', sql<'appointment'>`'appointment'`.as('kind')])
    .where('customer_seq', 'is', null)
    .orderBy('due_on', 'desc')
    .orderBy('appointment.seq', 'desc')
    .limit(namesLookedAt),
);
