import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

function named(db: Kysely<Schema>) {
  return db
    .selectFrom('weekly_report')
    .innerJoin('staff', 'staff.seq', 'weekly_report.staff_seq')
    .leftJoin('staff as judge', 'judge.seq', 'weekly_report.judged_by_seq')
    .selectAll('weekly_report')
    .select(['staff.id as staff_id', 'staff.name as staff_name', 'judge.name as judge_name']);
}
export type StoredReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

export async function findReport(db: Kysely<Schema>, id: string) {
  return named(db).where('weekly_report.id', '=', id).executeTakeFirst();
}

/** The reports of a week that were ever submitted; of one person or all. */
export async function reportsOfWeek(
  db: Kysely<Schema>,
  week: { readonly estateSeq: number; readonly monday: string; readonly staffSeq?: number },
) {
  let query = named(db)
    .where('weekly_report.estate_seq', '=', week.estateSeq)
    .where('weekly_report.monday', '=', week.monday)
    .orderBy('weekly_report.staff_seq');
  if (week.staffSeq !== undefined) query = query.where('weekly_report.staff_seq', '=', week.staffSeq);
  return query.execute();
}

/** Mondays of the reports that a person submitted and nobody sent back since `from`. */
export async function settledMondays(
  db: Kysely<Schema>,
  of: { readonly estateSeq: number; readonly staffSeq: number; readonly from: string },
) {
  const rows = await db
    .selectFrom('weekly_report')
    .select(['monday', 'state', 'note'])
    .where('estate_seq', '=', of.estateSeq)
    .where('staff_seq', '=', of.staffSeq)
    .where('monday', '>=', of.from)
    .execute();
  return new Map(rows.map(({ monday, state, note }) => [monday, { state, note }]));
}

/** How many reports of each week since `from` were submitted and wait to be collected, by Monday. */
export async function waitingReports(db: Kysely<Schema>, estateSeq: number, from: string) {
  return db
    .selectFrom('weekly_report')
    .select(['monday', (eb) => eb.fn.countAll<number>().as('count')])
    .where('estate_seq', '=', estateSeq)
    .where('state', '=', 'submitted')
    .where('monday', '>=', from)
    .groupBy('monday')
    .orderBy('monday')
    .execute();
}

/** Everybody active who is named as a salesperson and was there by the day; roles are judged by the caller. */
export async function staffUntil(db: Kysely<Schema>, createdBefore: string) {
  return db
    .selectFrom('staff')
    .select(['seq', 'id', 'name', 'roles'])
    .where('active', '=', 1)
    .where('created_at', '<', createdBefore)
    .orderBy('seq')
    .execute();
}

export interface ReportContent {
  readonly words: string;
  readonly figures: string;
  readonly at: string;
}

export async function insertReport(
  db: Kysely<Schema>,
  report: ReportContent & {
    readonly id: string;
    readonly estateSeq: number;
    readonly staffSeq: number;
    readonly monday: string;
  },
): Promise<void> {
  await db
    .insertInto('weekly_report')
    .values({
      id: report.id,
      estate_seq: report.estateSeq,
      staff_seq: report.staffSeq,
      monday: report.monday,
      state: 'submitted',
      words: report.words,
      figures: report.figures,
      submitted_at: report.at,
      judged_at: null,
      judged_by_seq: null,
    })
    .execute();
}

/** Submits anew; false where the version is no longer the one read. */
export async function resubmitReport(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  content: ReportContent,
): Promise<boolean> {
  const result = await db
    .updateTable('weekly_report')
    .set({
      state: 'submitted',
      words: content.words,
      figures: content.figures,
      submitted_at: content.at,
      judged_at: null,
      judged_by_seq: null,
      note: '',
      version: row.version + 1,
    })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Collects a submitted report or sends it back; false where it is not the one read, or not submitted. */
export async function judgeReport(
  db: Kysely<Schema>,
  row: { readonly id: string; readonly version: number },
  judged: {
    readonly state: 'collected' | 'returned';
    readonly at: string;
    readonly bySeq: number;
    readonly note: string;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('weekly_report')
    .set({
      state: judged.state,
      judged_at: judged.at,
      judged_by_seq: judged.bySeq,
      note: judged.note,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('state', 'in', judged.state === 'returned' ? ['submitted', 'collected'] : ['submitted'])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
