import type { Kysely } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';

export async function findDraft(db: Kysely<Schema>, staffSeq: number, kind: string) {
  return db
    .selectFrom('draft')
    .select(['content', 'updated_at'])
    .where('staff_seq', '=', staffSeq)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

export async function putDraft(
  db: Kysely<Schema>,
  draft: { readonly staffSeq: number; readonly kind: string; readonly content: string; readonly at: string },
): Promise<void> {
  await db
    .insertInto('draft')
    .values({ staff_seq: draft.staffSeq, kind: draft.kind, content: draft.content, updated_at: draft.at })
    .onConflict((conflict) =>
      conflict.columns(['staff_seq', 'kind']).doUpdateSet({ content: draft.content, updated_at: draft.at }),
    )
    .execute();
}

export async function deleteDraft(db: Kysely<Schema>, staffSeq: number, kind: string): Promise<void> {
  await deletion(db, { staffSeq, kind });
}

const deletion = prepared((db, draft: { staffSeq: number; kind: string }) =>
  db.deleteFrom('draft').where('staff_seq', '=', draft.staffSeq).where('kind', '=', draft.kind),
);
