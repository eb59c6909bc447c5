import type { Insertable, Kysely } from 'kysely';
import type { ImprovementReportTable } from '../../database/meeting-tables.ts';
import type { Schema } from '../../database/schema.ts';

function named(db: Kysely<Schema>) {
  return db
    .selectFrom('improvement_report')
    .innerJoin('staff as writer', 'writer.seq', 'written_by_seq')
    .selectAll('improvement_report')
    .select('writer.name as written_by_name');
}
export type StoredReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

export async function findReport(db: Kysely<Schema>, id: string) {
  return named(db).where('improvement_report.id', '=', id).executeTakeFirst();
}

/**
 * Reports written from instant to instant, and earlier ones that were not carried out yet when that time began; the
 * latest first.
 */
export async function reportsBetween(db: Kysely<Schema>, estateSeq: number, from: string, to: string) {
  return named(db)
    .where('estate_seq', '=', estateSeq)
    .where('improvement_report.created_at', '<', to)
    .where((eb) =>
      eb.or([
        eb('improvement_report.created_at', '>=', from),
        eb('state', '<>', 'carriedOut'),
        eb('updated_at', '>=', from),
      ]),
    )
    .orderBy('improvement_report.seq', 'desc')
    .execute();
}

/** Reports in these states, the earliest changed first. */
export async function reportsInStates(db: Kysely<Schema>, estateSeq: number, states: readonly string[]) {
  return named(db)
    .where('estate_seq', '=', estateSeq)
    .where('state', 'in', states)
    .orderBy('updated_at')
    .execute();
}

export async function stepsOf(db: Kysely<Schema>, reportSeq: number) {
  return db
    .selectFrom('improvement_step')
    .innerJoin('staff', 'staff.seq', 'by_seq')
    .select(['action', 'opinion', 'at', 'staff.name as by_name'])
    .where('report_seq', '=', reportSeq)
    .orderBy('improvement_step.seq')
    .execute();
}

export async function insertReport(
  db: Kysely<Schema>,
  report: Omit<Insertable<ImprovementReportTable>, 'seq' | 'version' | 'updated_at'>,
): Promise<void> {
  await db
    .insertInto('improvement_report')
    .values({ ...report, updated_at: report.created_at })
    .execute();
}

/** Changes columns of one report; false where the version is no longer the one read. */
export async function updateReport(
  db: Kysely<Schema>,
  row: { readonly seq: number; readonly version: number },
  columns: Partial<Insertable<ImprovementReportTable>> & { readonly updated_at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('improvement_report')
    .set({ ...columns, version: row.version + 1 })
    .where('seq', '=', row.seq)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertStep(
  db: Kysely<Schema>,
  step: {
    readonly report_seq: number;
    readonly action: string;
    readonly opinion: string;
    readonly by_seq: number;
    readonly at: string;
  },
): Promise<void> {
  await db.insertInto('improvement_step').values(step).execute();
}
