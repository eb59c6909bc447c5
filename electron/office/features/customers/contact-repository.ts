import type { Kysely } from 'kysely';
import { searchKeys } from '../../../../shared/domain/search-keys.ts';
import type { Schema } from '../../database/schema.ts';
import { phonesOf } from './repository.ts';

/** After a call: his intention, and the owner where a salesperson took the call and there was none yet. */
export async function noteCall(
  db: Kysely<Schema>,
  seq: number,
  call: { readonly intention: string | null; readonly ownerSeq: number | null },
): Promise<void> {
  await db
    .updateTable('customer')
    .set((eb) => ({
      owner_seq: eb.fn.coalesce('owner_seq', eb.val(call.ownerSeq)),
      intention: eb.fn.coalesce(eb.val(call.intention), 'intention'),
    }))
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

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
