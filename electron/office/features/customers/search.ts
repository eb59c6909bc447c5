import type { Kysely } from 'kysely';
import { maskShowsDigits } from '../../../../shared/domain/masking.ts';
import { mayReadPhones, seesPhones } from '../../../../shared/domain/phone-view.ts';
import { searchedDigits } from '../../../../shared/domain/search-keys.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { customersBySeq, phonesOf, searchSeqs } from './repository.ts';

// Enough to fill a page after those are left out whom only hidden digits would have found.
const candidatesForOnePage = 400;

/**
 * Seqs of customers that fit what was typed, newest first, as the reader may find them: other people's customers
 * are not found by digits that the mask hides (R-privacy).
 */
export async function searchFor(
  db: Kysely<Schema>,
  reader: Actor,
  text: string,
  limit: number,
): Promise<number[]> {
  const digits = searchedDigits(text);
  if (digits.length === 0 || mayReadPhones(reader)) return searchSeqs(db, text, limit);
  const seqs = await searchSeqs(db, text, candidatesForOnePage);
  const phones = await phonesOf(db, seqs);
  const rows = await customersBySeq(db, seqs);
  return rows
    .filter((row) => {
      if (seesPhones(reader, row.owner_seq)) return true;
      const own = phones.get(row.seq) ?? [];
      return digits.every(
        (run) => row.name.includes(run) || own.some((phone) => maskShowsDigits(phone, run)),
      );
    })
    .slice(0, limit)
    .map((row) => row.seq);
}
