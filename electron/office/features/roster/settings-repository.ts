import type { Kysely } from 'kysely';
import type { RosterSettings } from '../../../../shared/contract/roster.ts';
import type { Schema } from '../../database/schema.ts';

const one = { min: 1, max: 2 };
const post = (id: string, name: string, staffing = { workday: one, weekend: one, holiday: one }) => ({
  id,
  name,
  staffing,
  qualification: null,
});
const spare = { min: 0, max: 5 };

/** What the first use offers. */
export const defaultRosterSettings: RosterSettings = {
  posts: [
    post('desk', '接待台'),
    post('phone', '电话'),
    post('hall', '大厅讲解'),
    post('show-flat', '样板房'),
    post('spare', '机动', { workday: spare, weekend: spare, holiday: spare }),
  ],
  shifts: [{ id: 'day', name: '' }],
};

export async function readRosterSettings(db: Kysely<Schema>): Promise<RosterSettings> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'roster').executeTakeFirst();
  return row ? { ...defaultRosterSettings, ...JSON.parse(row.value) } : defaultRosterSettings;
}

export async function writeRosterSettings(db: Kysely<Schema>, settings: RosterSettings): Promise<void> {
  const value = JSON.stringify(settings);
  await db
    .insertInto('setting')
    .values({ key: 'roster', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
