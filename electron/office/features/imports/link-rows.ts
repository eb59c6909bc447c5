import type { Kysely } from 'kysely';
import type { ImportRow } from '../../../../shared/contract/imports.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { customersBySeq, seqByPhone } from '../customers/repository.ts';
import type { DraftRow } from './draft/draft-types.ts';

/** Rows of the preview, each with the customer to whom it will go: the one who has the first of its phones that is known. */
export async function linkRows(
  db: Kysely<Schema>,
  reader: Actor,
  rows: readonly DraftRow[],
): Promise<ImportRow[]> {
  const linked: ImportRow[] = [];
  for (const { phones, ...row } of rows)
    linked.push({ ...row, customer: await customerOf(db, reader, phones) });
  return linked;
}

async function customerOf(
  db: Kysely<Schema>,
  reader: Actor,
  phones: readonly string[],
): Promise<ImportRow['customer']> {
  for (const phone of phones) {
    const seq = await seqByPhone(db, phone);
    const [customer] = seq === undefined ? [] : await customersBySeq(db, [seq]);
    const [shown] = customer ? showPhones([phone], seesPhones(reader, customer.owner_seq)) : [];
    if (customer && shown) return { name: customer.name, ownerName: customer.owner_name, phone: shown };
  }
  return null;
}
