import type { Kysely } from 'kysely';
import { defaultConsentText } from '../../../../shared/texts/consent.ts';
import type { Schema } from '../../database/schema.ts';
import { currentEstate, readSettings } from '../settings/repository.ts';

/** An edition of the privacy notice; `since` is null while the text is the program's own and nobody agreed to it yet. */
export interface Consent {
  readonly version: number;
  readonly text: string;
  readonly since: string | null;
}

/** The privacy notice in force (PIPL 17). */
export async function currentConsent(db: Kysely<Schema>): Promise<Consent> {
  const { seq: estateSeq, name } = await currentEstate(db);
  const row = await db
    .selectFrom('consent_text')
    .select(['version', 'text', 'created_at as since'])
    .where('estate_seq', '=', estateSeq)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return row;
  const { company } = await readSettings({ db });
  return { version: 1, text: defaultConsentText(company, name), since: null };
}

/** Keeps an edition; `bySeq` is null for the text that came with the program. */
export async function insertConsent(
  db: Kysely<Schema>,
  edition: {
    readonly estateSeq: number;
    readonly version: number;
    readonly text: string;
    readonly at: string;
    readonly bySeq: number | null;
  },
): Promise<void> {
  const { estateSeq, version, text, at, bySeq } = edition;
  await db
    .insertInto('consent_text')
    .values({ estate_seq: estateSeq, version, text, created_at: at, by_seq: bySeq })
    .execute();
}
