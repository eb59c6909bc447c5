import type { Kysely } from 'kysely';
import type { PeriodFigures } from '../../../../shared/domain/period-figures.ts';
import type { Schema } from '../../database/schema.ts';
import { callFigures } from '../calls/figures.ts';
import { settleFollowUps } from '../follow-ups/settle.ts';
import { figuresOf } from '../follow-ups/tasks.ts';
import { currentEstate } from '../settings/repository.ts';
import { visitFigures } from '../visits/figures.ts';

/** The office's figures from day to day (inclusive), each by the definition its own screen shows, as known on `today`. */
export async function periodFigures(
  db: Kysely<Schema>,
  period: { readonly from: string; readonly to: string; readonly today: string },
): Promise<PeriodFigures> {
  const { from, to, today } = period;
  await settleFollowUps(db);
  const { seq: estateSeq } = await currentEstate(db);
  const visits = await visitFigures(db, from, to);
  const { calls, invited, rate } = await callFigures(db, from, to);
  const { figures } = await figuresOf(db, { estateSeq, salespersonSeq: null, today }, from, to);
  return { from, to, visits, calls: { calls, invited, rate }, followUps: figures };
}
