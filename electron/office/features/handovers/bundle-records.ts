import type { HandoverPaper } from '../../../../shared/contract/handovers.ts';
import { addDays, monthDay } from '../../../../shared/domain/business-date.ts';
import { unsignedDays } from '../../../../shared/domain/weekly/check-days.ts';
import { handoverRange } from '../../../../shared/domain/weekly/week-papers.ts';
import { handoverTexts as texts } from '../../../../shared/texts/handovers.ts';
import type { OfficeDeps } from '../../deps.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { entryDays } from '../daily-checks/entries-repository.ts';
import { sentBackRows, signedDays } from '../daily-checks/repository.ts';
import { presentSentBack } from '../daily-checks/sent-back.ts';
import { settleFollowUps } from '../follow-ups/settle.ts';
import { writersOf } from '../weekly-reports/present.ts';
import { reportsOfWeek } from '../weekly-reports/repository.ts';
import {
  type BundleDays,
  type BundleSurvey,
  callsOfBundle,
  surveysMissing,
  surveysOfBundle,
  visitsOfBundle,
} from './records-repository.ts';
import { lastOfWeek } from './repository.ts';

/** Everything that a bundle of the week holds, and what is missing of it, by name. */
export interface BundleRecords {
  readonly days: BundleDays;
  readonly monday: string;
  readonly callSeqs: readonly number[];
  readonly visitSeqs: readonly number[];
  readonly surveys: readonly BundleSurvey[];
  readonly submitted: number;
  /** Calls and visits of the days themselves: what the registers print; the rest stands in the Excel file. */
  readonly ofDays: { readonly calls: number; readonly visits: number };
  readonly papers: readonly HandoverPaper[];
}

/** S-7.4.4: what there is for the week now; undefined before the week begins, or where all its days were handed over. */
export async function bundleRecords(
  { db }: Pick<OfficeDeps, 'db'>,
  week: { readonly estateSeq: number; readonly monday: string; readonly today: string },
): Promise<BundleRecords | undefined> {
  const { estateSeq, monday, today } = week;
  const before = await lastOfWeek(db, estateSeq, addDays(monday, -7));
  const range = handoverRange(monday, today, before?.to_day ?? null);
  if (!range) return undefined;
  await settleFollowUps(db);
  const days: BundleDays = { estateSeq, ...range, madeBefore: before?.made_at ?? null };
  const calls = await callsOfBundle(db, days);
  const visits = await visitsOfBundle(db, days);
  const surveys = await surveysOfBundle(db, days);
  const reports = await reportPaper(db, week);
  const odd = await openFindings(db, days);
  const ofDays = {
    calls: calls.filter(({ late }) => !late).length,
    visits: visits.filter(({ late }) => !late).length,
  };
  return {
    days,
    monday,
    callSeqs: calls.map(({ seq }) => seq),
    visitSeqs: visits.map(({ seq }) => seq),
    surveys,
    submitted: reports.records,
    ofDays,
    papers: [
      logPaper('calls', ofDays.calls, odd.calls, calls),
      logPaper('visits', ofDays.visits, odd.visits, visits),
      reports,
      {
        kind: 'surveys',
        records: surveys.length,
        pages: null,
        missing: (await surveysMissing(db, days)).map(({ name }) => texts.noSurvey(name)),
        remarks: '',
      },
    ],
  };
}

function logPaper(
  kind: 'calls' | 'visits',
  records: number,
  missing: readonly string[],
  rows: readonly { readonly number: string; readonly late: unknown }[],
): HandoverPaper {
  const late = rows.filter((row) => Boolean(row.late)).map(({ number }) => number);
  const remarks = late.length === 0 ? '' : texts.lateEntries(late);
  return { kind, records, pages: null, missing: [...missing], remarks };
}

/** S-7.4.3: entries of the days that were sent back and not corrected, and days whose check nobody signed. */
async function openFindings(db: OfficeDeps['db'], { estateSeq, from, to }: BundleDays) {
  const open = presentSentBack(await sentBackRows(db, { estateSeq })).filter(
    ({ state, on }) => state === 'sentBack' && on >= from && on <= to,
  );
  const signed = await signedDays(db, { estateSeq, from, to });
  const counted = new Set((await entryDays(db, { estateSeq, from, to })).map(({ day }) => day));
  const unsigned = unsignedDays(
    { from, today: to },
    (day) => signed.has(day),
    (day) => counted.has(day),
    await officeCalendar(db),
  ).map(({ day }) => monthDay(day));
  const numbers = (kind: 'call' | 'visit') =>
    open.filter((one) => one.kind === kind).map(({ number }) => texts.sentBack(number));
  const checks = unsigned.length === 0 ? [] : [texts.unsignedDays(unsigned)];
  return { calls: [...numbers('call'), ...checks], visits: [...numbers('visit'), ...checks] };
}

async function reportPaper(
  db: OfficeDeps['db'],
  week: { readonly estateSeq: number; readonly monday: string; readonly today: string },
): Promise<HandoverPaper> {
  const stored = new Map((await reportsOfWeek(db, week)).map((row) => [row.staff_seq, row.state]));
  const missing = (await writersOf(db, week)).flatMap(({ seq, name }) => {
    const state = stored.get(seq);
    if (state === undefined) return [texts.notSubmitted(name)];
    if (state === 'returned') return [texts.returned(name)];
    return state === 'submitted' ? [texts.notCollected(name)] : [];
  });
  return { kind: 'reports', records: stored.size, pages: null, missing, remarks: '' };
}
