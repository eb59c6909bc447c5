import type { Kysely } from 'kysely';
import type { CallFilter, CallOrder, CallRow } from '../../../../shared/contract/calls.ts';
import { nextCursor, readCursor } from '../../database/keyset.ts';
import type { Schema } from '../../database/schema.ts';
import type { Actor } from '../../session/actor.ts';
import { customersLookedAt } from '../customers/repository.ts';
import { searchFor } from '../customers/search.ts';
import { currentEstate } from '../settings/repository.ts';
import { staffSeq } from '../staff/repository.ts';
import { callPositions, callsOfText, type ResolvedCallFilter } from './list-repository.ts';
import { presentCalls } from './present.ts';

/** A page of the register for the reader. `capped`: the text fits more customers than were looked at. */
export async function listCalls(
  db: Kysely<Schema>,
  reader: Actor,
  ask: {
    readonly filter: CallFilter;
    readonly order: CallOrder;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<{ rows: CallRow[]; next: string | null; capped: boolean }> {
  const filter = await resolveCallFilter(db, reader, ask.filter);
  const positions = await callPositions(db, filter, ask.order, readCursor(ask.after), ask.limit);
  const seqs = positions.map((row) => row.seq);
  return {
    rows: await presentCalls(db, reader, seqs),
    next: nextCursor(positions, ask.limit),
    capped: filter.capped,
  };
}

/** The filter with ids resolved; its free text finds what the reader may find by it (R-privacy). */
export async function resolveCallFilter(
  db: Kysely<Schema>,
  reader: Actor,
  filter: CallFilter,
): Promise<ResolvedCallFilter & { readonly capped: boolean }> {
  const { text: typed, takenById, ...rest } = filter;
  const text = typed.trim();
  const isNumber = /^DH-/i.test(text);
  const { seq: estateSeq } = await currentEstate(db);
  const searched = text !== '' && !isNumber;
  const customerSeqs = searched ? await searchFor(db, reader, text, customersLookedAt) : [];
  return {
    ...rest,
    estateSeq,
    takenBySeq: takenById === null ? null : ((await staffSeq(db, takenById)) ?? -1),
    callSeqs: searched ? await callsOfText(db, estateSeq, { customerSeqs, callerName: text }) : null,
    numberPrefix: isNumber ? text.toUpperCase() : null,
    capped: customerSeqs.length === customersLookedAt,
  };
}
