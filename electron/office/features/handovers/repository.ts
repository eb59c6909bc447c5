import type { Kysely } from 'kysely';
import type { BundleKind } from '../../../../shared/contract/handovers.ts';
import type { Schema } from '../../database/schema.ts';

function named(db: Kysely<Schema>) {
  return db
    .selectFrom('weekly_handover')
    .innerJoin('staff as maker', 'maker.seq', 'weekly_handover.made_by_seq')
    .leftJoin('staff as judge', 'judge.seq', 'weekly_handover.judged_by_seq')
    .selectAll('weekly_handover')
    .select(['maker.name as maker_name', 'judge.name as judge_name']);
}
export type StoredHandover = NonNullable<Awaited<ReturnType<typeof findHandover>>>;

export async function findHandover(db: Kysely<Schema>, id: string) {
  return named(db).where('weekly_handover.id', '=', id).executeTakeFirst();
}

/** The newest bundles first. */
export async function latestHandovers(db: Kysely<Schema>, estateSeq: number, limit: number) {
  return named(db)
    .where('weekly_handover.estate_seq', '=', estateSeq)
    .orderBy('monday', 'desc')
    .orderBy('edition', 'desc')
    .limit(limit)
    .execute();
}

/** The newest edition of a week's bundle. */
export async function lastOfWeek(db: Kysely<Schema>, estateSeq: number, monday: string) {
  return named(db)
    .where('weekly_handover.estate_seq', '=', estateSeq)
    .where('monday', '=', monday)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The state of the newest edition of each week since `from`, by Monday. */
export async function weekStates(db: Kysely<Schema>, estateSeq: number, from: string) {
  const rows = await db
    .selectFrom('weekly_handover')
    .select(['id', 'monday', 'edition', 'state', 'note', 'made_at'])
    .where('estate_seq', '=', estateSeq)
    .where('monday', '>=', from)
    .orderBy('monday')
    .orderBy('edition')
    .execute();
  return new Map(rows.map((row) => [row.monday, row]));
}

export interface NewHandover {
  readonly id: string;
  readonly estateSeq: number;
  readonly monday: string;
  readonly edition: number;
  readonly from: string;
  readonly to: string;
  readonly contents: string;
  readonly at: string;
  readonly bySeq: number;
  readonly files: readonly {
    readonly kind: BundleKind;
    readonly pages: number | null;
    readonly sha256: string;
    readonly bytes: Uint8Array;
  }[];
}

/** Keeps a bundle with its files. */
export async function insertHandover(db: Kysely<Schema>, bundle: NewHandover): Promise<void> {
  const { seq } = await db
    .insertInto('weekly_handover')
    .values({
      id: bundle.id,
      estate_seq: bundle.estateSeq,
      monday: bundle.monday,
      edition: bundle.edition,
      from_day: bundle.from,
      to_day: bundle.to,
      contents: bundle.contents,
      made_at: bundle.at,
      made_by_seq: bundle.bySeq,
      state: 'made',
      judged_at: null,
      judged_by_seq: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  for (const { kind, pages, sha256, bytes } of bundle.files) {
    await db
      .insertInto('weekly_handover_file')
      .values({ handover_seq: seq, kind, pages, sha256, bytes: Buffer.from(bytes) })
      .execute();
  }
}

/** What files a bundle has, without their bytes. */
export async function fileHeads(db: Kysely<Schema>, seqs: readonly number[]) {
  if (seqs.length === 0) return [];
  return db
    .selectFrom('weekly_handover_file')
    .select(['handover_seq', 'kind', 'pages', (eb) => eb.fn<number>('length', ['bytes']).as('size')])
    .where('handover_seq', 'in', seqs)
    .execute();
}

export async function fileOf(db: Kysely<Schema>, seq: number, kind: BundleKind) {
  return db
    .selectFrom('weekly_handover_file')
    .select(['bytes', 'sha256'])
    .where('handover_seq', '=', seq)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/** Confirms a bundle or sends it back; false where it is no longer the one read, or already judged. */
export async function judgeHandover(
  db: Kysely<Schema>,
  row: { readonly id: string; readonly version: number },
  judged: {
    readonly state: 'confirmed' | 'returned';
    readonly at: string;
    readonly bySeq: number;
    readonly note: string;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('weekly_handover')
    .set({
      state: judged.state,
      judged_at: judged.at,
      judged_by_seq: judged.bySeq,
      note: judged.note,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('state', '=', 'made')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
