import { type Kysely, sql } from 'kysely';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { latestWord, phonesOf } from './repository.ts';

/** After a call: his intention, unless he came since; the owner follows from the rules (refreshOwner). */
export async function noteCall(
  db: Kysely<Schema>,
  seq: number,
  call: { readonly on: string; readonly intention: string | null },
): Promise<void> {
  const noted = await note(db, { ...call, seq });
  if (noted.numAffectedRows !== 1n) throw new Error('the customer of the call is not there');
}

const note = prepared((db, call: { seq: number; on: string; intention: string | null }) =>
  db
    .updateTable('customer')
    .set({ intention: latestWord(call.on, call.intention) })
    .where('seq', '=', call.seq),
);

/** Last visit and intention anew, from the visits and calls that count: the latest word stands, whenever it was entered. */
export async function restate(db: Kysely<Schema>, seq: number): Promise<void> {
  await db
    .updateTable('customer')
    .set((eb) => ({
      last_visit_on: eb
        .selectFrom('visit')
        .select((of) => of.fn.max('visited_on').as('last'))
        .where('customer_seq', '=', seq)
        .where('voided', '=', 0),
      intention: latestIntention(seq),
    }))
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

const latestIntention = (seq: number) => sql<string | null>`(
  select intention from (
    select visited_on as day, arrived_at as hour, intention from visit
      where customer_seq = ${seq} and voided = 0 and intention is not null
    union all
    select called_on, called_at, intention from phone_enquiry
      where customer_seq = ${seq} and voided = 0 and intention is not null
  ) order by day desc, hour desc limit 1
)`;

/** Adds a phone at the end of a customer's, unless he has it. */
export async function addPhone(db: Kysely<Schema>, seq: number, phone: string): Promise<void> {
  const phones = (await phonesOf(db, [seq])).get(seq) ?? [];
  if (phones.includes(phone)) return;
  await db
    .insertInto('customer_phone')
    .values({ customer_seq: seq, phone, position: phones.length })
    .execute();
  const { name } = await db
    .selectFrom('customer')
    .select('name')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  await writeSearchKeys(db, seq, name, [...phones, phone]);
}

/** Gives a customer his name if he still has none but `unnamed`. */
export async function nameUnnamed(
  db: Kysely<Schema>,
  seq: number,
  person: { readonly name: string; readonly gender: string | null; readonly unnamed: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('customer')
    .set((eb) => ({ name: person.name, gender: person.gender, version: eb('version', '+', 1) }))
    .where('seq', '=', seq)
    .where('name', '=', person.unnamed)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await writeSearchKeys(db, seq, person.name, (await phonesOf(db, [seq])).get(seq) ?? []);
}

async function writeSearchKeys(
  db: Kysely<Schema>,
  seq: number,
  name: string,
  phones: readonly string[],
): Promise<void> {
  await db.deleteFrom('customer_search').where('rowid', '=', seq).execute();
  await db
    .insertInto('customer_search')
    .values({ rowid: seq, keys: searchKeys(name, phones) })
    .execute();
}
