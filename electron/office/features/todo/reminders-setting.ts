import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { readValue, writeValue } from '../settings/values-repository.ts';

/** Whether the system shows this person notifications; on unless he turned them off. */
export async function wantsReminders(db: Kysely<Schema>, staffId: string): Promise<boolean> {
  return (await readValue(db, keyOf(staffId))) !== false;
}

export async function setReminders(db: Kysely<Schema>, staffId: string, on: boolean): Promise<void> {
  await writeValue(db, keyOf(staffId), on);
}

const keyOf = (staffId: string) => `todoReminders:${staffId}`;
