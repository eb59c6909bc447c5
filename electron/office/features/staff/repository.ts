import type { Kysely, Selectable } from 'kysely';
import type { StaffMember } from '../../../../shared/contract/office.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema, StaffTable } from '../../database/schema.ts';
import { parseRoles } from '../session/repository.ts';

/** What is stored of a person besides secrets. */
export type StaffFields = Omit<StaffMember, 'id' | 'hasPin' | 'version'>;

export async function listStaff(db: Kysely<Schema>): Promise<StaffMember[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('active', 'desc').orderBy('seq').execute();
  return rows.map(toMember);
}

export async function findStaff(db: Kysely<Schema>, id: string): Promise<StaffMember | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toMember(row);
}

/** Everyone's name by id, also of those who left. */
export async function staffNames(db: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('staff').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function staffSeq(db: Kysely<Schema>, id: string): Promise<number | undefined> {
  return (await byId(db, { id })).rows[0]?.seq;
}

/** When a person was entered (UTC ISO text). */
export async function staffSince(db: Kysely<Schema>, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('staff').select('created_at').where('seq', '=', seq).executeTakeFirst())
    ?.created_at;
}

const byId = prepared((db, staff: { id: string }) =>
  db.selectFrom('staff').select('seq').where('id', '=', staff.id),
);

/** Whether another active person has this name; names are what people sign in by. */
export async function nameTaken(db: Kysely<Schema>, name: string, exceptId: string | null): Promise<boolean> {
  let query = db.selectFrom('staff').select('id').where('name', '=', name).where('active', '=', 1);
  if (exceptId) query = query.where('id', '!=', exceptId);
  return (await query.executeTakeFirst()) !== undefined;
}

/** How many active administrators there are; the last one must stay. */
export async function countAdministrators(db: Kysely<Schema>): Promise<number> {
  const rows = await db.selectFrom('staff').select('roles').where('active', '=', 1).execute();
  return rows.filter((row) => parseRoles(row.roles).includes('administrator')).length;
}

export async function insertStaff(
  db: Kysely<Schema>,
  staff: StaffFields & {
    readonly id: string;
    readonly pinHash: string | null;
    readonly pinIsOneTime: boolean;
    readonly passwordHash: string | null;
    readonly createdAt: string;
  },
): Promise<number> {
  const row = await db
    .insertInto('staff')
    .values({
      ...toRow(staff),
      id: staff.id,
      pin_hash: staff.pinHash,
      pin_is_one_time: staff.pinIsOneTime ? 1 : 0,
      password_hash: staff.passwordHash,
      failed_tries: 0,
      blocked_until: null,
      created_at: staff.createdAt,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** Expects one row to change; false where the version is no longer the one read. */
export async function updateStaff(
  db: Kysely<Schema>,
  id: string,
  version: number,
  staff: StaffFields,
): Promise<boolean> {
  const result = await db
    .updateTable('staff')
    .set({ ...toRow(staff), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function toRow(staff: StaffFields) {
  return {
    name: staff.name,
    post: staff.post,
    phone: staff.phone,
    roles: JSON.stringify(staff.roles),
    trained_on: staff.trainedOn,
    rest_day: staff.restDay,
    active: staff.active ? 1 : 0,
  };
}

function toMember(row: Selectable<StaffTable>): StaffMember {
  return {
    id: row.id,
    name: row.name,
    post: row.post,
    phone: row.phone,
    roles: parseRoles(row.roles),
    trainedOn: row.trained_on,
    restDay: row.rest_day,
    active: row.active === 1,
    hasPin: row.pin_hash !== null,
    version: row.version,
  };
}
