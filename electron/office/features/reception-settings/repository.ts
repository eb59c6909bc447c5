import type { Kysely } from 'kysely';
import type { ReceptionSettings } from '../../../../shared/contract/reception-settings.ts';
import { defaultOpeningHours } from '../../../../shared/domain/answer-due.ts';
import { defaultPurchaseChecklist } from '../../../../shared/domain/purchase-checklist.ts';
import type { Schema } from '../../database/schema.ts';

/** What an estate's reception works by; what it never set is as it starts with. */
export async function readReceptionSettings(
  db: Kysely<Schema>,
  estateId: string,
): Promise<ReceptionSettings> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', keyOf(estateId))
    .executeTakeFirst();
  const { personItems, companyItems, ...told } = defaultPurchaseChecklist;
  const checklist = { ...told, personItems: [...personItems], companyItems: [...companyItems] };
  const defaults = { ...defaultOpeningHours, checklist };
  return row ? { ...defaults, ...JSON.parse(row.value) } : defaults;
}

export async function writeReceptionSettings(
  db: Kysely<Schema>,
  estateId: string,
  settings: ReceptionSettings,
): Promise<void> {
  const value = JSON.stringify(settings);
  await db
    .insertInto('setting')
    .values({ key: keyOf(estateId), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

const keyOf = (estateId: string) => `reception:${estateId}`;
