import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { VisitFilter, VisitOrder, VisitRow } from '../../../../shared/contract/visits.ts';
import { seesPhones, showPhones } from '../../../../shared/domain/phone-view.ts';
import { intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';
import { invalid } from '../../failures.ts';
import type { Actor } from '../../session/actor.ts';
import { oneOf } from '../customers/present.ts';
import { phonesOf, searchSeqs } from '../customers/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { type ResolvedFilter, seqsByNumber, seqsOfRareChannel } from './list-filter-repository.ts';
import type { ListPosition } from './list-position.ts';
import { listPositions, visitRows } from './list-repository.ts';
import { parseExtra } from './row.ts';

// A free text that fits more customers (or numbers) than this asks for more letters rather than for patience.
const mostLookedAt = 300;
// Visits of a channel that has no more are read one by one; of a more common one, an index is walked until enough fit.
const rareChannel = 1000;

const position = z.object({
  key: z.union([z.string(), z.number(), z.null()]),
  day: z.string(),
  seq: z.int(),
});

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
  const filter = await resolveFilter(db, ask.filter);
  const positions = await listPositions(db, filter, ask.order, readCursor(ask.after), ask.limit);
  const last = positions.length === ask.limit ? positions.at(-1) : undefined;
  return {
    rows: await presentRows(
      db,
      reader,
      positions.map((row) => row.seq),
    ),
    next: last ? JSON.stringify(last) : null,
    capped: textSeqs(filter, ask.filter)?.length === mostLookedAt,
  };
}

export async function resolveFilter(db: Kysely<Schema>, filter: VisitFilter): Promise<ResolvedFilter> {
  const text = filter.text.trim();
  const salespersonSeq =
    filter.salespersonId === null ? null : ((await staffSeq(db, filter.salespersonId)) ?? -1);
  return {
    ...filter,
    estateSeq: (await currentEstate(db)).seq,
    salespersonSeq,
    customerSeqs: text === '' || isNumber(text) ? null : await searchSeqs(db, text, mostLookedAt),
    visitSeqs: await visitsInQuestion(db, text, filter.channel),
  };
}

const isNumber = (text: string) => /^LF-/i.test(text);

async function visitsInQuestion(db: Kysely<Schema>, text: string, channel: string | null) {
  if (isNumber(text)) return seqsByNumber(db, text.toUpperCase(), mostLookedAt);
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

function readCursor(text: string | null): ListPosition | null {
  if (text === null) return null;
  try {
    return position.parse(JSON.parse(text));
  } catch {
    throw invalid([{ field: 'after', message: '列表位置无效，请刷新列表' }]);
  }
}
