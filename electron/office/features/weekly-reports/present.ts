import type { Kysely } from 'kysely';
import {
  sundayOf,
  type WeeklyReport,
  type WeeklyReportLine,
  type WeeklyWords,
} from '../../../../shared/contract/weekly-reports.ts';
import { addDays, businessDate, instantOf } from '../../../../shared/domain/business-date.ts';
import { handoverDay, reportStates } from '../../../../shared/domain/weekly/week-papers.ts';
import { differencesOf, type WeeklyFigures } from '../../../../shared/domain/weekly/weekly-figures.ts';
import type { Schema } from '../../database/schema.ts';
import { officeCalendar } from '../calendar/repository.ts';
import { oneOf } from '../customers/present.ts';
import { parseRoles } from '../session/repository.ts';
import { weeklyFigures } from './figures.ts';
import { reportsOfWeek, staffUntil, type StoredReport } from './repository.ts';

export interface ReportWriter {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
}

interface Week {
  readonly estateSeq: number;
  readonly monday: string;
  readonly today: string;
}

/** One person's report of a week, submitted or still open, with what the logs say now. */
export async function reportOf(db: Kysely<Schema>, week: Week, writer: ReportWriter): Promise<WeeklyReport> {
  const [stored] = await reportsOfWeek(db, { ...week, staffSeq: writer.seq });
  const now = await weeklyFigures(db, { ...week, staffSeq: writer.seq });
  const dueOn = handoverDay(week.monday, await officeCalendar(db));
  return stored ? storedReport(stored, now, dueOn) : openReport(week.monday, writer, now, dueOn);
}

/** Everybody who owes a report for the week, in the order of the staff, with how it stands. */
export async function linesOfWeek(
  db: Kysely<Schema>,
  week: Week,
): Promise<{ dueOn: string; lines: WeeklyReportLine[] }> {
  const dueOn = handoverDay(week.monday, await officeCalendar(db));
  const stored = new Map((await reportsOfWeek(db, week)).map((row) => [row.staff_seq, row]));
  const lines = [];
  for (const writer of await writersOf(db, week)) {
    const now = await weeklyFigures(db, { ...week, staffSeq: writer.seq });
    const row = stored.get(writer.seq);
    lines.push(toLine(writer, row, now, { dueOn, today: week.today }));
  }
  return { dueOn, lines };
}

/** Active salespeople who were there before the week ended, and whoever submitted one. */
export async function writersOf(db: Kysely<Schema>, week: Week): Promise<ReportWriter[]> {
  const submitted = new Map((await reportsOfWeek(db, week)).map((row) => [row.staff_seq, row]));
  const there = await staffUntil(db, instantOf(addDays(sundayOf(week.monday), 1), '00:00'));
  const writers = there.filter(
    (person) => submitted.has(person.seq) || parseRoles(person.roles).includes('salesperson'),
  );
  const known = new Set(writers.map(({ seq }) => seq));
  const gone = [...submitted.values()]
    .filter((row) => !known.has(row.staff_seq))
    .map((row) => ({ seq: row.staff_seq, id: row.staff_id, name: row.staff_name }));
  return [...writers, ...gone].map(({ seq, id, name }) => ({ seq, id, name }));
}

function storedReport(row: StoredReport, now: WeeklyFigures, dueOn: string): WeeklyReport {
  const figures = JSON.parse(row.figures) as WeeklyFigures;
  return {
    id: row.id,
    version: row.version,
    staffId: row.staff_id,
    staffName: row.staff_name,
    monday: row.monday,
    dueOn,
    state: stateOf(row),
    words: JSON.parse(row.words) as WeeklyWords,
    figures,
    differences: differencesOf(figures, now),
    submittedAt: row.submitted_at,
    judged:
      row.judged_at === null ? null : { byName: row.judge_name ?? '', at: row.judged_at, note: row.note },
  };
}

function openReport(
  monday: string,
  writer: ReportWriter,
  figures: WeeklyFigures,
  dueOn: string,
): WeeklyReport {
  return {
    id: null,
    version: null,
    staffId: writer.id,
    staffName: writer.name,
    monday,
    dueOn,
    state: 'open',
    words: { summary: '', problems: '', competitors: '', proposals: '', plan: '' },
    figures,
    differences: [],
    submittedAt: null,
    judged: null,
  };
}

function toLine(
  writer: ReportWriter,
  row: StoredReport | undefined,
  now: WeeklyFigures,
  due: { readonly dueOn: string; readonly today: string },
): WeeklyReportLine {
  const frozen = row ? (JSON.parse(row.figures) as WeeklyFigures) : now;
  const submittedOn = row && row.state !== 'returned' ? businessDate(new Date(row.submitted_at)) : due.today;
  return {
    staffId: writer.id,
    staffName: writer.name,
    id: row?.id ?? null,
    version: row?.version ?? null,
    state: row ? stateOf(row) : 'open',
    submittedAt: row?.submitted_at ?? null,
    late: submittedOn > due.dueOn,
    visits: frozen.counts.visits,
    calls: frozen.counts.calls,
    opinions: frozen.opinions.length,
    differences: row ? differencesOf(frozen, now).length : 0,
  };
}

function stateOf(row: StoredReport) {
  return oneOf(reportStates, row.state) ?? 'submitted';
}
