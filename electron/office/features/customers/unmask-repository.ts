import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

export async function hasViewed(
  db: Kysely<Schema>,
  staffSeq: number,
  day: string,
  customerSeq: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('phone_view')
    .select('viewed_at')
    .where('staff_seq', '=', staffSeq)
    .where('viewed_on', '=', day)
    .where('customer_seq', '=', customerSeq)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many customers' phones the person has had shown on the day. */
export async function viewsOfDay(db: Kysely<Schema>, staffSeq: number, day: string): Promise<number> {
  const row = await db
    .selectFrom('phone_view')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('staff_seq', '=', staffSeq)
    .where('viewed_on', '=', day)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function noteView(
  db: Kysely<Schema>,
  view: {
    readonly staffSeq: number;
    readonly day: string;
    readonly customerSeq: number;
    readonly at: string;
  },
): Promise<void> {
  await db
    .insertInto('phone_view')
    .values({
      staff_seq: view.staffSeq,
      viewed_on: view.day,
      customer_seq: view.customerSeq,
      viewed_at: view.at,
    })
    .execute();
}
