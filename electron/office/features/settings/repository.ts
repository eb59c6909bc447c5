import type { Kysely } from 'kysely';
import type { Estate, OfficeSettings } from '../../../../shared/contract/office.ts';
import { defaultChannels, defaultUnitTypes } from '../../../../shared/domain/visit-choices.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';

export const defaultSettings: OfficeSettings = {
  company: '',
  themeColor: '#1f5fa8',
  idleMinutes: 5,
  channels: [...defaultChannels],
  unitTypes: [...defaultUnitTypes],
};

// Read at every call (idle time), written a few times a year: one copy per connection.
const cached = new WeakMap<object, OfficeSettings>();

export async function readSettings({ db }: { readonly db: Kysely<Schema> }): Promise<OfficeSettings> {
  const known = cached.get(db);
  if (known) return known;
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'office').executeTakeFirst();
  if (!row) return defaultSettings;
  const settings: OfficeSettings = { ...defaultSettings, ...JSON.parse(row.value) };
  cached.set(db, settings);
  return settings;
}

/** `db` is the connection whose readers must see the new settings; `trx` the transaction that writes them. */
export async function writeSettings(
  trx: Kysely<Schema>,
  db: Kysely<Schema>,
  settings: OfficeSettings,
): Promise<void> {
  const value = JSON.stringify(settings);
  await trx
    .insertInto('setting')
    .values({ key: 'office', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  cached.delete(db);
}

export async function officeExists(db: Kysely<Schema>): Promise<boolean> {
  return (
    (await db.selectFrom('setting').select('key').where('key', '=', 'office').executeTakeFirst()) !==
    undefined
  );
}

export async function listEstates(db: Kysely<Schema>): Promise<Estate[]> {
  return db.selectFrom('estate').select(['id', 'name', 'greeting']).orderBy('seq').execute();
}

/** The estate this PC works for; one office starts with its first. */
export async function currentEstate(db: Kysely<Schema>) {
  const [estate] = (await firstEstate(db, {})).rows;
  if (!estate) throw new Error('the office has no estate');
  return estate;
}

/** When the estate was entered (UTC ISO text): since then the office uses the program. */
export async function estateSince(db: Kysely<Schema>, estateSeq: number): Promise<string> {
  const row = await db
    .selectFrom('estate')
    .select('created_at')
    .where('seq', '=', estateSeq)
    .executeTakeFirstOrThrow();
  return row.created_at;
}

const firstEstate = prepared((db) =>
  db.selectFrom('estate').select(['seq', 'id', 'name', 'greeting']).orderBy('seq').limit(1),
);

export async function insertEstate(db: Kysely<Schema>, estate: Estate, at: string): Promise<void> {
  await db
    .insertInto('estate')
    .values({ id: estate.id, name: estate.name, greeting: estate.greeting, created_at: at })
    .execute();
}

export async function updateEstate(db: Kysely<Schema>, estate: Estate): Promise<void> {
  await db
    .updateTable('estate')
    .set({ name: estate.name, greeting: estate.greeting })
    .where('id', '=', estate.id)
    .executeTakeFirstOrThrow();
}
