import type { Kysely } from 'kysely';
import type { CustomerLine, KnownCustomer } from '../../../../shared/contract/customers.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { genders, intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { visitsOfCustomer } from '../visits/repository.ts';
import { toDetails } from '../visits/row.ts';
import { type CustomerRow, customersBySeq, phonesOf } from './repository.ts';

/** Lines for the reader, phones masked where they are not his to see. */
export async function customerLines(
  db: Kysely<Schema>,
  reader: Actor,
  seqs: readonly number[],
): Promise<CustomerLine[]> {
  const [rows, phones] = [await customersBySeq(db, seqs), await phonesOf(db, seqs)];
  return rows.map((row) => toLine(row, phones.get(row.seq) ?? [], reader));
}

/** A customer with what his next visit's form starts from (S-7.2.11). */
export async function knownCustomer(
  db: Kysely<Schema>,
  reader: Actor,
  seq: number,
): Promise<KnownCustomer | null> {
  const [row] = await customersBySeq(db, [seq]);
  if (!row) return null;
  const phones = (await phonesOf(db, [seq])).get(seq) ?? [];
  const { count, last } = await visitsOfCustomer(db, seq);
  return {
    ...toLine(row, phones, reader),
    ageBand: row.age_band,
    livesIn: row.lives_in,
    worksIn: row.works_in,
    occupation: row.occupation,
    ownerId: row.owner_id,
    visits: count,
    lastVisit: last ? toDetails(last) : null,
  };
}

function toLine(row: CustomerRow, phones: readonly string[], reader: Actor): CustomerLine {
  return {
    id: row.id,
    name: row.name,
    gender: oneOf(genders, row.gender),
    phones: showPhones(phones, seesPhones(reader, row.owner_seq)),
    ownerName: row.owner_name,
    intention: oneOf(intentionLevels, row.intention),
    lastVisitOn: row.last_visit_on,
  };
}

/** The stored text as one of the choices; null where it is none. */
export function oneOf<const T extends string>(choices: readonly T[], text: string | null): T | null {
  return choices.find((choice) => choice === text) ?? null;
}
