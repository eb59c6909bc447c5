import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Visits with what decides who serves them. */
function present(db: Kysely<Schema>) {
  return db
    .selectFrom('visit')
    .innerJoin('customer', 'customer.seq', 'visit.customer_seq')
    .leftJoin('staff as salesperson', 'salesperson.seq', 'visit.salesperson_seq')
    .leftJoin('staff as owner', 'owner.seq', 'customer.owner_seq')
    .leftJoin('appointment', 'appointment.visit_seq', 'visit.seq')
    .leftJoin('staff as appointed', 'appointed.seq', 'appointment.salesperson_seq')
    .select([
      'visit.seq',
      'visit.id',
      'visit.version',
      'visit.number',
      'visit.customer_seq',
      'visit.visited_on',
      'visit.visit_kind',
      'visit.party_size',
      'visit.arrived_at',
      'visit.served_at',
      'visit.left_at',
      'visit.intention',
      'visit.salesperson_seq',
      'customer.name as customer_name',
      'customer.gender as customer_gender',
      'salesperson.name as salesperson_name',
      'owner.id as owner_id',
      'owner.name as owner_name',
      'appointment.id as appointment_id',
      'appointed.id as appointed_id',
      'appointed.name as appointed_name',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('phone_enquiry')
            .select('phone_enquiry.seq')
            .whereRef('phone_enquiry.customer_seq', '=', 'visit.customer_seq')
            .where('phone_enquiry.voided', '=', 0),
        )
        .as('has_called'),
    )
    .where('visit.voided', '=', 0);
}
export type PresentRow = Awaited<ReturnType<typeof visitsPresent>>[number];

/** The day's visits whose customers have not left, in order of arrival; a register moved in tells nobody who is here. */
export async function visitsPresent(db: Kysely<Schema>, estateSeq: number, day: string) {
  return present(db)
    .where('visit.estate_seq', '=', estateSeq)
    .where('visit.visited_on', '=', day)
    .where('visit.left_at', 'is', null)
    .where('visit.import_id', 'is', null)
    .orderBy('visit.arrived_at')
    .orderBy('visit.seq')
    .execute();
}

export async function findPresent(db: Kysely<Schema>, id: string) {
  return present(db).where('visit.id', '=', id).executeTakeFirst();
}

/** Notes when service began and by whom, or when the customer left; false where the version is no longer the one read. */
export async function noteTimes(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  times: { readonly servedAt: string; readonly salespersonSeq: number } | { readonly leftAt: string },
  at: string,
): Promise<boolean> {
  const columns =
    'leftAt' in times
      ? { left_at: times.leftAt }
      : { served_at: times.servedAt, salesperson_seq: times.salespersonSeq };
  const result = await db
    .updateTable('visit')
    .set({ ...columns, updated_at: at, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
