import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { DocumentFilter } from '../../../../shared/contract/documents.ts';
import type { Schema } from '../../database/schema.ts';

/** A filter with its records looked up: ids of the subject and those merged into it, ids of customers the text finds. */
export interface ResolvedFilter extends Omit<DocumentFilter, 'subject'> {
  readonly subject: { readonly kind: string; readonly ids: readonly string[] } | null;
  readonly customerIds: readonly string[];
}

/** Documents that fit, newest first, older than the seq `before`. */
export async function documentRows(
  db: Kysely<Schema>,
  filter: ResolvedFilter,
  before: number | null,
  limit: number,
) {
  let query = documents(db);
  const { formId, kind, byId, from, to, subject } = filter;
  if (before !== null) query = query.where('issued_document.seq', '<', before);
  if (formId !== null) query = query.where('form_id', '=', formId);
  if (kind !== null) query = query.where('kind', '=', kind);
  if (byId !== null) query = query.where('staff.id', '=', byId);
  if (from !== null) query = query.where('issued_on', '>=', from);
  if (to !== null) query = query.where('issued_on', '<=', to);
  if (subject) query = query.where('issued_document.seq', 'in', ofSubject(db, subject.kind, subject.ids));
  if (filter.text.trim() !== '') query = fitting(db, query, filter.text.trim(), filter.customerIds);
  return query.orderBy('issued_document.seq', 'desc').limit(limit).execute();
}
export type DocumentRow = Awaited<ReturnType<typeof documentRows>>[number];

export async function documentRow(db: Kysely<Schema>, id: string): Promise<DocumentRow | undefined> {
  return documents(db).where('issued_document.id', '=', id).executeTakeFirst();
}

/** The palette looks at this many of the newest documents only. */
const lookedAt = 20_000;

/** Documents whose number, title or file name holds the text, newest first. */
export async function documentsByText(db: Kysely<Schema>, text: string, limit: number) {
  const newest = sql<boolean>`issued_document.seq > (SELECT coalesce(max(seq), 0) FROM issued_document) - ${lookedAt}`;
  return fitting(db, documents(db).where(newest), text, [])
    .orderBy('issued_document.seq', 'desc')
    .limit(limit)
    .execute();
}

function documents(db: Kysely<Schema>) {
  return db
    .selectFrom('issued_document')
    .innerJoin('staff', 'staff.seq', 'issued_document.by_seq')
    .selectAll('issued_document')
    .select('staff.name as by_name')
    .select((eb) =>
      eb
        .selectFrom('issued_again')
        .whereRef('document_seq', '=', 'issued_document.seq')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('again'),
    );
}

type Documents = ReturnType<typeof documents>;

function fitting(
  db: Kysely<Schema>,
  query: Documents,
  text: string,
  customerIds: readonly string[],
): Documents {
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const places = ['number', 'issued_document.title', 'file_name', 'form_number', 'staff.name'] as const;
  const tests = places.map((place) => sql<boolean>`${sql.ref(place)} LIKE ${like} ESCAPE '\\'`);
  return query.where((eb) =>
    eb.or([
      ...tests,
      ...(customerIds.length > 0
        ? [eb('issued_document.seq', 'in', ofSubject(db, 'customer', customerIds))]
        : []),
    ]),
  );
}

function ofSubject(
  db: Kysely<Schema>,
  kind: string,
  ids: readonly string[],
): SelectQueryBuilder<Schema, 'issued_subject', { document_seq: number }> {
  return db
    .selectFrom('issued_subject')
    .select('document_seq')
    .where('kind', '=', kind)
    .where('record_id', 'in', ids);
}
