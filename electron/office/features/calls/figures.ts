import type { Kysely } from 'kysely';
import { invitationRate } from '../../../../shared/domain/invitation-rate.ts';
import type { Schema } from '../../database/schema.ts';
import { currentEstate } from '../settings/repository.ts';
import { countByTaker, countCalls, type ResolvedCallFilter } from './list-repository.ts';

/** S-7.1.2: invitation rates from day to day (inclusive), of the office and of each who took calls. */
export async function callFigures(db: Kysely<Schema>, from: string, to: string) {
  const filter = { ...everyCall, estateSeq: (await currentEstate(db)).seq, from, to };
  const all = await countCalls(db, filter);
  const takers = await countByTaker(db, filter);
  return { ...withRate(all), byTaker: takers.map(withRate) };
}

function withRate<C extends { readonly calls: number; readonly invited: number }>(counted: C) {
  return { ...counted, rate: invitationRate(counted.calls, counted.invited) ?? null };
}

const everyCall: Omit<ResolvedCallFilter, 'estateSeq' | 'from' | 'to'> = {
  takenBySeq: null,
  channel: null,
  intention: null,
  callKind: null,
  invited: null,
  callSeqs: null,
  numberPrefix: null,
  voided: false,
};
