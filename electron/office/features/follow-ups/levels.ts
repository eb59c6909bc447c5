import type { Kysely } from 'kysely';
import { defaultFollowUpLevels } from '../../../../shared/domain/follow-up.ts';
import { type IntentionLevel, intentionLevels } from '../../../../shared/domain/visit-choices.ts';
import type { Schema } from '../../database/schema.ts';
import { readValue, writeValue } from '../settings/values-repository.ts';

const key = 'followUpLevels';

/** S-7.2.12: the levels of intention that owe a follow-up (有认购意向). */
export async function readLevels(db: Kysely<Schema>): Promise<IntentionLevel[]> {
  const stored = await readValue(db, key);
  return Array.isArray(stored)
    ? intentionLevels.filter((level) => stored.includes(level))
    : [...defaultFollowUpLevels];
}

export async function writeLevels(db: Kysely<Schema>, levels: readonly IntentionLevel[]): Promise<void> {
  await writeValue(db, key, levels);
}
