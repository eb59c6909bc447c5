import type { Kysely } from 'kysely';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { genders } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';
import { failure } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { customersBySeq, phonesOf } from '../customers/repository.ts';
import { entryOfVisit } from '../kiosk/entries-repository.ts';
import { findVisit } from './repository.ts';
import { toDetails } from './row.ts';

/** One visit whole, as the reader may see it; NOT_FOUND where there is none. */
export async function visitRecordOf(db: Kysely<Schema>, reader: Actor, id: string): Promise<VisitRecord> {
  const row = await findVisit(db, id);
  const [customer] = row ? await customersBySeq(db, [row.customer_seq]) : [];
  if (!row || !customer) throw failure('NOT_FOUND');
  const phones = (await phonesOf(db, [customer.seq])).get(customer.seq) ?? [];
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    customerId: customer.id,
    customer: {
      name: customer.name,
      gender: oneOf(genders, customer.gender),
      ageBand: customer.age_band,
      phones: showPhones(phones, seesPhones(reader, customer.owner_seq)),
      livesIn: customer.lives_in,
      worksIn: customer.works_in,
      occupation: customer.occupation,
      ownerName: customer.owner_name,
    },
    visit: toDetails(row),
    salespersonName: row.salesperson_name,
    receivedByName: row.received_by_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    voided:
      row.voided === 1
        ? { at: row.voided_at ?? '', byName: row.voided_by_name ?? '', reason: row.void_reason ?? '' }
        : null,
    imported: row.import_id !== null,
    lateReason: row.late_reason,
    selfRegistered: (await entryOfVisit(db, row.seq)) ?? null,
  };
}
