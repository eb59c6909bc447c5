import type { Kysely } from 'kysely';
import { weekStart } from '../../../../shared/domain/business-date.ts';
import { registrationRate, registrationRateFloor } from '../../../../shared/domain/registration-rate.ts';
import type { Schema } from '../../database/schema.ts';
import { countArrivals } from '../arrivals/repository.ts';
import { currentEstate } from '../settings/repository.ts';
import { countByKind } from './count-repository.ts';
import type { ResolvedFilter } from './list-filter-repository.ts';

/** S-7.2.7: today's visits, and the registration rates of today, this week (from Monday) and this month. */
export async function todaysFigures(db: Kysely<Schema>, today: string) {
  const { seq: estateSeq } = await currentEstate(db);
  const periods = { today, week: weekStart(today), month: `${today.slice(0, 8)}01` } as const;
  const rates = [];
  let visits = 0;
  for (const period of ['today', 'week', 'month'] as const) {
    const from = periods[period];
    const counts = await countByKind(db, { ...everything, estateSeq, from, to: today });
    if (period === 'today') visits = counts.total;
    const unregistered = await countArrivals(db, estateSeq, from, today, 'first');
    const rate = registrationRate(counts.first, unregistered) ?? null;
    rates.push({
      period,
      registered: counts.first,
      unregistered,
      rate,
      belowFloor: rate !== null && rate < registrationRateFloor,
    });
  }
  return { date: today, visits, rates };
}

const everything: Omit<ResolvedFilter, 'estateSeq' | 'from' | 'to'> = {
  salespersonSeq: null,
  channel: null,
  intention: null,
  visitKind: null,
  customerSeqs: null,
  visitSeqs: null,
  voided: false,
};
