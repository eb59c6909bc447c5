import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

export interface StoredFile {
  readonly encoding: 'plain' | 'gzip';
  readonly parts: readonly Uint8Array[];
}

export async function isStored(db: Kysely<Schema>, hash: string): Promise<boolean> {
  const row = await db.selectFrom('issued_file').select('hash').where('hash', '=', hash).executeTakeFirst();
  return row !== undefined;
}

/** Stores one part; each is a write of its own, so that no save waits for a large document. */
export async function putPart(
  db: Kysely<Schema>,
  hash: string,
  part: number,
  content: Uint8Array,
): Promise<void> {
  await db
    .insertInto('issued_part')
    .values({ hash, part, content: Buffer.from(content) })
    .onConflict((conflict) =>
      conflict.columns(['hash', 'part']).doUpdateSet({ content: Buffer.from(content) }),
    )
    .execute();
}

/** Says that all parts of a file are there. */
export async function putFile(
  db: Kysely<Schema>,
  file: { hash: string; encoding: string; parts: number; stored: number },
): Promise<void> {
  await db
    .insertInto('issued_file')
    .values(file)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** The stored parts in order; undefined where the file or one of its parts is missing. */
export async function readFileParts(db: Kysely<Schema>, hash: string): Promise<StoredFile | undefined> {
  const file = await db.selectFrom('issued_file').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!file) return undefined;
  const parts = await db
    .selectFrom('issued_part')
    .select('content')
    .where('hash', '=', hash)
    .orderBy('part')
    .execute();
  if (parts.length !== file.parts) return undefined;
  const encoding = file.encoding === 'gzip' ? 'gzip' : 'plain';
  return { encoding, parts: parts.map((part) => part.content) };
}

/** Removes the bytes that no document needs any more: erased ones, and what a crash left behind. */
export async function removeUnused(db: Kysely<Schema>, isUnused: string | null = null): Promise<void> {
  const needed = db.selectFrom('issued_document').select('hash').where('erased_at', 'is', null);
  let files = db.deleteFrom('issued_file').where('hash', 'not in', needed);
  let parts = db.deleteFrom('issued_part').where('hash', 'not in', needed);
  if (isUnused !== null) {
    files = files.where('hash', '=', isUnused);
    parts = parts.where('hash', '=', isUnused);
  }
  await files.execute();
  await parts.execute();
}
