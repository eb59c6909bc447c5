import type { Kysely } from 'kysely';
import { kioskLimit } from '../../../../shared/domain/kiosk.ts';
import type { Schema } from '../../database/schema.ts';
import { readValue, writeValue } from '../settings/values-repository.ts';

const keyOf = (estateId: string) => `kiosk:${estateId}`;

/** How many entries an estate's kiosk takes in ten minutes. */
export async function readEntryLimit(db: Kysely<Schema>, estateId: string): Promise<number> {
  const stored = (await readValue(db, keyOf(estateId))) as { entriesPerTenMinutes?: number } | undefined;
  return stored?.entriesPerTenMinutes ?? kioskLimit.defaultEntries;
}

export async function writeEntryLimit(
  db: Kysely<Schema>,
  estateId: string,
  entriesPerTenMinutes: number,
): Promise<void> {
  await writeValue(db, keyOf(estateId), { entriesPerTenMinutes });
}
