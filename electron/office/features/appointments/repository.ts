import type { Insertable, Kysely } from 'kysely';
import type { AppointmentState } from '../../../../shared/domain/appointment-states.ts';
import { prepared } from '../../database/prepared.ts';
import type { AppointmentTable, Schema } from '../../database/schema.ts';

const mostListed = 500;

/** Appointments with the names they refer to. */
function named(db: Kysely<Schema>) {
  return db
    .selectFrom('appointment')
    .leftJoin('customer', 'customer.seq', 'appointment.customer_seq')
    .leftJoin('staff as salesperson', 'salesperson.seq', 'appointment.salesperson_seq')
    .leftJoin('phone_enquiry', 'phone_enquiry.seq', 'appointment.phone_enquiry_seq')
    .leftJoin('visit', 'visit.seq', 'appointment.visit_seq')
    .selectAll('appointment')
    .select([
      'customer.id as customer_id',
      'customer.owner_seq',
      'salesperson.id as salesperson_id',
      'salesperson.name as salesperson_name',
      'phone_enquiry.id as call_id',
      'visit.id as visit_id',
    ]);
}
export type StoredAppointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

export async function findAppointment(db: Kysely<Schema>, id: string) {
  return named(db).where('appointment.id', '=', id).executeTakeFirst();
}

/** From day to day, inclusive, in order of time. */
export async function appointmentsBetween(
  db: Kysely<Schema>,
  range: {
    readonly estateSeq: number;
    readonly from: string;
    readonly to: string;
    readonly state: AppointmentState | null;
  },
) {
  let query = named(db)
    .where('appointment.estate_seq', '=', range.estateSeq)
    .where('appointment.due_on', '>=', range.from)
    .where('appointment.due_on', '<=', range.to)
    .orderBy('appointment.due_on')
    .orderBy('appointment.due_at')
    .orderBy('appointment.seq')
    .limit(mostListed);
  if (range.state) query = query.where('appointment.state', '=', range.state);
  return query.execute();
}

/** The earliest open appointment that a customer has for the day. */
export async function openAppointmentOf(db: Kysely<Schema>, customerSeq: number, on: string) {
  const { rows } = await openOnes(db, { customerSeq, on });
  const [earliest] = rows.toSorted((a, b) => a.due_at.localeCompare(b.due_at) || a.seq - b.seq);
  return earliest;
}

// Asked at every visit that is saved, and nearly always none: making ready to sort costs SQLite more than the look.
const openOnes = prepared((db, of: { customerSeq: number; on: string }) =>
  db
    .selectFrom('appointment')
    .select(['seq', 'id', 'version', 'state', 'due_at'])
    .where('customer_seq', '=', of.customerSeq)
    .where('due_on', '=', of.on)
    .where('state', '=', 'open'),
);

/** The appointment that a visit kept waits again. */
export async function reopenKeptBy(db: Kysely<Schema>, visitSeq: number, at: string): Promise<void> {
  await db
    .updateTable('appointment')
    .set((eb) => ({ state: 'open', visit_seq: null, updated_at: at, version: eb('version', '+', 1) }))
    .where('visit_seq', '=', visitSeq)
    .where('state', '=', 'kept')
    .execute();
}

type NewAppointment = Omit<
  Insertable<AppointmentTable>,
  'seq' | 'state' | 'state_reason' | 'visit_seq' | 'created_at' | 'updated_at' | 'version'
> & { readonly at: string };

export async function insertAppointment(db: Kysely<Schema>, appointment: NewAppointment): Promise<void> {
  const { at, ...columns } = appointment;
  await db
    .insertInto('appointment')
    .values({ ...columns, visit_seq: null, state: 'open', created_at: at, updated_at: at })
    .execute();
}

/** Changes columns of one appointment; false where the version is no longer the one read. */
export async function updateAppointment(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: Partial<Insertable<AppointmentTable>> & { readonly updated_at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('appointment')
    .set({ ...columns, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
