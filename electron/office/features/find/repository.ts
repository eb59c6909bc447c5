import type { Kysely } from 'kysely';
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
