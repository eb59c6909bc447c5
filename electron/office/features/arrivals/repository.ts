import type { Kysely } from 'kysely';
import type { VisitKind } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';

export async function insertArrival(
  db: Kysely<Schema>,
  arrival: {
    readonly id: string;
    readonly estateSeq: number;
    readonly on: string;
    readonly at: string;
    readonly visitKind: VisitKind;
    readonly notedBySeq: number;
  },
): Promise<void> {
  await db
    .insertInto('unregistered_arrival')
    .values({
      id: arrival.id,
      estate_seq: arrival.estateSeq,
      arrived_on: arrival.on,
      arrived_at: arrival.at,
      visit_kind: arrival.visitKind,
      noted_by_seq: arrival.notedBySeq,
    })
    .execute();
}

/** The day's latest arrival, or the one with the id if it is of that day. */
export async function arrivalOfDay(db: Kysely<Schema>, estateSeq: number, day: string, id: string | null) {
  let query = db
    .selectFrom('unregistered_arrival')
    .select(['seq', 'id', 'visit_kind', 'arrived_at'])
    .where('estate_seq', '=', estateSeq)
    .where('arrived_on', '=', day)
    .orderBy('seq', 'desc')
    .limit(1);
  if (id) query = query.where('id', '=', id);
  return query.executeTakeFirst();
}

export async function deleteArrival(db: Kysely<Schema>, seq: number): Promise<void> {
  await db.deleteFrom('unregistered_arrival').where('seq', '=', seq).executeTakeFirstOrThrow();
}

/** Unregistered arrivals from day to day, inclusive; of one kind, or all. */
export async function countArrivals(
  db: Kysely<Schema>,
  estateSeq: number,
  from: string,
  to: string,
  kind?: VisitKind,
): Promise<number> {
  let query = db
    .selectFrom('unregistered_arrival')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('estate_seq', '=', estateSeq)
    .where('arrived_on', '>=', from)
    .where('arrived_on', '<=', to);
  if (kind) query = query.where('visit_kind', '=', kind);
  return (await query.executeTakeFirstOrThrow()).n;
}
