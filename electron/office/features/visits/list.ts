import type { Kysely } from 'kysely';
import type { VisitFilter, VisitOrder, VisitRow } from '../../../../shared/contract/visits.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import { nextCursor, readCursor } from '../../database/keyset.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { customersLookedAt, phonesOf } from '../customers/repository.ts';
import { searchFor } from '../customers/search.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { type ResolvedFilter, seqsByNumber, seqsOfRareChannel } from './list-filter-repository.ts';
import { listPositions, visitRows } from './list-repository.ts';
import { parseExtra } from './row.ts';

// Visits of a channel that has no more are read one by one; of a more common one, an index is walked until enough fit.
const rareChannel = 1000;

/** A page of the register for the reader. `capped`: the text fits more customers than were looked at. */
export async function listVisits(
  db: Kysely<Schema>,
  reader: Actor,
  ask: {
    readonly filter: VisitFilter;
    readonly order: VisitOrder;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<{ rows: VisitRow[]; next: string | null; capped: boolean }> {
  const filter = await resolveFilter(db, reader, ask.filter);
  const positions = await listPositions(db, filter, ask.order, readCursor(ask.after), ask.limit);
  return {
    rows: await presentRows(
      db,
      reader,
      positions.map((row) => row.seq),
    ),
    next: nextCursor(positions, ask.limit),
    capped: textSeqs(filter, ask.filter)?.length === customersLookedAt,
  };
}

/** The filter with ids resolved; its free text finds what the reader may find by it (R-privacy). */
export async function resolveFilter(
  db: Kysely<Schema>,
  reader: Actor,
  filter: VisitFilter,
): Promise<ResolvedFilter> {
  const text = filter.text.trim();
  const salespersonSeq =
    filter.salespersonId === null ? null : ((await staffSeq(db, filter.salespersonId)) ?? -1);
  return {
    ...filter,
    estateSeq: (await currentEstate(db)).seq,
    salespersonSeq,
    customerSeqs: text === '' || isNumber(text) ? null : await searchFor(db, reader, text, customersLookedAt),
    visitSeqs: await visitsInQuestion(db, text, filter.channel),
  };
}

const isNumber = (text: string) => /^LF-/i.test(text);

async function visitsInQuestion(db: Kysely<Schema>, text: string, channel: string | null) {
  if (isNumber(text)) return seqsByNumber(db, text.toUpperCase(), customersLookedAt);
  return channel === null || text !== '' ? null : seqsOfRareChannel(db, channel, rareChannel);
}

/** What the free text was found to mean; null where there is none. */
function textSeqs(filter: ResolvedFilter, asked: VisitFilter): readonly number[] | null {
  return isNumber(asked.text.trim()) ? filter.visitSeqs : filter.customerSeqs;
}

/** Rows of the register as the reader may see them. */
export async function presentRows(
  db: Kysely<Schema>,
  reader: Actor,
  seqs: readonly number[],
): Promise<VisitRow[]> {
  const rows = await visitRows(db, seqs);
  const phones = await phonesOf(db, [...new Set(rows.map((row) => row.customer_seq))]);
  return rows.map((row) => {
    const { channels, unitTypes } = parseExtra(row.details);
    return {
      id: row.id,
      number: row.number,
      visitedOn: row.visited_on,
      arrivedAt: row.arrived_at,
      servedAt: row.served_at,
      leftAt: row.left_at,
      visitKind: row.visit_kind === 'return' ? 'return' : 'first',
      partySize: row.party_size,
      customerId: row.customer_id,
      customerName: row.customer_name,
      gender: row.gender,
      phones: showPhones(phones.get(row.customer_seq) ?? [], seesPhones(reader, row.owner_seq)),
      salespersonName: row.salesperson_name,
      channels,
      unitTypes,
      intention: oneOf(intentionLevels, row.intention),
      voided: row.voided === 1,
    };
  });
}
