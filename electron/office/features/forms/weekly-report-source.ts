import type { z } from 'zod';
import type { weeklyReportRequest } from '../../../../shared/contract/forms.ts';
import { sundayOf, type WeeklyReport } from '../../../../shared/contract/weekly-reports.ts';
import { businessDate, monthDay } from '../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../shared/domain/permissions.ts';
import { levelsText, opinionText, weeklyCounts } from '../../../../shared/domain/weekly/weekly-figures.ts';
import { type TypedValues, typedValues } from '../../../../shared/forms/typed/typed-form.ts';
import { weeklyReport } from '../../../../shared/forms/typed/weekly-report.ts';
import { weeklyReportTexts as texts } from '../../../../shared/texts/weekly-reports.ts';
import { failure } from '../../failures.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';
import { reportOf, type ReportWriter, writersOf } from '../weekly-reports/present.ts';
import { reportsOfWeek } from '../weekly-reports/repository.ts';
import type { OpenedSource, SourceContext } from './form-source.ts';

/**
 * 销售人员周报 of a week: one person's as it stands, or everybody's that was submitted. FORBIDDEN for a salesperson
 * who asks for another's; REFUSED where nobody submitted one.
 */
export async function weeklyReportSource(
  context: SourceContext,
  { monday, staffId }: z.output<typeof weeklyReportRequest>,
): Promise<OpenedSource> {
  const { deps, reader } = context;
  if (staffId !== reader.id && !mayCall('weeklyReports.of', reader.roles)) {
    throw failure('FORBIDDEN', texts.notYours);
  }
  const estate = await currentEstate(deps.db);
  const week = { estateSeq: estate.seq, monday, today: businessDate(deps.clock.now()) };
  const writers = await chosenWriters(context, week, staffId);
  const frame = { companyName: (await readSettings(deps)).company, estateName: estate.name };
  const form = context.edition(weeklyReport.description);
  const [only] = writers;
  return {
    title: [form.title, monday, ...(writers.length === 1 && only ? [only.name] : [])].join('-'),
    sheets: writers.length,
    about: [{ kind: 'week', id: monday }],
    async *forms() {
      for (const writer of writers) {
        const report = await reportOf(deps.db, week, writer);
        yield context.lay(form, typedValues(weeklyReport, frame, toTyped(report)));
      }
    },
  };
}

async function chosenWriters(
  { deps }: SourceContext,
  week: { readonly estateSeq: number; readonly monday: string; readonly today: string },
  staffId: string | null,
): Promise<ReportWriter[]> {
  const writers = await writersOf(deps.db, week);
  if (staffId !== null) {
    const one = writers.find(({ id }) => id === staffId);
    if (!one) throw failure('NOT_FOUND');
    return [one];
  }
  const submitted = new Set((await reportsOfWeek(deps.db, week)).map((row) => row.staff_seq));
  const those = writers.filter(({ seq }) => submitted.has(seq));
  if (those.length === 0) throw failure('REFUSED', texts.noneSubmitted);
  return those;
}

/** The places of the form; dates as YYYY-MM-DD. */
function toTyped(report: WeeklyReport): TypedValues {
  const { counts, opinions, levelChanges } = report.figures;
  const isSubmitted = report.submittedAt !== null;
  return {
    texts: {
      ...Object.fromEntries(weeklyCounts.map((key) => [key, String(counts[key])])),
      from: report.monday,
      to: sundayOf(report.monday),
      salesperson: report.staffName,
      opinions: opinions.map((one) => `${monthDay(one.on)} ${opinionText(one)}`).join('\n'),
      levelChanges: levelsText(levelChanges),
      ...report.words,
      differences: report.differences.join('；'),
      writer: isSubmitted ? report.staffName : '',
      writtenOn: report.submittedAt === null ? '' : businessDate(new Date(report.submittedAt)),
    },
    choices: {},
    rows: {},
  };
}
