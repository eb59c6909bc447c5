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
  const periods = { today, week: weekStart(today), month: `${today.slice(0, 8)}01` } as const;
  const rates = [];
  let visits = 0;
  for (const period of ['today', 'week', 'month'] as const) {
    const { total, registered, unregistered, rate } = await visitFigures(db, periods[period], today);
    if (period === 'today') visits = total;
    const belowFloor = rate !== null && rate < registrationRateFloor;
    rates.push({ period, registered, unregistered, rate, belowFloor });
  }
  return { date: today, visits, rates };
}

/**
 * S-7.2.7: visits from day to day (inclusive): all, first and return ones; first arrivals without a form, and the share
 * of first arrivals registered (0 to 1; null where nobody came first).
 */
export async function visitFigures(db: Kysely<Schema>, from: string, to: string) {
  const { seq: estateSeq } = await currentEstate(db);
  const counts = await countByKind(db, { ...everything, estateSeq, from, to });
  const unregistered = await countArrivals(db, estateSeq, from, to, 'first');
  const rate = registrationRate(counts.first, unregistered) ?? null;
  return { total: counts.total, registered: counts.first, returned: counts.return, unregistered, rate };
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
