import type { Kysely } from 'kysely';
import { type EditionNames, noNames } from '../../../../shared/domain/roster/edition-names.ts';
import type { Assignment } from '../../../../shared/domain/roster/office.ts';
import type { Schema } from '../../database/schema.ts';

/** A week as stored. */
export interface StoredWeek {
  readonly seq: number;
  readonly id: string;
  readonly monday: string;
  readonly version: number;
  readonly plan: readonly Assignment[];
  readonly remarks: Readonly<Record<string, string>>;
  readonly explanation: string;
  readonly preparedByName: string;
  readonly preparedOn: string;
}

/** A week's content as a person saved it. */
export interface WeekContent {
  readonly plan: readonly Assignment[];
  readonly remarks: Readonly<Record<string, string>>;
  readonly explanation: string;
}

export async function findWeek(
  db: Kysely<Schema>,
  by: { readonly estateSeq: number; readonly monday: string } | { readonly id: string },
): Promise<StoredWeek | undefined> {
  const all = db
    .selectFrom('roster_week')
    .innerJoin('staff', 'staff.seq', 'roster_week.prepared_by_seq')
    .selectAll('roster_week')
    .select('staff.name as prepared_by_name');
  const row = await (
    'id' in by
      ? all.where('roster_week.id', '=', by.id)
      : all.where('estate_seq', '=', by.estateSeq).where('monday', '=', by.monday)
  ).executeTakeFirst();
  return (
    row && {
      seq: row.seq,
      id: row.id,
      monday: row.monday,
      version: row.version,
      ...parseContent(row),
      preparedByName: row.prepared_by_name,
      preparedOn: row.prepared_on,
    }
  );
}

export async function insertWeek(
  db: Kysely<Schema>,
  week: WeekContent & {
    readonly id: string;
    readonly estateSeq: number;
    readonly monday: string;
    readonly preparedBySeq: number;
    readonly preparedOn: string;
  },
): Promise<void> {
  await db
    .insertInto('roster_week')
    .values({
      id: week.id,
      estate_seq: week.estateSeq,
      monday: week.monday,
      ...toColumns(week),
      prepared_by_seq: week.preparedBySeq,
      prepared_on: week.preparedOn,
    })
    .execute();
}

/** Writes the sheet anew; false where the version is no longer the one read. */
export async function updateWeek(
  db: Kysely<Schema>,
  id: string,
  version: number,
  week: WeekContent & { readonly preparedBySeq: number; readonly preparedOn: string },
): Promise<boolean> {
  const result = await db
    .updateTable('roster_week')
    .set({
      ...toColumns(week),
      prepared_by_seq: week.preparedBySeq,
      prepared_on: week.preparedOn,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The published editions, oldest first. */
export async function editionsOf(db: Kysely<Schema>, rosterSeq: number) {
  const rows = await db
    .selectFrom('roster_edition')
    .innerJoin('staff', 'staff.seq', 'roster_edition.published_by_seq')
    .selectAll('roster_edition')
    .select('staff.name as published_by_name')
    .where('roster_seq', '=', rosterSeq)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    publishedAt: row.published_at,
    publishedByName: row.published_by_name,
    reason: row.reason,
    names: parseNames(row.names),
    ...parseContent(row),
  }));
}
export type StoredEdition = Awaited<ReturnType<typeof editionsOf>>[number];

/** Keeps the sheet as its next edition and makes its duties the ones that count. */
export async function insertEdition(
  db: Kysely<Schema>,
  week: StoredWeek,
  edition: {
    readonly number: number;
    readonly at: string;
    readonly bySeq: number;
    readonly reason: string;
    readonly names: EditionNames;
  },
): Promise<void> {
  await db
    .insertInto('roster_edition')
    .values({
      roster_seq: week.seq,
      number: edition.number,
      published_at: edition.at,
      published_by_seq: edition.bySeq,
      reason: edition.reason,
      names: JSON.stringify(edition.names),
      ...toColumns(week),
    })
    .execute();
  await db.deleteFrom('roster_duty').where('roster_seq', '=', week.seq).execute();
  if (week.plan.length === 0) return;
  const staff = await db.selectFrom('staff').select(['seq', 'id']).execute();
  const seqOf = new Map(staff.map(({ id, seq }) => [id, seq]));
  const duties = week.plan.flatMap((duty) => {
    const staffSeq = seqOf.get(duty.personId);
    if (staffSeq === undefined) return [];
    return [
      {
        date: duty.date,
        staff_seq: staffSeq,
        post_id: duty.postId,
        shift_id: duty.shiftId,
        roster_seq: week.seq,
      },
    ];
  });
  await db.insertInto('roster_duty').values(duties).execute();
}

/** Mondays from `from` on that have a published edition. */
export async function publishedMondays(
  db: Kysely<Schema>,
  estateSeq: number,
  from: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('roster_week')
    .innerJoin('roster_edition', 'roster_edition.roster_seq', 'roster_week.seq')
    .select('monday')
    .distinct()
    .where('estate_seq', '=', estateSeq)
    .where('monday', '>=', from)
    .execute();
  return rows.map(({ monday }) => monday);
}

/** Published duties between two days, inclusive; of one person or all. */
export async function publishedDuties(db: Kysely<Schema>, from: string, to: string, staffId: string | null) {
  let query = db
    .selectFrom('roster_duty')
    .innerJoin('staff', 'staff.seq', 'roster_duty.staff_seq')
    .select(['date', 'post_id', 'shift_id', 'staff.id as staff_id', 'staff.name as staff_name', 'roster_seq'])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('staff.seq');
  if (staffId) query = query.where('staff.id', '=', staffId);
  return query.execute();
}

/** The names that the newest edition of each of these rosters keeps. */
export async function namesOfRosters(
  db: Kysely<Schema>,
  rosterSeqs: readonly number[],
): Promise<ReadonlyMap<number, EditionNames>> {
  const rows = await db
    .selectFrom('roster_edition')
    .select(['roster_seq', 'names'])
    .where('roster_seq', 'in', rosterSeqs)
    .orderBy('roster_seq')
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.roster_seq, parseNames(row.names)]));
}

function parseNames(names: string): EditionNames {
  return { ...noNames, ...JSON.parse(names) };
}

function toColumns({ plan, remarks, explanation }: WeekContent) {
  return { plan: JSON.stringify(plan), remarks: JSON.stringify(remarks), explanation };
}

function parseContent(row: { plan: string; remarks: string; explanation: string }): WeekContent {
  return { plan: JSON.parse(row.plan), remarks: JSON.parse(row.remarks), explanation: row.explanation };
}
