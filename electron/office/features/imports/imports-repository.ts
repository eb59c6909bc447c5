import type { Kysely } from 'kysely';
import type { ImportState, PastImport } from '../../../../shared/contract/imports.ts';
import { importStates } from '../../../../shared/contract/imports.ts';
import { importKinds, type ImportKind } from '../../../../shared/domain/import/import-kind.ts';
import type { Schema } from '../../database/schema.ts';

export interface NewImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly estateSeq: number;
  readonly bySeq: number;
  readonly at: string;
}

/** Notes that an import has begun; from now on a crash rolls it back. Answers its seq. */
export async function insertImport(db: Kysely<Schema>, begun: NewImport): Promise<number> {
  const row = await db
    .insertInto('import')
    .values({
      id: begun.id,
      kind: begun.kind,
      state: 'running',
      file_name: begun.fileName,
      file_sha256: begun.fileSha256,
      estate_seq: begun.estateSeq,
      by_seq: begun.bySeq,
      started_at: begun.at,
      ended_at: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return row.seq;
}

export async function setImportState(
  db: Kysely<Schema>,
  seq: number,
  state: ImportState,
  at: string,
): Promise<void> {
  await db
    .updateTable('import')
    .set({ state, ended_at: at })
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
}

export async function setImportCounts(
  db: Kysely<Schema>,
  seq: number,
  counts: { readonly imported: number; readonly refused: number; readonly known: number },
): Promise<void> {
  await db.updateTable('import').set(counts).where('seq', '=', seq).executeTakeFirstOrThrow();
}

export async function findImport(db: Kysely<Schema>, id: string) {
  return db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Imports that a crash left half done, or half undone. */
export async function unfinishedImports(db: Kysely<Schema>) {
  return db
    .selectFrom('import')
    .selectAll()
    .where('state', 'in', ['running', 'undoing'])
    .orderBy('seq')
    .execute();
}

/** When and by whom the same file was imported last; undefined when it was not, or that import was undone. */
export async function importOfFile(
  db: Kysely<Schema>,
  sha256: string,
): Promise<{ at: string; byName: string } | undefined> {
  return db
    .selectFrom('import')
    .innerJoin('staff', 'staff.seq', 'import.by_seq')
    .select(['import.started_at as at', 'staff.name as byName'])
    .where('file_sha256', '=', sha256)
    .where('state', '=', 'done')
    .orderBy('import.seq', 'desc')
    .executeTakeFirst();
}

/** Says whether any import began or ended since the last look. */
export async function latestImport(db: Kysely<Schema>) {
  return db
    .selectFrom('import')
    .select((eb) => [eb.fn.max('seq').as('seq'), eb.fn.max('ended_at').as('endedAt')])
    .executeTakeFirstOrThrow();
}

/** The latest imports, newest first. */
export async function listImports(db: Kysely<Schema>): Promise<PastImport[]> {
  const rows = await db
    .selectFrom('import')
    .innerJoin('staff', 'staff.seq', 'import.by_seq')
    .selectAll('import')
    .select('staff.name as by_name')
    .orderBy('import.seq', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: importKinds.find((kind) => kind === row.kind) ?? 'visits',
    fileName: row.file_name,
    state: importStates.find((state) => state === row.state) ?? 'done',
    startedAt: row.started_at,
    byName: row.by_name,
    imported: row.imported,
    refused: row.refused,
    known: row.known,
  }));
}

/** The mappings kept for these headings. */
export async function keptMappings(db: Kysely<Schema>, signatures: readonly string[]) {
  if (signatures.length === 0) return [];
  const rows = await db
    .selectFrom('import_mapping')
    .selectAll()
    .where('signature', 'in', signatures)
    .execute();
  return rows.map((row) => ({
    signature: row.signature,
    mapping: JSON.parse(row.mapping) as (string | null)[],
  }));
}

export async function keepMapping(
  db: Kysely<Schema>,
  kept: { readonly signature: string; readonly mapping: readonly (string | null)[] },
  at: string,
): Promise<void> {
  const mapping = JSON.stringify(kept.mapping);
  await db
    .insertInto('import_mapping')
    .values({ signature: kept.signature, mapping, kept_at: at })
    .onConflict((conflict) => conflict.column('signature').doUpdateSet({ mapping, kept_at: at }))
    .execute();
}
